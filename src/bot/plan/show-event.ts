import type { Card } from '../../cards/card.ts';
import type { PlanEvent } from '../../domain/plan/plan.ts';
import { eventCard } from '../../views/plan/event-card.ts';
import type { View } from '../../views/view.ts';
import { type History, historyOf } from '../tasks/show-task.ts';

/** How many steps of its history are shown. */
const newest = 10;

/** A meeting with its newest history. */
export async function showEvent(history: History, view: View, event: PlanEvent): Promise<Card> {
  return eventCard(view, event, await historyOf(history, view, event, newest));
}
