/** The outcome of a task that people were chosen for: who got which role, and who is asked to its event. */
import { type Content, card, quiet } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { eventIn, type PlanEvent, type Task } from '../../domain/plan/plan.ts';
import { isAttended, isOver } from '../../domain/rollout/attendance.ts';
import { outcomeCard } from '../outcome-card.ts';
import { type Asked, askedParts, filledParts, type Saved } from '../roles/roles-saved.ts';
import type { View } from '../view.ts';

/** Above the form. */
export function namedIntro(view: View, task: Task): string {
  const { chosen, chosenFor } = view.texts.attendance;
  const event = eventOf(view, task);
  return event === null ? chosen : chosenFor(event.title);
}

export function namedCard(view: View, task: Task, saved: Saved, asked: readonly Asked[]): Card {
  const { title, body } = outcomeCard(view, task, saved.entry);
  return card(
    title ?? null,
    saved.changed.length > 0 && filledParts(view, saved),
    invited(view, task),
    asked.map((one) => askedParts(view, one)),
    body,
  );
}

function invited(view: View, task: Task): Content {
  const event = eventOf(view, task);
  return event && quiet(view.texts.attendance.askedTo(event.title));
}

/** The one that people are found for; null: none, or it is over. */
function eventOf({ rollout, today }: View, { asks }: Task): PlanEvent | null {
  const key = asks.type === 'names' ? asks.event : undefined;
  const event = key === undefined ? undefined : eventIn(rollout.plan, key);
  return event && isAttended(event) && !isOver(event, today) ? event : null;
}
