/**
 * Views turn domain values into cards: one function a file, choosing what to say and what to leave
 * out. They change nothing, know no platform, and take their sentences from texts.
 */

import type { Doer } from '../domain/may/answer.ts';
import type { Language, Person, Rollout } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { LocalDate } from '../domain/time/when.ts';
import { type Texts, textsIn } from '../texts/index.ts';

/** What every view needs: whose rollout, seen by whom, when, in which words. */
export interface View {
  readonly rollout: Rollout;
  readonly now: Date;
  /** Today in Denmark. */
  readonly today: LocalDate;
  readonly language: Language;
  readonly texts: Texts;
  /** Who reads it; null: everyone in the channel. */
  readonly viewer: Person | null;
  /** Where this server is reached from outside; left out: nowhere, and there are no links to it. */
  readonly publicUrl?: string;
  /** Files can be fetched from it, from outside or in the local chat. */
  readonly hasPages?: boolean;
}

/** A viewer who may do nothing and sees only what everyone may know. */
export const onlooker: Person = {
  id: '',
  installationId: '',
  externalId: '',
  name: '',
  language: 'da',
};

export function viewOf(
  rollout: Rollout,
  now: Date,
  language: Language,
  viewer: Person | null,
): View {
  return { rollout, now, today: toLocalDate(now), language, texts: textsIn(language), viewer };
}

/** The reader, as somebody who may do something or not. */
export function doerOf({ viewer, now }: View): Doer {
  return { personId: viewer?.id ?? null, now };
}
