/** The plan that is simulated, and the people who may write: the local chat's example people. */
import { currentPlan } from '../plans/index.ts';
import { examplePeople, guest } from '../web/chat/people.ts';

export const plan = currentPlan;

/** One for each role, by its key, and the guest, who holds none. */
export const people = [...examplePeople(plan.roles), guest];
