/** What a message says of a role that nobody holds, and of a recipient who cannot be reached. */

import { type Role, roleIn, type Task } from '../../domain/plan/plan.ts';
import { vacancyDaysAhead } from '../../domain/reminders/friday.ts';
import { leavingOf } from '../../domain/rollout/leaving.ts';
import { soonDays } from '../../domain/rollout/needed-roles.ts';
import { isUnconfirmed } from '../../domain/rollout/progress.ts';
import { isQuestioned } from '../../domain/rollout/questions.ts';
import { holdersOf, rolesOf } from '../../domain/rollout/roles.ts';
import { firstDueOf } from '../../domain/rollout/rollout.ts';
import { type Vacancy, vacancyAt } from '../../domain/rollout/vacancy-risk.ts';
import { addDays, daysBetween } from '../../domain/time/calendar.ts';
import { calendarOf, workingDaysBetween } from '../../domain/time/working-days.ts';
import { formatDay } from '../../texts/dates.ts';
import { rolesButton } from '../buttons.ts';
import { assignButtons, vacantButtons } from '../roles/roles-card.ts';
import {
  dotted,
  namesOf,
  personName,
  roleNames,
  sentences,
  taskName,
  whenText,
} from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage, tellsOf } from './notice.ts';
import { triedText } from './tried-text.ts';

/** null: the plan has no such role any more. */
export function roleEntry(message: ReminderMessage, notice: Notice): Entry | null {
  const { view } = message;
  const { notice: words } = view.texts;
  const role = roleIn(view.rollout.plan, notice.reminder.subject.key);
  if (role === undefined) return null;
  const vacancy = vacancyAt(view.rollout, role, view.now);
  if (vacancy === null) return filledEntry(message, notice, role);
  const waiting = waitingText(message, vacancy);
  if (waiting === null)
    return entry(notice, 'settled', words.nothingWaits(role.name), words.stillVacant);
  const assign = [...vacantButtons(view, role), ...assignButtons(view, role)];
  const { vacancy: risks } = view.texts;
  const risk = vacancy.risk > 0 && risks.risk(risks.level[vacancy.level]);
  const state = sentences(waiting, risk, triedText(view, notice.tried));
  const actions = [...assign, rolesButton(view)];
  return entry(notice, 'open', risks.title[vacancy.kind](role.name), state, {
    actions,
    rowActions: assign,
  });
}

/** Somebody's host says that they are gone. null: the role or the holding is not known any more. */
export function goneEntry(message: ReminderMessage, notice: Notice, id: string): Entry | null {
  const { view } = message;
  const { texts, rollout, now } = view;
  const role = roleIn(rollout.plan, notice.reminder.subject.key);
  const holding = rollout.holdings.find((one) => one.id === id);
  const why = holding && leavingOf(holding);
  if (role === undefined || !holding || !why) return null;
  const title = texts.role.goneTitle(personName(view, holding.personId), role.name);
  const holders = namesOf(holdersOf(rollout, role.key, now));
  const left = texts.role.gone[why];
  if (holders !== '') {
    const state = sentences(left, `${texts.notice.filled(holders, role.name)}.`);
    return entry(notice, 'settled', title, state);
  }
  const assign = [...vacantButtons(view, role), ...assignButtons(view, role)];
  const vacancy = vacancyAt(rollout, role, now);
  const waiting = vacancy && waitingText(message, vacancy);
  const state = sentences(left, texts.role.nowVacant(role.name), waiting);
  const actions = [...assign, rolesButton(view)];
  return entry(notice, 'open', title, state, { actions, rowActions: assign });
}

/** Somebody came, or whoever was away is not, or has a deputy. */
function filledEntry({ view }: ReminderMessage, notice: Notice, role: Role): Entry {
  const { notice: words } = view.texts;
  const holders = holdersOf(view.rollout, role.key, view.now);
  const isCovered = holders.some(({ id }) => view.rollout.policy.people[id]?.absence);
  const title = isCovered
    ? view.texts.vacancy.covered(role.name)
    : words.filled(namesOf(holders), role.name);
  return entry(notice, 'settled', title, words.filledNow);
}

/** The person's id, or 'channel', is the subject's key. null: nobody knows the person any more. */
export function unreachableEntry({ view }: ReminderMessage, notice: Notice): Entry | null {
  const { notice: words } = view.texts;
  const { key } = notice.reminder.subject;
  const actions = [rolesButton(view)];
  if (key === 'channel') {
    const { unreachableChannel: state, title } = words;
    return entry(notice, 'open', title.unreachableChannel, state, { actions });
  }
  const person = view.rollout.people[key];
  if (person === undefined) return null;
  const roles = roleNames(view, rolesOf(view.rollout, key, view.now));
  if (roles === '') return entry(notice, 'settled', words.noRole(person.name), words.noRoleNow);
  const title = words.title.unreachable(`${person.name} (${roles})`);
  // Why the host refused them is in the key (scheduler/refused.ts).
  const isInstalled = !notice.reminder.key.includes('|not_installed|');
  const state = words[isInstalled ? 'unreachable' : 'notInstalled'](person.name);
  return entry(notice, 'open', title, state, { actions });
}

/** '2 opgaver venter, den første med frist … Der er brug for rollen til …'; null: nothing does. */
function waitingText(message: ReminderMessage, { needs }: Vacancy): string | null {
  const { view, sentOn } = message;
  const { rollout, texts } = view;
  const tasks = needs
    .flatMap((need) => (need.type === 'task' ? need.task : []))
    .filter((task) => !isQuestioned(rollout, task, view.today));
  const eventsWithin = (days: number) =>
    needs.flatMap((need) => {
      const on = need.day ?? need.on;
      if (need.type !== 'event' || on === null || on > addDays(sentOn, days)) return [];
      return `${need.event.title}, ${whenText(view, need.event.when)}`;
    });
  const near = eventsWithin(vacancyDaysAhead);
  // Where nothing is as near as that, what the risk comes from.
  const events = near.length > 0 || tasks.length > 0 ? near : eventsWithin(soonDays);
  const meetings = events.length > 0 && texts.notice.neededFor(events);
  return sentences(tasksText(message, tasks), meetings) || null;
}

/** By deadline; null: none waits. */
function tasksText(message: ReminderMessage, waiting: readonly Task[]): string | null {
  const { view, sentOn } = message;
  const { rollout, texts, language } = view;
  const [first] = waiting;
  if (first === undefined) return null;
  const isToldToo = tellsOf(message, { type: 'task', key: first.key });
  if (isToldToo) return texts.notice.waitingToo(waiting.length);
  const due = firstDueOf(rollout, first);
  // What may be completed in KLIK is not called overdue.
  const isDoubtful = isUnconfirmed(rollout, first, view.today);
  const calendar = calendarOf(rollout.policy.quiet);
  const left =
    due === null || isDoubtful
      ? null
      : due < sentOn
        ? texts.reminder.left(daysBetween(sentOn, due))
        : texts.vacancy.first(workingDaysBetween(sentOn, due, calendar));
  const day = due && dotted(formatDay(due, language), left);
  return texts.notice.waiting(waiting.length, day, taskName(first));
}
