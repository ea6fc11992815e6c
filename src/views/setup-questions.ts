/** What is asked before a channel is set up, a rollout renamed or moved, and what is told of it. */
import { actions, card, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Language, Rollout } from '../domain/rollout/rollout.ts';
import type { Texts } from '../texts/index.ts';
import { buttons } from './buttons.ts';

/** As it was typed or filled in: what is left out stays as it is. */
export interface Wished {
  readonly municipality: string;
  readonly language?: Language | undefined;
  readonly sendHour?: number | undefined;
}

/** Asks, of a channel that follows `now`: rename that rollout, or begin another? */
export function askNameCard({ rights }: Texts, now: Rollout, wished: Wished): Card {
  const { setUp, button } = rights;
  return card(
    setUp.nameTitle(now.municipality),
    text(setUp.name(now.municipality, wished.municipality)),
    actions(
      buttons.setupRename(button.rename, wished, { style: 'primary' }),
      buttons.setupNew(button.begin, wished),
    ),
  );
}

/** @param others names of those that the reader knows of */
export function askNewCard({ rights }: Texts, others: readonly string[], wished: Wished): Card {
  const { setUp, button } = rights;
  return card(
    setUp.newTitle(wished.municipality),
    text(setUp.new(others.join(', '))),
    actions(buttons.setupNew(button.begin, wished)),
  );
}

export function askedThereCard({ rights: { setUp } }: Texts, municipality: string): Card {
  return card(setUp.thereTitle, text(setUp.there(municipality)));
}

/** Asks in the rollout's present channel whether it may move. @param name who wants it to */
export function askMoveCard(
  { rights: { setUp, button } }: Texts,
  { municipality }: Rollout,
  name: string,
  of: { readonly rolloutId: string; readonly to: string; readonly askedBy: string },
): Card {
  return card(
    setUp.moveTitle(municipality),
    text(setUp.move(name, municipality)),
    actions(buttons.setupMove(button.move, of)),
  );
}

/** Tells the rollout's former channel that it has moved. @param name who moved it */
export function movedAwayCard(
  { rights: { setUp } }: Texts,
  name: string,
  municipality: string,
): Card {
  return card(setUp.movedTitle(municipality), text(setUp.moved(name, municipality)));
}

export function moveDoneCard({ rights: { setUp } }: Texts, municipality: string): Card {
  return card(setUp.moveDone(municipality), text(setUp.posted));
}
