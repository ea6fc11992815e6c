/** What whoever takes a role over has to know, on one screen; and each part of it in full. */
import { actions, type Content, card, quiet, row, rows, section, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { mayHandOverRole } from '../../domain/may/on-role.ts';
import type { Role, Task } from '../../domain/plan/plan.ts';
import type { Recipient } from '../../domain/reminders/recipient.ts';
import type { Reminder } from '../../domain/reminders/reminder.ts';
import { type Decision, handoverOf, type Trouble } from '../../domain/rollout/handover.ts';
import { dueNameOf, duesOf, stateOf } from '../../domain/rollout/rollout.ts';
import { nearDay, nearInstant } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import { buttons } from '../buttons.ts';
import { ruleOf } from '../messages/notice-reason.ts';
import { subjectText } from '../messages/subject-text.ts';
import { nextStepButton } from '../tasks/task-row.ts';
import { doerOf, type View } from '../view.ts';
import {
  distance,
  dotted,
  dueShort,
  eventText,
  personName,
  planText,
  statusText,
  taskName,
} from '../wording.ts';
import { holderNames } from './roles-card.ts';
import { vacancySentence } from './vacancy-text.ts';

/** The parts of it, in their order, and how much of each fits on one screen. */
const shown = { tasks: 5, notes: 3, decisions: 3, events: 3, troubles: 3, sent: 3 } as const;
export type HandoverPart = keyof typeof shown;
export const handoverParts = Object.keys(shown) as readonly HandoverPart[];

/** A message about the role's work that has gone out. */
export interface SentLately {
  readonly at: Date;
  readonly reminder: Reminder;
  readonly recipient: Recipient;
}

/** @param sent the newest first */
export function handoverCard(view: View, role: Role, sent: readonly SentLately[]): Card {
  const { handOver: words } = view.texts;
  const all = partsOf(view, role, sent);
  const parts = handoverParts.map((part) => {
    const left = all[part].length - shown[part];
    return [
      section(words.part[part], rows(all[part].rows(0, shown[part]))),
      left > 0 && quiet(words.more(left, lineOf(view, role, part, 1))),
    ] satisfies Content;
  });
  const isEmpty = handoverParts.every((part) => all[part].length === 0);
  return card(
    words.packageTitle(role.name),
    text(words.holders(holderNames(view, role))),
    ...parts,
    isEmpty && text(words.empty),
    actions(handOverButton(view, role)),
  );
}

const onPage = 15;

/** One part of it. @param page from 1; beyond the last it is the last */
export function handoverPartCard(
  view: View,
  role: Role,
  sent: readonly SentLately[],
  part: HandoverPart,
  page: number,
): Card {
  const { handOver: words, role: roles } = view.texts;
  const all = partsOf(view, role, sent)[part];
  const last = Math.max(1, Math.ceil(all.length / onPage));
  const at = Math.min(Math.max(1, page), last);
  const left = all.length - at * onPage;
  const toPage = (label: string, n: number) =>
    typedButton(view, { label, line: lineOf(view, role, part, n) });
  return card(
    `${words.packageTitle(role.name)}: ${words.part[part]}`,
    rows(all.rows((at - 1) * onPage, at * onPage)),
    all.length === 0 && text(words.emptyPart),
    left > 0 && quiet(words.more(left, lineOf(view, role, part, at + 1))),
    actions(
      at > 1 && toPage(roles.newerPage, at - 1),
      left > 0 && toPage(roles.olderPage, at + 1),
      handoverButton(view, role),
    ),
  );
}

/** The way to all that goes with the role. */
export function handoverButton(view: View, role: Role) {
  const { handOver: words, command } = view.texts;
  return typedButton(view, { label: words.show, line: `${command.handover.name} ${role.key}` });
}

function handOverButton(view: View, role: Role) {
  const may = mayHandOverRole(view.rollout, role, null, doerOf(view)).may;
  const value = { rolloutId: view.rollout.id, role: role.key };
  return may && buttons.roleHandOver(view.texts.button.handover, value);
}

function lineOf({ texts }: View, { key }: Role, part: HandoverPart, page: number): string {
  const { command, handOver } = texts;
  const number = page === 1 ? [] : [String(page)];
  return [command.handover.name, key, handOver.partWord[part], ...number].join(' ');
}

/** One of the lists, of which only what is shown is written: hundreds of messages may have gone out. */
interface Listed {
  readonly length: number;
  rows(from: number, to: number): Row[];
}

function listed<One>(all: readonly One[], toRow: (one: One) => Row): Listed {
  return { length: all.length, rows: (from, to) => all.slice(from, to).map(toRow) };
}

function partsOf(
  view: View,
  role: Role,
  sent: readonly SentLately[],
): Readonly<Record<HandoverPart, Listed>> {
  const { tasks, noted, decisions, events, troubles } = handoverOf(
    view.rollout,
    role.key,
    view.now,
  );
  return {
    tasks: listed(tasks, (task) =>
      row(
        taskName(task),
        dotted(bothDues(view, task), statusText(view, task)),
        nextStepButton(view, task),
      ),
    ),
    notes: listed(noted, (task) => row(taskName(task), stateOf(view.rollout, task).note)),
    decisions: listed(decisions, (one) => row(...decisionText(view, one))),
    events: listed(events, (event) => row(eventText(view, event), null)),
    troubles: listed(troubles, (one) => row(...troubleText(view, one))),
    sent: listed(sent, ({ at, reminder, recipient }) =>
      row(
        subjectText(view, reminder),
        dotted(
          nearInstant(at, view.now, view.language),
          ruleOf(view, reminder),
          toText(view, recipient),
        ),
      ),
    ),
  };
}

/** The municipality's own deadline and KLIK's, where there are both. */
function bothDues(view: View, task: Task): string {
  const days = duesOf(view.rollout, task);
  if (days.length < 2) return dueShort(view, task);
  return days
    .map((day) => {
      const on = nearDay(day, view.today, view.language, 'short');
      const name = dueNameOf(view.rollout, task, day);
      return dotted(name === 'only' ? on : view.texts.due.short[name](on), distance(view, day));
    })
    .join(' · ');
}

function decisionText(view: View, one: Decision): [string, string] {
  if (one.type === 'value') return [taskName(one.task), one.value];
  return [planText(view, one.condition.text), view.texts.conditions[one.answer]];
}

function troubleText(view: View, one: Trouble): [string, string | null] {
  const { handOver: words, waits } = view.texts;
  switch (one.type) {
    case 'overdue':
      return [taskName(one.task), dotted(words.overdue, bothDues(view, one.task))];
    case 'waits':
      return [taskName(one.task), waits.mark(one.on.map(({ key }) => key).join(', '))];
    case 'vacant':
      return [vacancySentence(view, one.vacancy), null];
  }
}

function toText(view: View, recipient: Recipient): string {
  const { handOver: words } = view.texts;
  if (recipient.type === 'channel') return words.toChannel;
  const name = personName(view, recipient.personId);
  return name && words.to(name);
}
