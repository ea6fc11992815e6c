/** Which settings an entry of the log changed, before and after, in the words of their own card. */
import type { Policy } from '../domain/rollout/policy.ts';
import { isSame } from '../domain/same.ts';
import { settingLines } from './policy-card.ts';
import type { View } from './view.ts';

export function policyChangesIn(view: View, before: Policy, after: Policy): string[] {
  if (isSame(before, after)) return [];
  const { rollout } = view;
  const tasks = rollout.plan.tasks.filter(
    ({ key }) => !isSame(before.tasks[key], after.tasks[key]),
  );
  const ids = [...new Set([...Object.keys(before.people), ...Object.keys(after.people)])];
  const people = ids.filter((id) => !isSame(before.people[id], after.people[id]));
  const linesOf = (policy: Policy) =>
    settingLines({ ...view, rollout: { ...rollout, policy } }, tasks, people);
  const was = linesOf(before);
  return linesOf(after).flatMap(({ of, line }, index) => {
    const earlier = was[index]?.line ?? '';
    if (earlier === line) return [];
    const value = earlier.slice(sharedLabel(earlier, line));
    return `${of === '' ? '' : `${of}, `}${line.replace(': ', `: ${value} → `)}`;
  });
}

/** The length of 'Klokkeslæt: ', which both begin with. */
function sharedLabel(one: string, other: string): number {
  const end = one.indexOf(': ') + 2;
  return other.startsWith(one.slice(0, end)) ? end : 0;
}
