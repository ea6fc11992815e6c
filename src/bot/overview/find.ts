import { findNamed } from '../../domain/plan/find-named.ts';
import type { PlanEvent, Task } from '../../domain/plan/plan.ts';
import { stateOf } from '../../domain/rollout/rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { type FoundWords, foundCard } from '../../views/found-card.ts';
import type { View } from '../../views/view.ts';
import { planText } from '../../views/wording.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { findInPlan } from '../line/find.ts';
import { termsNamed } from './glossary.ts';

/** Everything that holds the words: tasks, meetings, roles, what people have noted, and the glossary. */
export const find = defineCommand({
  key: 'search',
  shareable: true,
  args: someWords,
  run(context, words) {
    const view = viewOn(context);
    const query = words.join(' ');
    const found = foundIn(view, query);
    if (Object.values(found).every((all) => all.length === 0)) {
      throw new UserError('nothingFound', { query });
    }
    return foundCard(view, query, found);
  },
});

function foundIn(view: View, query: string): FoundWords {
  const { plan } = view.rollout;
  const wanted = fold(query).split(' ');
  const holds = (...texts: readonly (string | null | undefined)[]) => {
    const text = fold(texts.filter(Boolean).join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const isFound = (one: Task | PlanEvent) =>
    holds(one.title, one.description, planText(view, one.description));
  const named = findInPlan(plan, query);
  const tasks = plan.tasks.filter((task) => isFound(task) || named.includes(task));
  const events = plan.events.filter((event) => isFound(event) || named.includes(event));
  const notes = plan.tasks.filter((task) => {
    const { note, value } = stateOf(view.rollout, task);
    return holds(note, value) && (note ?? value) !== null;
  });
  return { tasks, events, notes, roles: findNamed(plan.roles, query), terms: termsNamed(query) };
}
