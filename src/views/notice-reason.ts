/** Why somebody gets a notice: by which rule, and in which capacity. */
import type { PlanEvent } from '../domain/plan.ts';
import { type Recipient, recipientOf, type Subject } from '../domain/recipients.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Rule } from '../domain/rules.ts';
import { formatDay } from '../texts/dates.ts';
import type { Texts } from '../texts/index.ts';
import type { Message, Notice } from './notice.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

type Anchor = keyof Texts['rule']['anchor'];

/** '7 dage før fristen'. `anchor`: what the rule counts to. */
export function ruleText(view: View, rule: Rule, anchor: Anchor = 'deadline'): string {
  const { rule: words } = view.texts;
  switch (rule.type) {
    case 'beforeDue':
      return words.beforeDue(rule.days, words.anchor[anchor]);
    case 'overdue':
    case 'vacant':
      return words[rule.type](rule.workingDays);
    case 'onDate':
      return words.onDate(formatDay(rule.on, view.language, 'long'));
    default:
      return words[rule.type];
  }
}

/** The rule of a reminder, counted to whatever it is about: '7 dage før mødet'. */
export function ruleOf(view: View, { rule, subject }: Pick<Reminder, 'rule' | 'subject'>): string {
  return ruleText(view, rule, anchorOf(view.rollout, subject));
}

/** '7 dage før fristen; du er udfører som Tekniker' */
export function reasonOf(message: Message, notice: Notice): string {
  const { view, kind } = message;
  const { notice: words } = view.texts;
  const reason = words.reason(ruleOf(view, notice.reminder), capacityOf(message, notice));
  return notice.late && kind !== 'catchup' ? `${reason}; ${words.late}` : reason;
}

/** Roles that nobody held, so that the message went to somebody further on. */
export function vacantOf(message: Message): string[] {
  const all = message.notices.flatMap((notice) => recipientFor(message, notice).vacant);
  return [...new Set([...message.recipient.vacant, ...all])];
}

/**
 * In which capacity the receiver got this one of several. Where things stand otherwise now than
 * when it was sent, as the ledger has it.
 */
export function recipientFor({ view, recipient, sentAt }: Message, notice: Notice): Recipient {
  const own = recipientOf(view.rollout, notice.reminder, sentAt);
  return own !== null && idOf(own) === idOf(recipient) ? own : recipient;
}

function capacityOf(message: Message, notice: Notice): string {
  const { view } = message;
  const { why } = view.texts.reminder;
  const { to } = notice.reminder;
  const recipient = recipientFor(message, notice);
  if (recipient.type === 'channel') return to.type === 'channel' ? why.channel : why.channelInstead;
  const { via, role, standsInFor } = recipient;
  const away = standsInFor === null ? undefined : view.rollout.people[standsInFor];
  if (away !== undefined) return why.deputy(away.name);
  return why[capacities[via][via === to.type ? 0 : 1]](roleName(view, role));
}

type Capacity = Exclude<keyof Texts['reminder']['why'], 'channel' | 'channelInstead' | 'deputy'>;

/** What it says where it was meant for them, and where it came to them instead. */
const capacities: Readonly<
  Record<Extract<Recipient, { type: 'person' }>['via'], readonly [Capacity, Capacity]>
> = {
  performer: ['performer', 'performer'],
  accountable: ['accountable', 'accountableInstead'],
  audience: ['audience', 'audience'],
  projektleder: ['manager', 'managerInstead'],
  'faglig-leder': ['manager', 'managerInstead'],
};

const anchors: Readonly<Record<PlanEvent['kind'], Anchor>> = {
  meeting: 'meeting',
  workshop: 'workshop',
  course: 'course',
  milestone: 'other',
  period: 'other',
  information: 'other',
};

function anchorOf({ plan }: Rollout, { type, key }: Subject): Anchor {
  if (type !== 'event') return 'deadline';
  if (key === plan.goLive) return 'goLive';
  const event = plan.events.find((one) => one.key === key);
  return event === undefined ? 'other' : anchors[event.kind];
}

function idOf(recipient: Recipient): string {
  return recipient.type === 'person' ? recipient.personId : 'channel';
}
