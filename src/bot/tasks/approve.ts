/** A second pair of eyes: 'godkender 4 systemansvarlig', 'godkend 4', 'godkend 4 nej der mangler …'. */
import { mayApprove } from '../../domain/may/on-task.ts';
import { findNamed, namesWhole } from '../../domain/plan/find-named.ts';
import { fold } from '../../domain/words/fold.ts';
import { textsIn } from '../../texts/index.ts';
import { approve, sendBack, setApprover } from '../../usecases/approve.ts';
import { buttons } from '../../views/buttons.ts';
import { approvedCard, approverCard, sentBackCard } from '../../views/tasks/approval-card.ts';
import { taskName } from '../../views/wording.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { spokenBy } from '../kit/people.ts';
import { type OnTask, theTask } from '../kit/subject.ts';
import { defineTaskCommand } from '../kit/task-command.ts';
import { findRole } from '../line/find.ts';

export const approverOf = defineTaskCommand({
  key: 'approver',
  label: ({ button }) => button.approver,
  isAnswer: ({ rollout }, _task, text) =>
    is('noneWord', text) ||
    findNamed(rollout.plan.roles, text).some((one) => namesWhole(one, text)),
  async run(context, { view, task, by }, text) {
    const { id, plan } = view.rollout;
    const approver = is('noneWord', text) ? null : findRole(plan, text).key;
    const of = { task: task.key, approver };
    const { rollout, entry } = await setApprover(context.store, id, of, by);
    return approverCard(viewOn(context, rollout), task, entry);
  },
});

export const approval = defineTaskCommand({
  key: 'approve',
  takesNotes: true,
  label: ({ approval: { button } }) => button.approve,
  asks: (_view, _task, text) => is('noWord', text),
  async run(context, at, typed) {
    const text = await spokenBy(context, typed);
    const [first = '', ...rest] = text.split(' ');
    if (!is('noWord', first)) return approveAndShow(context, at, text || null);
    const note = rest.join(' ');
    return note === '' ? sendBackForm.ask(context, at) : sendBackAndShow(context, at, note);
  },
});

export async function approveAndShow(
  context: Context,
  { view, task, by }: OnTask,
  note: string | null,
) {
  const of = { task: task.key, note };
  const { rollout, entry } = await approve(context.store, view.rollout.id, of, by);
  return approvedCard(viewOn(context, rollout), task, entry);
}

export const sendBackForm = defineForm({
  button: buttons.taskSendBack,
  on: theTask,
  may: ({ view, task, by }) => mayApprove(view.rollout, task, by),
  title: ({ view, task }) => view.texts.approval.formTitle(taskName(task)),
  send: ({ approval: { button } }) => button.sendBack,
  fields: ({ view }) => ({
    note: textField(
      'longText',
      { label: view.texts.approval.formNote, required: true },
      (note) => note,
    ),
  }),
  save: (context, at, { note }) => sendBackAndShow(context, at, note),
});

async function sendBackAndShow(context: Context, { view, task, by }: OnTask, note: string) {
  const of = { task: task.key, note: note || null };
  const { rollout, entry } = await sendBack(context.store, view.rollout.id, of, by);
  return sentBackCard(viewOn(context, rollout), task, entry);
}

function is(which: 'noneWord' | 'noWord', text: string): boolean {
  return [textsIn('da'), textsIn('en')].some(
    ({ approval: words }) => fold(words[which]) === fold(text),
  );
}
