/** What is asked before a role goes from one to another where that may not be meant so. */
import { actions, card, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { HandOver } from '../../domain/may/on-role.ts';
import { assigners } from '../../domain/may/rights-table.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';
import { personName } from '../wording.ts';

export interface HandOverReasons {
  /** The host calls the next one a guest. */
  readonly isGuest: boolean;
  /** It is the only projektleder who goes. */
  readonly isLast: boolean;
  /** When the role was to end; null: no end was named. */
  readonly until: Date | null;
}

/** @param next as this host knows them */
export function handOverQuestion(
  view: View,
  { role, from }: HandOver,
  next: Person,
  { isGuest, isLast, until }: HandOverReasons,
): Card {
  const { handOver: words, rights, button } = view.texts;
  const holder = personName(view, from);
  const lastDay = until && toLocalDate(new Date(until.getTime() - 1));
  return card(
    words.sure(role.name, next.name),
    text(isLast && words.last(holder)),
    text(lastDay && words.dated(holder, formatDay(lastDay, view.language), next.name)),
    text(isGuest && rights.guest.text(next.name)),
    isGuest && (assigners as readonly string[]).includes(role.key) && text(rights.guest.assigns),
    actions(
      buttons.roleHandOverYes(button.handover, {
        ...{ rolloutId: view.rollout.id, role: role.key, person: next.externalId },
        ...(from !== null && { from }),
      }),
    ),
  );
}
