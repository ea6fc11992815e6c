/** What a message says of a task that may be done already. */
import type { Task } from '../../domain/plan/plan.ts';
import { type Question, questionAt } from '../../domain/rollout/questions.ts';
import { holdersOf, rolesOf } from '../../domain/rollout/roles.ts';
import { dueNameOf } from '../../domain/rollout/rollout.ts';
import { formatDay } from '../../texts/dates.ts';
import type { View } from '../view.ts';
import { namesOf, roleName, sentences, taskName, whenText } from '../wording.ts';
import type { Notice, ReminderMessage } from './notice.ts';
import { layoutOf } from './notice-title.ts';

/** null: this is not what the notice is for, or somebody has answered. */
export function asked(message: ReminderMessage, notice: Notice, task: Task) {
  const { view } = message;
  const isAsked = notice.reminder.rule.type === 'asked';
  const question = isAsked ? questionAt(view.rollout, task, view.now) : null;
  if (question === null) return null;
  const { asked: words } = view.texts;
  const { type } = question.because;
  const isSingle = layoutOf(message) === 'single';
  const once = type === 'held' ? words.onceHeld : words.onceOver;
  const lead = isSingle ? `${taskName(task)}.` : words.row;
  return {
    title: words[type](task.key),
    state: sentences(lead, dueText(message, notice, task), factText(view, question), once),
  };
}

/** A deadline that lies ahead: the task may not have been told of before. */
function dueText(
  { view, sentOn }: ReminderMessage,
  { reminder: { due } }: Notice,
  task: Task,
): string {
  if (due === null || due < sentOn) return '';
  const name = dueNameOf(view.rollout, task, due);
  return view.texts.reminder.due(formatDay(due, view.language), name);
}

/** Whether the person is the one whom the task was to find: to them nothing is overdue. */
export function isAnswer(view: View, personId: string, { answeredBy = [] }: Task): boolean {
  const held = rolesOf(view.rollout, personId, view.now);
  return answeredBy.some((role) => held.includes(role));
}

/** 'Ida Holm er nu projektleder.', 'Teknisk workshop var planlagt til onsdag den 22. april …' */
function factText(view: View, { because }: Question): string {
  const { rollout, texts, now } = view;
  if (because.type === 'over') {
    const { title, when } = because.event;
    return texts.asked.wasPlanned(title, whenText(view, when));
  }
  return sentences(
    ...because.roles.map((role) =>
      texts.role.assigned(namesOf(holdersOf(rollout, role, now)), roleName(view, role)),
    ),
  );
}
