/** The real plan, with no task that may be done already: for tests of everything else. */
import type { Plan } from '../../src/domain/plan/plan.ts';
import { planOf } from '../../src/plans/index.ts';

const plan = planOf('fbs-2.0');

export const planWithoutQuestions: Plan = {
  ...plan,
  tasks: plan.tasks.map(({ answeredBy: _, overtakenBy: __, ...task }) => task),
};
