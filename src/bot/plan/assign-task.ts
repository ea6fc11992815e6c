/** Whose a task is: '5 tekniker', '5 systemansvarlig ansvarlig', '5 @Ida', '5 mig'. */
import type { Card } from '../../cards/card.ts';
import { findNamed, namesWhole } from '../../domain/plan/find-named.ts';
import type { Person, Rollout } from '../../domain/rollout/rollout.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { amendTask } from '../../usecases/amend-plan.ts';
import { assignToPerson, assignToRole } from '../../usecases/assign-task.ts';
import { usageLine } from '../../views/help-card.ts';
import { assignedToldCard, changedTaskCard } from '../../views/plan/plan-changes.ts';
import { viewOf } from '../../views/view.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import type { OnTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { tell } from '../kit/tell.ts';
import { findRole } from '../line/find.ts';
import { partMentions } from '../line/line.ts';

/** Gives a task its performer, a role or somebody in person, or with 'ansvarlig' its accountable. */
export const assignTask = defineTaskCommand({
  key: 'assign',
  label: ({ button }) => button.assignTask,
  isAnswer: ({ rollout }, _task, text) => {
    const { role } = split(text);
    const isRole = findNamed(rollout.plan.roles, role).some((found) => namesWhole(found, role));
    return isRole || isMe(text) || partMentions(text).mentioned.length > 0;
  },
  async run(context, at, text) {
    const { people, rest } = await splitMentions(context, text.split(' '));
    if (isMe(text)) return giveToPerson(context, at, context.caller);
    const [person, ...others] = people;
    if (person === undefined) return giveToRole(context, at, text);
    if (rest !== '') {
      throw new UserError('extraWords', { words: rest, usage: usageLine(at.view.texts, 'assign') });
    }
    if (others.length > 0) throw new UserError('onePerson');
    return giveToPerson(context, at, person);
  },
});

async function giveToRole(context: Context, at: OnTask, text: string): Promise<Card> {
  const { view, task, by } = at;
  const { id, plan } = view.rollout;
  const { role, isAccountable } = split(text);
  const { key } = findRole(plan, role);
  const { rollout, entry } = isAccountable
    ? await amendTask(context.store, id, task.key, { accountable: key }, by)
    : await assignToRole(context.store, id, { task: task.key, role: key }, by);
  return changedTaskCard(viewOn(context, rollout), task.key, entry);
}

/** They hear of it at once: no rule of the task may be near. */
async function giveToPerson(context: Context, at: OnTask, person: Person): Promise<Card> {
  const { view, task, by } = at;
  const of = { task: task.key, person };
  const { rollout, entry } = await assignToPerson(context.store, view.rollout.id, of, by);
  const now = viewOn(context, rollout);
  const isTold = person.id !== context.caller.id && (await tellOf(context, rollout, at, person));
  const note = isTold ? now.texts.yourRoles.told(person.name) : null;
  return changedTaskCard(now, task.key, entry, note);
}

function tellOf(context: Context, rollout: Rollout, { task }: OnTask, person: Person) {
  const { language } = person;
  const theirs = viewOf(rollout, context.now, language, person);
  const card = assignedToldCard(theirs, task.key, context.caller.name);
  return tell(context, 'person', person, { card, language });
}

function isMe(text: string): boolean {
  return [textsIn('da'), textsIn('en')].some(({ me }) => fold(me) === fold(text));
}

const accountable = /^(?<role>.+?) (?:som )?(?:ansvarlig|accountable)$/;

function split(text: string): { readonly role: string; readonly isAccountable: boolean } {
  const { role } = accountable.exec(fold(text))?.groups ?? {};
  return { role: role ?? text, isAccountable: role !== undefined };
}
