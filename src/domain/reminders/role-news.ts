/**
 * What the channel is told of who holds the roles: all changes of one minute in one post, and the
 * panel, the one card of all roles that is kept true.
 */

import type { Rule } from '../plan/rules.ts';
import { panelSince } from '../rollout/panel.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { Addressee, Subject } from './addressee.ts';
import { type Reminder, reminderAt } from './reminder.ts';
import { toldChanges } from './role-changes.ts';
import { minuteAfter } from './role-notices.ts';

/** What the panel is about: no role is called that. */
export const panelSubject: Subject = { type: 'role', key: 'panel' };

const channel: Addressee = { type: 'channel' };

export function roleNews(rollout: Rollout): Reminder[] {
  return [...linesOf(rollout), ...panelOf(rollout)];
}

/** Of each a message of its own is made, which is neither the day's post nor in it. */
export const apartRules: readonly Rule['type'][] = ['holders', 'panel'];

export function isApart({ type }: Rule): boolean {
  return apartRules.includes(type);
}

function linesOf(rollout: Rollout): Reminder[] {
  return toldChanges(rollout).map(({ role, toldAt }) => {
    const rule = { type: 'holders', since: toldAt.toISOString() } as const;
    return reminderAt(
      { subject: { type: 'role', key: role }, to: channel, rule, due: null },
      toldAt,
    );
  });
}

function panelOf(rollout: Rollout): Reminder[] {
  const since = panelSince(rollout);
  if (since === null) return [];
  const rule = { type: 'panel', since: since.toISOString() } as const;
  return [reminderAt({ subject: panelSubject, to: channel, rule, due: null }, minuteAfter(since))];
}
