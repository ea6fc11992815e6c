/**
 * A message that the bot sends by itself. The same function draws it when it goes out and later,
 * when what it tells of has been settled: then the outcome stands where the buttons were.
 */
import type { Action, Card, Part, Row } from '../../cards/card.ts';
import { taskIn } from '../../domain/plan/plan.ts';
import type { Subject } from '../../domain/reminders/recipients.ts';
import { isAtOnce } from '../../domain/reminders/role-notices.ts';
import { lateButton, untoldParts } from '../late-start-form.ts';
import { rolesButton } from '../outcome-card.ts';
import { settingsButton } from '../policy-card.ts';
import { roleName } from '../wording.ts';
import { eventEntry } from './event-notice.ts';
import { fridaySectionOf, fridaySections } from './friday-card.ts';
import type { Entry, Message, Notice } from './notice.ts';
import { reasonOf, vacantOf } from './notice-reason.ts';
import { isSettled, layoutOf, titleOf } from './notice-title.ts';
import { roleEntry, unreachableEntry } from './role-notice.ts';
import { taskEntry } from './task-notice.ts';
import { yourRoleEntry } from './your-roles.ts';

export function reminderCard(message: Message): Card {
  const entries = message.notices.flatMap((notice) => entryOf(message, notice) ?? []);
  const isOver = isSettled(entries) || (entries.length > 0 && entries.every(isAnswered));
  return {
    title: titleOf(message, entries),
    body: [
      ...(isOver ? [] : lead(message)),
      ...content(message, entries),
      ...(isOver || message.kind === 'role' ? [] : explanation(message, entries)),
    ],
  };
}

/** Nothing is asked any more, or only the outcome is: to complete in KLIK what was performed since. */
function isAnswered({ progress }: Entry): boolean {
  return progress === 'performed' || progress === 'settled';
}

/** Whether it says why it came: it asks for something still, in the words in which it did. */
function isLive({ progress }: Entry): boolean {
  return progress === 'open' || progress === 'klik';
}

const entriesOf: Readonly<
  Record<Subject['type'], (message: Message, notice: Notice) => Entry | null>
> = { task: taskEntry, event: eventEntry, role: roleEntry, person: unreachableEntry };

function entryOf(message: Message, notice: Notice): Entry | null {
  const { rule, subject } = notice.reminder;
  if (isAtOnce(rule)) return yourRoleEntry(message, notice);
  return entriesOf[subject.type](message, notice);
}

function lead({ view, kind, notices }: Message): Part[] {
  const { notice: words } = view.texts;
  const sentences = [
    notices.some(({ repeated }) => repeated) ? words.repeated : '',
    kind === 'catchup' ? words.catchup(notices.length) : '',
  ].filter(Boolean);
  return sentences.length === 0
    ? []
    : [{ type: 'text', style: 'quiet', text: sentences.join(' ') }];
}

function content(message: Message, entries: readonly Entry[]): Part[] {
  const [only] = entries;
  if (layoutOf(message) === 'single' && only !== undefined) {
    return [
      { type: 'text', text: only.state },
      ...rowsPart(only.rows),
      ...(only.parts ?? []),
      ...actionsPart(only.actions),
    ];
  }
  const reason = sharedReason(message, entries);
  const groups = groupsOf(message, entries);
  const isHeaded =
    layoutOf(message) === 'friday' ||
    groups.some(({ group }) => group === 'klik') ||
    groups.length > 1;
  return groups.flatMap(({ group, entries: some }): Part[] => [
    ...(isHeaded
      ? [{ type: 'text', style: 'strong', text: message.view.texts.notice.section[group] } as const]
      : []),
    ...(group === 'yours' ? some.flatMap(inFull) : [rowsOf(message, some, reason === null)]),
    ...(group === 'unconfirmed' ? untoldParts(message.view) : []),
    ...actionsPart(group === 'unconfirmed' ? lateButton(message.view) : []),
  ]);
}

function rowsOf(message: Message, entries: readonly Entry[], saysWhy: boolean): Part {
  const rows = entries.flatMap((entry) => [row(message, entry, saysWhy), ...(entry.rows ?? [])]);
  return { type: 'rows', rows };
}

/** One that a row is too little for. */
function inFull({ title, state, parts = [] }: Entry): Part[] {
  return [{ type: 'text', style: 'strong', text: title }, { type: 'text', text: state }, ...parts];
}

/** The overview of Friday by what became of it, any other message by what it is about. */
function groupsOf(message: Message, entries: readonly Entry[]) {
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

const subjectGroups = ['yours', 'task', 'klik', 'role', 'filled', 'person', 'event'] as const;

function groupBySubject({ notice, progress, parts }: Entry): (typeof subjectGroups)[number] {
  if (parts !== undefined) return 'yours';
  const { type } = notice.reminder.subject;
  if (progress === 'klik') return 'klik';
  return type === 'role' && progress === 'settled' ? 'filled' : type;
}

function row(message: Message, entry: Entry, saysWhy: boolean): Row {
  const { name, state, notice, rowActions } = entry;
  const isOwnSection = notice.reminder.rule.type === 'friday';
  const why = saysWhy && isLive(entry) && !isOwnSection ? ` (${reasonOf(message, notice)})` : '';
  return {
    text: name,
    note: `${state}${why}`,
    ...(rowActions.length > 0 ? { actions: rowActions } : {}),
  };
}

/** Why all of it came, in one sentence; null: each row has a reason of its own. */
function sharedReason(message: Message, entries: readonly Entry[]): string | null {
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

function explanation(message: Message, entries: readonly Entry[]): Part[] {
  const { view } = message;
  const { reminder: words, notice } = view.texts;
  const layout = layoutOf(message);
  const vacant = vacantOf(message);
  const unnamed = vacant.filter((role) => !isTold(message, role));
  const sentences = [
    sharedReason(message, entries),
    layout === 'monday' ? notice.mondayWhy : null,
    layout === 'friday' ? notice.fridayWhy : null,
    unnamed.length > 0
      ? words.vacant(unnamed.map((role) => roleName(view, role)).join(', '))
      : null,
    layout !== 'friday' && isAnyInKlik(message, entries) ? words.klik : null,
  ].filter((sentence) => sentence !== null);
  const text = sentences.join(' ');
  return [
    ...(text === '' ? [] : [{ type: 'text', style: 'quiet', text } as const]),
    ...actionsPart([
      ...(vacant.length > 0 && !hasRolesButton(message, entries) ? [rolesButton(view)] : []),
      settingsButton(view, onlyTask(message) ?? null),
    ]),
  ];
}

/** A message about a role alone leads to the roles itself. */
function hasRolesButton(message: Message, [only]: readonly Entry[]): boolean {
  const { label } = rolesButton(message.view);
  const own = layoutOf(message) === 'single' ? (only?.actions ?? []) : [];
  return own.some((one) => one.label === label);
}

/** The role has a row of its own. */
function isTold({ notices }: Message, role: string): boolean {
  return notices.some(
    ({ reminder: { subject } }) => subject.type === 'role' && subject.key === role,
  );
}

function isAnyInKlik({ view }: Message, entries: readonly Entry[]): boolean {
  return entries.some(({ notice, progress }) => {
    const { type, key } = notice.reminder.subject;
    const task = type === 'task' ? taskIn(view.rollout.plan, key) : undefined;
    return progress === 'open' && task !== undefined && task.kind !== 'local';
  });
}

/** The task of a message about nothing else. */
function onlyTask(message: Message) {
  const subject = message.notices[0]?.reminder.subject;
  return layoutOf(message) === 'single' && subject?.type === 'task'
    ? taskIn(message.view.rollout.plan, subject.key)
    : undefined;
}

function actionsPart(actions: readonly Action[]): Part[] {
  return actions.length === 0 ? [] : [{ type: 'actions', actions }];
}

function rowsPart(rows: readonly Row[] = []): Part[] {
  return rows.length === 0 ? [] : [{ type: 'rows', rows }];
}
