/**
 * The message before (or after) a deadline. The same function draws it when it goes out and later,
 * when its tasks have been solved: then the buttons are gone and the outcome stands there.
 */
import type { Action, Card, Part, Row } from '../cards/card.ts';
import { daysBetween, toLocalDate } from '../domain/calendar.ts';
import { type Task, taskIn } from '../domain/plan.ts';
import { isUnconfirmed } from '../domain/progress.ts';
import type { Reminder, Rule } from '../domain/reminders.ts';
import type { Recipient } from '../domain/roles.ts';
import { isOpen, stateOf } from '../domain/rollout.ts';
import { formatDay, formatInstant } from '../texts/dates.ts';
import { showButton, stepButtons } from './task-row.ts';
import type { View } from './view.ts';
import { roleName, taskName } from './wording.ts';

interface Item {
  readonly task: Task;
  readonly reminder: Reminder;
  readonly open: boolean;
}

/** `sentAt`: the day that 'in 7 days' counts from, also when the card is drawn again later. */
export function reminderCard(
  view: View,
  reminders: readonly Reminder[],
  recipient: Recipient,
  sentAt: Date,
): Card {
  const items = reminders.flatMap((reminder): Item[] => {
    const task = taskIn(view.rollout.plan, reminder.task);
    if (task === undefined) return [];
    return [{ task, reminder, open: isOpen(stateOf(view.rollout, task).status) }];
  });
  const someOpen = items.some(({ open }) => open);
  return {
    title: title(view, items, toLocalDate(sentAt)),
    body: [
      ...(items.length === 1
        ? items.flatMap((item) => single(view, item))
        : [{ type: 'rows', rows: items.map((item) => row(view, item)) } as const]),
      ...(someOpen ? explanation(view, items, recipient) : []),
    ],
  };
}

/** Why a reminder came, in words: '7 dage før fristen'. */
export function ruleText(view: View, rule: Rule): string {
  const { rule: words } = view.texts;
  switch (rule.type) {
    case 'beforeDue':
      return words.beforeDue(rule.days);
    case 'overdue':
      return words.overdue(rule.workingDays);
    case 'catchUp':
      return words.catchUp;
  }
}

function title(view: View, items: readonly Item[], sentOn: string): string {
  const { reminder: words, status } = view.texts;
  const [only] = items;
  const open = items.filter((item) => item.open);
  if (items.length === 1 && only !== undefined) {
    return only.open
      ? words.title(daysBetween(sentOn, only.reminder.due), taskName(only.task))
      : words.titleDoneOne(status[stateOf(view.rollout, only.task).status], taskName(only.task));
  }
  if (open.length === 0) return words.titleDone;
  return open.some(({ reminder }) => reminder.due < sentOn)
    ? words.titleManyOverdue(open.length)
    : words.titleMany(open.length);
}

function single(view: View, item: Item): Part[] {
  const parts: Part[] = [{ type: 'text', text: state(view, item) }];
  return item.open ? [...parts, { type: 'actions', actions: buttons(view, item.task) }] : parts;
}

function row(view: View, item: Item): Row {
  return {
    text: taskName(item.task),
    note: state(view, item),
    ...(item.open ? { actions: buttons(view, item.task) } : {}),
  };
}

function buttons(view: View, task: Task): Action[] {
  const steps = isUnconfirmed(view.rollout, task, view.today)
    ? (['complete', 'start', 'perform'] as const)
    : (['start', 'perform'] as const);
  return [...stepButtons(view, task, steps), showButton(view, task)];
}

function state(view: View, { task, reminder, open }: Item): string {
  const { reminder: words, status: statuses } = view.texts;
  const { status, changedAt, changedBy } = stateOf(view.rollout, task);
  if (!open) {
    const name = changedBy === null ? '' : (view.rollout.people[changedBy]?.name ?? '');
    const at = changedAt === null ? '' : formatInstant(changedAt, view.language, 'short');
    return words.done(statuses[status], name, at);
  }
  const begun = status === 'inProgress' ? words.inProgress : words.notStarted;
  const doubt = isUnconfirmed(view.rollout, task, view.today) ? ` ${words.unconfirmed}` : '';
  return `${words.due(formatDay(reminder.due, view.language))} ${begun}${doubt}`;
}

function explanation(view: View, items: readonly Item[], recipient: Recipient): Part[] {
  const { reminder: words } = view.texts;
  const vacant = recipient.vacant.map((role) => roleName(view, role)).join(', ');
  const why =
    recipient.type === 'channel'
      ? words.why.channel
      : words.why[recipient.via](roleName(view, recipient.role));
  const inKlik = items.some(({ task }) => task.kind !== 'local');
  const late = items.some(({ reminder }) => reminder.rule.type === 'catchUp');
  const sentences = [
    why,
    vacant === '' ? '' : words.vacant(vacant),
    late ? words.catchUp : '',
    inKlik ? words.klik : '',
  ];
  return [
    { type: 'text', style: 'quiet', text: sentences.filter(Boolean).join(' ') },
    ...(vacant === ''
      ? []
      : [
          {
            type: 'actions',
            actions: [
              { label: view.texts.button.roles, action: 'roles.show', value: view.rollout.id },
            ],
          } as const,
        ]),
  ];
}
