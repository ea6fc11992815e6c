/** Who has held the roles: on one day, or from the beginning. */
import { actions, type Content, card, quiet, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { leavingOf } from '../../domain/rollout/leaving.ts';
import { holdingsAt } from '../../domain/rollout/roles.ts';
import type { Holding } from '../../domain/rollout/rollout.ts';
import { instantOf, toLocalDate } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { formatDay } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import type { View } from '../view.ts';
import { dotted, personName } from '../wording.ts';
import { areaNames, day, given, lastDay } from './terms.ts';

/** Who held it on that day, whenever in it. */
export function roleOnCard(view: View, role: Role, on: LocalDate): Card {
  const { texts, rollout, language } = view;
  const [from, until] = [instantOf(on, '00:00'), instantOf(on, '23:59')];
  const [primary] = holdingsAt(rollout, role.key, instantOf(on, '12:00'));
  const held = rollout.holdings.filter(
    (one) => one.role === role.key && one.from <= until && (one.until === null || one.until > from),
  );
  return card(
    texts.role.onTitle(role.name, formatDay(on, language)),
    rows(held.map((one) => termText(view, role, one, held.length > 1 && one === primary))),
    held.length === 0 && text(texts.role.nobodyThen),
    actions(historyButton(view, role)),
  );
}

const onPage = 15;

/** @param role undefined: all of them. @param page from 1; beyond the last it is the last */
export function rolesHistoryCard(view: View, role: Role | undefined, page: number): Card {
  const { texts, rollout } = view;
  const all = rollout.holdings
    .filter((one) => role === undefined || one.role === role.key)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime());
  const last = Math.max(1, Math.ceil(all.length / onPage));
  const at = Math.min(Math.max(1, page), last);
  const shown = all.slice((at - 1) * onPage, at * onPage);
  const older = all.length - at * onPage;
  return card(
    texts.role.historyTitle(role?.name ?? null),
    rows(shown.flatMap((one) => lineOf(view, one, role === undefined))),
    all.length === 0 && text(texts.role.noHistory),
    more(view, role, at, older),
  );
}

function more(view: View, role: Role | undefined, page: number, older: number): Content {
  const { role: words } = view.texts;
  const line = (n: number) => historyLine(view, role, n);
  return [
    older > 0 && quiet(words.older(older)),
    actions(
      page > 1 && typedButton(view, { label: words.newerPage, line: line(page - 1) }),
      older > 0 && typedButton(view, { label: words.olderPage, line: line(page + 1) }),
    ),
  ];
}

/** The way to the roles' history, or to that of one. */
export function historyButton(view: View, role?: Role) {
  return typedButton(view, { label: view.texts.button.history, line: historyLine(view, role, 1) });
}

function historyLine({ texts }: View, role: Role | undefined, page: number): string {
  const { command, taskCard } = texts;
  const number = page === 1 ? [] : [String(page)];
  return [command.roles.name, taskCard.historyWord, ...(role ? [role.key] : []), ...number].join(
    ' ',
  );
}

function lineOf(view: View, holding: Holding, isNamed: boolean): string[] {
  const role = view.rollout.plan.roles.find(({ key }) => key === holding.role);
  if (role === undefined) return [];
  const said = termText(view, role, holding, false);
  return [isNamed ? `${role.name}: ${said}` : said];
}

/** 'Ida, 3. marts – 1. april · Debitor · udpeget af Bo · »…« · stoppet af Kim'. */
function termText(view: View, role: Role, holding: Holding, isPrimary: boolean): string {
  const { role: words } = view.texts;
  const { from, until, endedBy, endedWhy } = holding;
  const ended = personName(view, endedBy);
  const leaving = leavingOf(holding);
  const to = until === null ? words.still : day(view, lastDay(holding));
  return dotted(
    `${personName(view, holding.personId)}, ${day(view, toLocalDate(from))} – ${to}`,
    isPrimary && role.primary && words.primary,
    areaNames(role, holding),
    given(view, { ...holding, from: new Date(8.64e15) }),
    ended !== '' && words.endedBy(ended),
    leaving !== null && words.gone[leaving],
    leaving === null && endedWhy !== undefined && words.why(endedWhy),
  );
}
