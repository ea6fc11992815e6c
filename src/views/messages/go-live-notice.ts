/** What a message says of go-live: how far the work is, what is still open, and whose it is. */

import type { Guide } from '../../domain/plan/plan.ts';
import { type Support, supportOf } from '../../domain/rollout/go-live.ts';
import { goLiveOn } from '../../domain/rollout/progress.ts';
import { projectManagerRole, rolesOf } from '../../domain/rollout/roles.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { formatDay } from '../../texts/dates.ts';
import { guideButton } from '../plan/guides.ts';
import { supportName, supportRows } from '../plan/support.ts';
import { rowsByRole, unfinishedTasks } from '../tasks/open-tasks.ts';
import { progressText, sentences } from '../wording.ts';
import type { Entry, Notice, ReminderMessage } from './notice.ts';

type Told = Pick<Entry, 'title' | 'state' | 'rows' | 'actions' | 'rowActions'>;

export function goLiveTold(message: ReminderMessage, { reminder }: Notice): Told {
  const { view, sentOn } = message;
  const { rollout, texts, language } = view;
  const on = goLiveOn(rollout.plan);
  const days = daysBetween(sentOn, on);
  const day = formatDay(on, language);
  const support = supportOf(rollout.plan);
  const isClosing = reminder.rule.type === 'closing';
  const begins = days === 0 ? support : null;
  const roles = rolesTold(message);
  const tasks = unfinishedTasks(view, roles);
  const local = tasks.filter(({ kind }) => kind === 'local').length;
  const begun = begins && spanOf(message, begins);
  const actions = guidesFor(isClosing, begins !== null).map((guide) => guideButton(view, guide));
  return {
    title: isClosing ? texts.goLive.closingTitle : texts.notice.title.goLive(days),
    state: sentences(
      isClosing
        ? texts.goLive.closing(
            view.rollout.plan.shortName,
            day,
            support && spanOf(message, support),
          )
        : texts.notice.goLive(day),
      begun && texts.support.begins(begun.name, begun.to),
      progressText(view),
      roles === null ? texts.goLive.open(tasks.length, local) : texts.goLive.yours(tasks.length),
    ),
    // The week's overview tells of the tasks itself.
    rows: [
      ...(reminder.rule.type === 'friday' ? [] : rowsByRole(view, tasks)),
      ...(begins === null ? [] : supportRows(view, begins)),
    ],
    actions,
    rowActions: actions,
  };
}

/** On the day itself and a month later, what the phase that begins needs. */
function guidesFor(isClosing: boolean, begins: boolean): readonly Guide[] {
  if (isClosing) return ['anchoring', 'links', 'contact'];
  return begins ? ['support', 'contact'] : [];
}

/** A person hears of their own, the projektleder and the channel of all; null: all. */
function rolesTold({ view, recipient, sentAt }: ReminderMessage): readonly string[] | null {
  if (recipient.type === 'channel') return null;
  const roles = rolesOf(view.rollout, recipient.personId, sentAt);
  return roles.includes(projectManagerRole) ? null : roles;
}

function spanOf({ view }: ReminderMessage, support: Support) {
  return { name: supportName(support), to: formatDay(support.to, view.language, 'long') };
}
