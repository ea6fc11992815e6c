/** What is asked before a channel is set up, a rollout renamed or moved, and what is told of it. */
import type { Action, Card } from '../cards/card.ts';
import type { Language, Rollout } from '../domain/rollout/rollout.ts';
import type { Texts } from '../texts/index.ts';

/** As it was typed or filled in: what is left out stays as it is. */
export interface Wished {
  readonly municipality: string;
  readonly language?: Language;
  readonly sendHour?: number;
}

/** 'da/9/Eksempel Kommune': the name last, for it may hold a slash. */
function wishValue({ municipality, language, sendHour }: Wished): string {
  return [language ?? '', sendHour ?? '', municipality].join('/');
}

/** The channel follows `now` already: another name for it, or another one? */
export function askNameCard({ rights }: Texts, now: Rollout, wished: Wished): Card {
  const { setUp, button } = rights;
  const value = wishValue(wished);
  return {
    title: setUp.nameTitle(now.municipality),
    body: [
      { type: 'text', text: setUp.name(now.municipality, wished.municipality) },
      {
        type: 'actions',
        actions: [
          { label: button.rename, action: 'setup.rename', value, style: 'primary' },
          beginButton(button.begin, value),
        ],
      },
    ],
  };
}

/** @param others names of those that the reader knows of */
export function askNewCard({ rights }: Texts, others: readonly string[], wished: Wished): Card {
  const { setUp, button } = rights;
  return {
    title: setUp.newTitle(wished.municipality),
    body: [
      { type: 'text', text: setUp.new(others.join(', ')) },
      { type: 'actions', actions: [beginButton(button.begin, wishValue(wished))] },
    ],
  };
}

export function askedThereCard({ rights: { setUp } }: Texts, municipality: string): Card {
  return { title: setUp.thereTitle, body: [{ type: 'text', text: setUp.there(municipality) }] };
}

/** In the rollout's own channel. @param name who asks */
export function askMoveCard(
  { rights: { setUp, button } }: Texts,
  { municipality }: Rollout,
  name: string,
  of: { readonly rolloutId: string; readonly to: string; readonly askedBy: string },
): Card {
  const value = [of.rolloutId, of.to, of.askedBy].join('/');
  return {
    title: setUp.moveTitle(municipality),
    body: [
      { type: 'text', text: setUp.move(name, municipality) },
      { type: 'actions', actions: [{ label: button.move, action: 'setup.move', value }] },
    ],
  };
}

/** In the channel that it had. @param name who has moved it */
export function movedAwayCard(
  { rights: { setUp } }: Texts,
  name: string,
  municipality: string,
): Card {
  return {
    title: setUp.movedTitle(municipality),
    body: [{ type: 'text', text: setUp.moved(name, municipality) }],
  };
}

export function moveDoneCard({ rights: { setUp } }: Texts, municipality: string): Card {
  return { title: setUp.moveDone(municipality), body: [{ type: 'text', text: setUp.posted }] };
}

function beginButton(label: string, value: string): Action {
  return { label, action: 'setup.new', value };
}
