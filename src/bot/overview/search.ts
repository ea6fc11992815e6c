/**
 * What a search of the plan finds, as everyone may read it: in chats, nobody knows who else does.
 */
import type { PlanEvent, Task } from '../../domain/plan/plan.ts';
import { startOf } from '../../domain/rollout/progress.ts';
import { dueOf, isOpen, stateOf } from '../../domain/rollout/rollout.ts';
import { eventCard } from '../../views/plan/event-card.ts';
import { eventTime, isPast } from '../../views/plan/events-card.ts';
import { taskRow } from '../../views/tasks/task-row.ts';
import type { View } from '../../views/view.ts';
import { taskName } from '../../views/wording.ts';
import { findInPlan } from '../line/find.ts';
import type { Hit, SearchResult } from '../port/bot.ts';
import { type History, showTask } from '../tasks/show-task.ts';

const mostHits = 10;

/** @param view everyone's, with nobody as its viewer */
export async function search(history: History, view: View, query: string): Promise<SearchResult> {
  const { texts, language } = view;
  const { plan } = view.rollout;
  const isEmpty = query.trim() === '';
  const found = isEmpty
    ? [...plan.tasks, ...plan.events].filter((one) => isAhead(view, one))
    : findInPlan(plan, query);
  const best = found.toSorted(byTime(view)).slice(0, mostHits);
  const hits = await Promise.all(
    best.map((one) => (isTask(one) ? taskHit(history, view, one) : eventHit(view, one))),
  );
  const nothing = isEmpty ? texts.search.nothingAhead : texts.search.none;
  return { hits, language, nothing: hits.length === 0 ? nothing : null };
}

export async function taskHit(history: History, view: View, task: Task): Promise<Hit> {
  return {
    title: taskName(task),
    text: taskRow(view, task, []).note ?? '',
    card: await showTask(history, view, task),
  };
}

function eventHit(view: View, event: PlanEvent): Hit {
  return { title: event.title, text: eventTime(view, event), card: eventCard(view, event) };
}

function isTask(one: Task | PlanEvent): one is Task {
  return 'due' in one;
}

function isAhead(view: View, one: Task | PlanEvent): boolean {
  return isTask(one) ? isOpen(stateOf(view.rollout, one).status) : !isPast(view, one);
}

/**
 * Sorts what lies ahead first, by the first possible day; then what has no day; then what is over.
 */
function byTime(view: View): (a: Task | PlanEvent, b: Task | PlanEvent) => number {
  const place = (one: Task | PlanEvent) => {
    const when = isTask(one) ? dueOf(view.rollout, one) : one.when;
    const day = startOf(when, view.rollout.plan) ?? 'undated';
    return `${isAhead(view, one) ? 'ahead' : 'over'} ${day}`;
  };
  // Equal times keep the plan's order.
  return (a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first < second ? -1 : 1;
  };
}
