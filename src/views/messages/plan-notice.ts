/** What a message says of another version of the plan: what it brings, and where it clashes. */
import { everEventIn, everTaskIn, type PlanEvent, type Task } from '../../domain/plan/plan.ts';
import type { PlanChange } from '../../domain/plan/rules.ts';
import { missedBefore } from '../../domain/reminders/plan-news.ts';
import { ownDueOf } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import { clashButtons, clashText } from '../plan/plan-clash.ts';
import { showButton } from '../tasks/task-row.ts';
import type { View } from '../view.ts';
import { sentences, taskName, whenText } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** null: it is nothing of a version, or nobody knows any more what it is about. */
export function planEntry({ view, recipient }: ReminderMessage, notice: Notice): Entry | null {
  const { rule, subject } = notice.reminder;
  const { plan } = view.rollout;
  const task = subject.type === 'task' ? everTaskIn(plan, subject.key) : undefined;
  const one = task ?? everEventIn(plan, subject.key);
  if (one === undefined) return null;
  const { planNews: words } = view.texts;
  const name = task === undefined ? one.title : taskName(task);
  if (rule.type === 'clash') {
    const list = task === undefined ? 'events' : 'tasks';
    const actions = clashButtons(view, list, one.key);
    const progress = actions.length > 0 ? 'open' : 'settled';
    const state = clashText(view, list, one.key);
    return entry(notice, progress, words.clash(name), state, { actions, rowActions: actions });
  }
  if (rule.type !== 'plan') return null;
  const on = formatDay(toLocalDate(new Date(rule.since)), view.language);
  const isTheirs = recipient.type === 'person';
  const state = sentences(
    words.state[rule.change](on),
    rule.change !== 'withdrawn' && dateText(view, one),
    task !== undefined && isTheirs && ownText(view, task),
    task !== undefined && isTheirs && rule.change === 'new' && missedText(view, task, rule.since),
  );
  const actions = rule.change === 'withdrawn' ? [] : [showOne(view, one)];
  const more = { actions, rowActions: actions };
  const title = words.title[rule.change](name);
  return { ...entry(notice, 'told', title, state, more), name: title };
}

/** What a message is called that tells of nothing but the plan; null: it tells of something else. */
export function planTitle({ view, notices }: ReminderMessage): string | null {
  const rules = notices.map(({ reminder: { rule } }) => rule);
  const told = rules.filter((rule) => rule.type === 'plan');
  const { planNews: words } = view.texts;
  if (rules.some(({ type }) => type !== 'plan' && type !== 'clash')) return null;
  if (told.length === 0) return words.clashMany(rules.length);
  const counted = (change: PlanChange) => told.filter((rule) => rule.change === change).length;
  return words.many({
    new: counted('new'),
    moved: counted('moved'),
    renamed: counted('renamed'),
    withdrawn: counted('withdrawn'),
  });
}

/** The plan's own date, whatever the municipality has set besides. */
function dateText(view: View, one: Task | PlanEvent): string {
  const { planNews: words } = view.texts;
  return 'due' in one ? words.due(whenText(view, one.due)) : words.when(whenText(view, one.when));
}

function ownText(view: View, task: Task): string {
  const own = ownDueOf(view.rollout, task);
  return own === null ? '' : view.texts.planNews.own(formatDay(own, view.language));
}

function missedText(view: View, task: Task, since: string): string {
  return missedBefore(view.rollout, task, since) ? view.texts.planNews.missed : '';
}

function showOne(view: View, one: Task | PlanEvent) {
  if ('due' in one) return showButton(view, one);
  const { button, command } = view.texts;
  return typedButton(view, { label: button.show, line: command.events.name });
}
