/**
 * A message that the bot sends by itself. The same function draws it when it is sent and when
 * it is redrawn after the subject was settled: then the outcome replaces the buttons.
 */
import { actions, type Content, card, quiet, row, rows, strong, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { taskIn } from '../../domain/plan/plan.ts';
import type { Subject } from '../../domain/reminders/addressee.ts';
import { isOfPlan } from '../../domain/reminders/plan-news.ts';
import { isAtOnce } from '../../domain/reminders/role-notices.ts';
import { rolesButton } from '../buttons.ts';
import { lateStartButton, untoldParts } from '../late-start.ts';
import { settingsButton } from '../policy-card.ts';
import { klikRolesEntry } from '../roles/klik-card.ts';
import { roleNames, sentences } from '../wording.ts';
import { attendanceEntry } from './attendance-notice.ts';
import { eventEntry } from './event-notice.ts';
import { fridaySectionOf, fridaySections } from './friday-card.ts';
import { silentEntry, stillEntry } from './heartbeat-notice.ts';
import { inFull } from './in-full.ts';
import { nominationEntry } from './nomination-notice.ts';
import { type Entry, type Notice, type ReminderMessage, tellsOf } from './notice.ts';
import { reasonOf, recipientFor, vacantOf } from './notice-reason.ts';
import { isSettled, layoutOf, titleOf } from './notice-title.ts';
import { planEntry } from './plan-notice.ts';
import { roleNewsEntry, rolePanelCard } from './role-news.ts';
import { goneEntry, roleEntry, unreachableEntry } from './role-notice.ts';
import { shortened } from './shortened.ts';
import { taskEntry } from './task-notice.ts';
import { undatedEntry } from './undated-notice.ts';
import { yourRoleEntry } from './your-roles.ts';

export function reminderCard(message: ReminderMessage): Card {
  const rule = message.notices[0]?.reminder.rule;
  if (rule?.type === 'panel') return rolePanelCard(message.view, rule.since);
  const entries = message.notices.flatMap((notice) => entryOf(message, notice) ?? []);
  const isOver = isSettled(entries) || (entries.length > 0 && entries.every(isAnswered));
  const whole = card(
    titleOf(message, entries),
    !isOver && lead(message),
    content(message, entries),
    !isOver && message.kind !== 'role' && explanation(message, entries),
  );
  return shortened(whole, message.view.texts.notice.more);
}

/**
 * Nothing is asked any more, or only the outcome is: to complete in KLIK what was performed since.
 */
function isAnswered({ progress }: Entry): boolean {
  return progress === 'performed' || progress === 'settled';
}

/** Whether it says why it came: it asks for something still, in the words in which it did. */
function isLive({ progress }: Entry): boolean {
  return progress === 'open' || progress === 'klik';
}

const entriesOf: Readonly<
  Record<Subject['type'], (message: ReminderMessage, notice: Notice) => Entry | null>
> = { task: taskEntry, event: eventEntry, role: roleEntry, person: unreachableEntry };

/** What somebody without an account is to have says so, to whoever passes it on. */
function entryOf(message: ReminderMessage, notice: Notice): Entry | null {
  const found = plainEntry(message, notice);
  const { people } = message.view.rollout;
  const outside = people[recipientFor(message, notice).forwardTo ?? ''];
  // Whether they still have their roles is asked about them, and nothing to pass on.
  const isPassedOn = notice.reminder.rule.type !== 'still' && outside?.email !== undefined;
  if (found === null || !isPassedOn || found.progress === 'settled') return found;
  const { reminder: words } = message.view.texts;
  const to = (title: string) => words.forwardTitle(outside.name, title);
  const state = sentences(words.forward(outside.name, outside.email), found.state);
  return { ...found, name: to(found.name), title: to(found.title), state };
}

function plainEntry(message: ReminderMessage, notice: Notice): Entry | null {
  const { rule, subject } = notice.reminder;
  if (rule.type === 'gone') return goneEntry(message, notice, rule.holding);
  if (rule.type === 'still') return stillEntry(message, notice);
  if (rule.type === 'silent') return silentEntry(message, notice, rule);
  if (rule.type === 'klikRoles') return klikRolesEntry(message.view, notice);
  if (rule.type === 'holders') return roleNewsEntry(message, notice);
  if (rule.type === 'invited' || rule.type === 'unsent') {
    return attendanceEntry(message, notice, rule);
  }
  if ('nomination' in rule) return nominationEntry(message, notice, rule);
  if (isAtOnce(rule)) return yourRoleEntry(message, notice);
  if (isOfPlan(rule)) return planEntry(message, notice);
  if (rule.type === 'undated') return undatedEntry(message, notice);
  return entriesOf[subject.type](message, notice);
}

function lead({ view, kind, notices }: ReminderMessage): Content {
  const { notice: words } = view.texts;
  const isRepeated = notices.some(({ repeated }) => repeated);
  return quiet(
    sentences(isRepeated && words.repeated, kind === 'catchup' && words.catchup(notices.length)),
  );
}

function content(message: ReminderMessage, entries: readonly Entry[]): Content {
  const { view } = message;
  const [only] = entries;
  if (layoutOf(message) === 'single' && only !== undefined) {
    return [text(only.state), rows(only.rows), only.parts, actions(only.actions)];
  }
  const reason = sharedReason(message, entries);
  const groups = groupsOf(message, entries);
  const isHeaded =
    layoutOf(message) === 'friday' ||
    groups.some(({ group }) => group === 'klik') ||
    groups.length > 1;
  return groups.map(({ group, entries: some }) => [
    isHeaded &&
      strong(group === 'dates' ? view.texts.dates.about : view.texts.notice.section[group]),
    group === 'yours' || group === 'invited' || group === 'inKlik'
      ? inFull(some)
      : rowsOf(message, some, reason === null),
    group === 'unconfirmed' && [untoldParts(view), actions(lateStartButton(view))],
  ]);
}

function rowsOf(message: ReminderMessage, entries: readonly Entry[], saysWhy: boolean): Content {
  return rows(
    entries.flatMap((entry) => [entryRow(message, entry, saysWhy), ...(entry.rows ?? [])]),
  );
}

/** Groups the entries: in Friday's overview by section, in any other message by subject. */
function groupsOf(message: ReminderMessage, entries: readonly Entry[]) {
  const isFriday = layoutOf(message) === 'friday';
  const order = isFriday ? fridaySections : subjectGroups;
  const groupOf = (entry: Entry) =>
    isFriday ? fridaySectionOf(message, entry) : groupBySubject(entry);
  return order
    .map((group) => ({
      group,
      entries: entries.filter((entry) => groupOf(entry) === group),
    }))
    .filter((group) => group.entries.length > 0);
}

const subjectGroups = [
  'yours',
  'invited',
  'inKlik',
  'task',
  'klik',
  'role',
  'filled',
  'person',
  'event',
  'dates',
] as const;

function groupBySubject({ notice, progress, parts }: Entry): (typeof subjectGroups)[number] {
  const { subject, rule } = notice.reminder;
  if (parts !== undefined) {
    if (subject.type === 'event') return 'invited';
    return rule.type === 'klikRoles' ? 'inKlik' : 'yours';
  }
  const { type } = subject;
  if (rule.type === 'undated') return 'dates';
  if (progress === 'klik') return 'klik';
  return type === 'role' && progress === 'settled' ? 'filled' : type;
}

function entryRow(message: ReminderMessage, entry: Entry, saysWhy: boolean): Row {
  const { name, state, notice, rowActions } = entry;
  const isOwnSection = notice.reminder.rule.type === 'friday';
  const why = saysWhy && isLive(entry) && !isOwnSection ? ` (${reasonOf(message, notice)})` : '';
  return row(name, `${state}${why}`, rowActions);
}

/** The one reason that all entries share; null: each row gives its own. */
function sharedReason(message: ReminderMessage, entries: readonly Entry[]): string | null {
  if (layoutOf(message) === 'friday') return null;
  const others = entries.filter(({ parts }) => parts === undefined);
  const unsettled = others.filter(({ progress }) => progress !== 'settled');
  const told = unsettled.length > 0 ? unsettled : others;
  const reasons = new Set(told.map(({ notice }) => reasonOf(message, notice, told.length)));
  const [reason] = reasons;
  if (reasons.size !== 1 || reason === undefined) return null;
  const { youGet, channelGets, shouldHaveCome } = message.view.texts.notice;
  if (message.kind === 'catchup') return shouldHaveCome(reason);
  return (message.recipient.type === 'channel' ? channelGets : youGet)(told.length, reason);
}

function explanation(message: ReminderMessage, entries: readonly Entry[]): Content {
  const { view } = message;
  const { reminder: words, notice } = view.texts;
  const layout = layoutOf(message);
  const vacant = vacantOf(message);
  const unnamed = vacant.filter((key) => !tellsOf(message, { type: 'role', key }));
  const why = sentences(
    sharedReason(message, entries),
    layout === 'monday' && notice.mondayWhy,
    layout === 'friday' && notice.fridayWhy,
    unnamed.length > 0 && words.vacant(roleNames(view, unnamed)),
    layout !== 'friday' && isAnyInKlik(message, entries) && words.klik,
  );
  return [
    quiet(why),
    actions(
      vacant.length > 0 && !hasRolesButton(message, entries) && rolesButton(view),
      settingsButton(view, onlyTask(message) ?? null),
    ),
  ];
}

/** A message about a role alone leads to the roles itself. */
function hasRolesButton(message: ReminderMessage, [only]: readonly Entry[]): boolean {
  const { label } = rolesButton(message.view);
  const own = layoutOf(message) === 'single' ? (only?.actions ?? []) : [];
  return own.some((one) => one.label === label);
}

function isAnyInKlik({ view }: ReminderMessage, entries: readonly Entry[]): boolean {
  return entries.some(({ notice, progress }) => {
    const { type, key } = notice.reminder.subject;
    const task = type === 'task' ? taskIn(view.rollout.plan, key) : undefined;
    const isApproval = notice.reminder.to.type === 'approver';
    const isWork = progress === 'open' && !isApproval && !isOfPlan(notice.reminder.rule);
    return isWork && task !== undefined && task.kind !== 'local';
  });
}

/** The task of a message about nothing else. */
function onlyTask(message: ReminderMessage) {
  const subject = message.notices[0]?.reminder.subject;
  return layoutOf(message) === 'single' && subject?.type === 'task'
    ? taskIn(message.view.rollout.plan, subject.key)
    : undefined;
}
