/** The plan that is lived through, and everybody who may speak: those of the local chat. */
import { currentPlan } from '../plans/index.ts';
import { examplePeople, guest } from '../web/chat/people.ts';

export const plan = currentPlan;

/** One for each role, by its key, and the guest, who holds none. */
export const people = [...examplePeople(plan.roles), guest];
