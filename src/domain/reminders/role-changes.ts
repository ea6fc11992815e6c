/** What becomes of who holds the roles, as the channel is told of it: by role and minute. */
import { leavingOf } from '../rollout/leaving.ts';
import { holdersOf } from '../rollout/roles.ts';
import type { Holding, Person, Rollout } from '../rollout/rollout.ts';
import { hourOn, toLocalDate } from '../time/calendar.ts';
import { dayWhere } from '../time/working-days.ts';
import { inboxOf } from './inbox.ts';
import { minuteAfter } from './role-notices.ts';

export interface RoleChange {
  readonly role: string;
  readonly toldAt: Date;
  readonly came: readonly Person[];
  readonly left: readonly Person[];
  /** Who holds it after that. */
  readonly holders: readonly Person[];
  /** Ids of who made it so; empty: the bot itself. */
  readonly by: readonly string[];
}

interface Turn {
  readonly role: string;
  readonly personId: string;
  readonly type: 'came' | 'left';
  readonly at: Date;
  readonly toldAt: Date;
  readonly by: string | null;
}

/** What came and went again before it could be told is none. */
export function toldChanges(rollout: Rollout): RoleChange[] {
  const turns = rollout.holdings.flatMap((holding) => turnsOf(rollout, holding));
  const together = Map.groupBy(turns, ({ role, toldAt }) => `${role} ${toldAt.toISOString()}`);
  return [...together.values()].flatMap((some) => changeOf(rollout, some));
}

function turnsOf(rollout: Rollout, holding: Holding): Turn[] {
  const { role, personId, from, until, givenBy, endedBy } = holding;
  const { givenAt = from, endedAt = until } = holding;
  const turn = (type: Turn['type'], at: Date, saidAt: Date, by: string | null): Turn => {
    const toldAt = saidAt < at ? whenOpen(rollout, at) : minuteAfter(saidAt);
    return { role, personId, type, at: saidAt < at ? at : saidAt, toldAt, by };
  };
  const isEnded = until !== null && (endedBy !== null || leavingOf(holding) !== null);
  return [
    ...(givenBy === null ? [] : [turn('came', from, givenAt, givenBy)]),
    ...(isEnded ? [turn('left', until, endedAt ?? until, endedBy)] : []),
  ];
}

/** What was said for a day ahead is told on it, when the channel is written to. */
function whenOpen(rollout: Rollout, at: Date): Date {
  const { hour, isOpen } = inboxOf(rollout, null);
  return hourOn(dayWhere(toLocalDate(at), 1, isOpen), hour);
}

function changeOf(rollout: Rollout, turns: readonly Turn[]): RoleChange[] {
  const [first] = turns.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (first === undefined) return [];
  const { role, toldAt } = first;
  const holders = holdersOf(rollout, role, first.at);
  const idsOf = (type: Turn['type']) =>
    turns.flatMap((turn) => (turn.type === type ? turn.personId : []));
  const isThere = (id: string) => holders.some((holder) => holder.id === id);
  const people = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => rollout.people[id] ?? []);
  const came = people(idsOf('came').filter((id) => isThere(id) && !idsOf('left').includes(id)));
  const left = people(idsOf('left').filter((id) => !isThere(id) && !idsOf('came').includes(id)));
  if (came.length + left.length === 0) return [];
  const by = [...new Set(turns.flatMap((turn) => turn.by ?? []))];
  return [{ role, toldAt, came, left, holders, by }];
}
