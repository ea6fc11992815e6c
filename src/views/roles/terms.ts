/** By what somebody holds a role: since when and until when, for which part of it, and why. */
import { row } from '../../cards/build.ts';
import type { Row } from '../../cards/card.ts';
import { mayAssignRole } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { isSilent } from '../../domain/rollout/heartbeat.ts';
import { holdingsAt } from '../../domain/rollout/roles.ts';
import type { Holding } from '../../domain/rollout/rollout.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { nearDay } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { dotted, personName } from '../wording.ts';

/** 'Ida (primær, Debitor, til 31. december)'. */
export function holderText(view: View, role: Role, holding: Holding, isFirst: boolean): string {
  const { role: words } = view.texts;
  const facts = [
    isFirst && role.primary && words.primary,
    areaNames(role, holding),
    view.rollout.people[holding.personId]?.email !== undefined && words.outside,
    holding.until !== null && holding.until > view.now && words.until(day(view, lastDay(holding))),
    silentText(view, holding),
  ];
  const name = personName(view, holding.personId);
  const told = facts.filter(Boolean).join(', ');
  return told === '' ? name : `${name} (${told})`;
}

/** 'ikke svaret siden 5. oktober, sidst set 1. oktober'; '' while they are not silent. */
function silentText(view: View, holding: Holding): string {
  const { rollout, now, texts } = view;
  const { askedAt, aliveAt } = holding;
  if (askedAt === undefined || !isSilent(rollout, holding, now)) return '';
  const { unanswered, seen } = texts.heartbeat;
  const last = aliveAt === undefined ? [] : seen(day(view, toLocalDate(aliveAt)));
  return [unanswered(day(view, toLocalDate(askedAt))), last].flat().join(', ');
}

/** 'Fra 1. januar: Kim'; '' where nobody comes. */
export function aheadText(view: View, role: Role): string {
  return aheadOf(view, role)
    .map((one) => comesText(view, role, one))
    .join(' ');
}

function aheadOf({ rollout, now }: View, { key }: Role): Holding[] {
  return rollout.holdings
    .filter(({ role, from }) => role === key && from > now)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

function comesText(view: View, role: Role, holding: Holding): string {
  const from = day(view, toLocalDate(holding.from));
  return view.texts.role.comes(from, holderText(view, role, holding, false));
}

/** Each holder with since when and why, and a way to make them the primary. */
export function termRows(view: View, role: Role): Row[] {
  const { rollout, texts } = view;
  const present = holdingsAt(rollout, role.key, view.now);
  const may =
    mayAssignRole(rollout, role.key, doerOf(view)).may && role.primary && present.length > 1;
  const [first] = present;
  const held = present.map((holding) => {
    const person = rollout.people[holding.personId];
    const value = { rolloutId: rollout.id, role: role.key, person: person?.externalId ?? '' };
    const isOther = holding.personId !== first?.personId && person !== undefined;
    const button = may && isOther && buttons.rolePrimary(texts.role.makePrimary, value);
    return row(
      holderText(view, role, holding, present.length > 1 && !isOther),
      given(view, holding),
      button,
    );
  });
  return [
    ...held,
    ...aheadOf(view, role).map((one) => row(comesText(view, role, one), given(view, one))),
  ];
}

/** 'siden 3. marts · udpeget af Bo · »afløser Kim«'. */
export function given(view: View, { from, givenBy, why }: Holding): string {
  const { role: words } = view.texts;
  const by = personName(view, givenBy);
  return dotted(
    from <= view.now && words.since(day(view, toLocalDate(from))),
    by !== '' && words.givenBy(by),
    why !== undefined && words.why(why),
  );
}

/** Names of the role's areas that nobody has, where somebody has another; '': none. */
export function freeAreas({ rollout, now }: View, role: Role): string {
  const present = holdingsAt(rollout, role.key, now);
  const isHeld = (key: string) => present.some(({ areas }) => areas?.includes(key) ?? true);
  const free = present.length === 0 ? [] : role.areas.filter(({ key }) => !isHeld(key));
  return free.map(({ name }) => name).join(', ');
}

/** '': all of the role. */
export function areaNames(role: Role, { areas = [] }: Holding): string {
  return role.areas.flatMap(({ key, name }) => (areas.includes(key) ? name : [])).join(', ');
}

/** The last day that belongs to it. */
export function lastDay({ until }: Holding): LocalDate {
  return toLocalDate(new Date((until ?? new Date(0)).getTime() - 1));
}

export function day({ today, language }: View, on: LocalDate): string {
  return nearDay(on, today, language, 'dayMonth');
}
