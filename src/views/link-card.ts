/** `/fbs forbind`: the code, and what it did. */
import { actions, card, quiet, strong, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Rollout } from '../domain/rollout/rollout.ts';
import type { Texts } from '../texts/index.ts';
import { buttons } from './buttons.ts';

type Followed = Pick<Rollout, 'plan' | 'municipality'>;

/** `rollout`: whose further channel it is for; null: it is for the reader's other account. */
export function codeCard({ link }: Texts, code: string, rollout: Followed | null): Card {
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`;
  const { person, channel } = link;
  return rollout === null
    ? card(person.title, text(person.type(typed)), text(person.stands), quiet(person.secret))
    : card(
        channel.title,
        text(channel.type(typed, rollout.plan.shortName, rollout.municipality)),
        quiet(channel.secret),
      );
}

/** Where the person is written to: a host's name; null: in the local chat. */
export function linkedCard({ link }: Texts, host: string | null): Card {
  const { linked: words, localChat } = link;
  return card(words.title, text(words.text(host ?? localChat)), quiet(words.back));
}

export function unlinkedCard({ link }: Texts, host: string | null): Card {
  const { unlinked: words, localChat } = link;
  return card(words.title, text(words.text(host ?? localChat)));
}

/** Asks whoever typed a code whether the other account is their own. `place`: where that one is. */
export function askLinkCard({ rights }: Texts, name: string, place: string, code: string): Card {
  const { link, button } = rights;
  return card(
    link.title(name),
    text(link.text(name, place)),
    strong(link.warning),
    actions(
      buttons.linkConfirm(button.link, { code }),
      buttons.linkCancel(button.cancel, { code }),
    ),
  );
}

/** To the account that gave the code. */
export function linkToldCard({ rights: { link } }: Texts, name: string, place: string): Card {
  return card(link.told(name, place), text(link.toldText));
}

export function linkCancelledCard({ rights: { link } }: Texts): Card {
  return card(link.cancelled, text(link.cancelledText));
}
