import { textsIn } from '../texts/index.ts';
import type { View } from './view.ts';

/** 'Somebody' for each name, and nothing that people wrote: for whoever has a calendar's address. */
export function withoutNames(view: View): View {
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
    rollout: {
      ...rollout,
      people: Object.fromEntries(people),
      holdings,
      tasks: Object.fromEntries(tasks),
    },
  };
}
