/** Asking somebody by name to a meeting, and telling whoever sent them that they cannot come. */
import { actions, quiet, text } from '../../cards/build.ts';
import { eventIn } from '../../domain/plan/plan.ts';
import type { Rule } from '../../domain/plan/rules.ts';
import { attendanceOf, isOver } from '../../domain/rollout/attendance.ts';
import { calendarButton } from '../calendar-card.ts';
import { attendanceSaid, attendButtons } from '../plan/attendance.ts';
import { personName, planText, sentences, whenText } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

type Told = Extract<Rule, { readonly type: 'invited' | 'unsent' }>;

/** null: there is no such meeting any more. */
export function attendanceEntry(
  { view }: ReminderMessage,
  notice: Notice,
  rule: Told,
): Entry | null {
  const { attendance: words } = view.texts;
  const { subject, to } = notice.reminder;
  const event = eventIn(view.rollout.plan, subject.key);
  if (event === undefined || to.type !== 'person') return null;
  const own = attendanceOf(view.rollout, event, to.personId);
  const when = whenText(view, event.when);
  // What somebody without an account is asked comes to another, who answers for them.
  const buttons = actions(attendButtons(view, event, to.personId), calendarButton(view, event));
  if (isOver(event, view.today)) return entry(notice, 'told', event.title, words.over);
  if (rule.type === 'unsent') {
    const { sends } = own;
    const isSo = sends !== null && attendanceOf(view.rollout, event, sends).answer === 'no';
    const said = isSo
      ? words.unsent(personName(view, sends))
      : attendanceSaid(view, event, to.personId);
    return entry(notice, 'told', event.title, sentences(said, when), {
      parts: [isSo && text(words.unsentNow), buttons],
    });
  }
  if (!own.isNamed) return entry(notice, 'told', event.title, words.recalled);
  const asked = own.answer === null && words.invited(personName(view, own.by));
  return entry(
    notice,
    'told',
    own.answer === null ? words.invitedTitle(event.title) : event.title,
    sentences(asked || attendanceSaid(view, event, to.personId), when),
    { parts: [text(planText(view, event.description)), quiet(event.place), buttons] },
  );
}
