import type { Standing } from '../domain/may/answer.ts';
import { textsIn } from '../texts/index.ts';
import type { View } from './view.ts';

/** The view as a non-member gets it: 'somebody' for each name, and nothing that people wrote. */
export function seenAs(view: View, standing: Standing): View {
  if (standing === 'member') return view;
  const { rollout, language } = view;
  const { somebody } = textsIn(language).rights;
  const people = Object.entries(rollout.people).map(([id, person]) => [
    id,
    { ...person, name: somebody, ...(person.email && { email: somebody }) },
  ]);
  const tasks = Object.entries(rollout.tasks).map(([key, state]) => [
    key,
    { ...state, value: null, note: null },
  ]);
  const holdings = rollout.holdings.map(({ why: _, endedWhy: __, ...holding }) => holding);
  return {
    ...view,
    standing,
    rollout: {
      ...rollout,
      people: Object.fromEntries(people),
      holdings,
      tasks: Object.fromEntries(tasks),
    },
  };
}
