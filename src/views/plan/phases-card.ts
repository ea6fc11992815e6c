/** `/fbs faser`: the four phases, each date with its precision. */
import { card, row, rows, section } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import type { Phase } from '../../domain/plan/plan.ts';
import { currentPhase } from '../../domain/rollout/progress.ts';
import type { View } from '../view.ts';
import { dotted, planText, pointOf, pointText } from '../wording.ts';

export function phasesCard(view: View): Card {
  const { phasesCard: words } = view.texts;
  const { plan } = view.rollout;
  const months = plan.months.map(({ month, activities }) => {
    const known = activities.map((activity) => planText(view, activity)).join(', ');
    return `${pointText(view, month)}: ${known || words.emptyMonth}`;
  });
  return card(
    words.title,
    rows(plan.phases.map((phase) => phaseRow(view, phase))),
    section(words.months, rows(months)),
  );
}

function phaseRow(view: View, phase: Phase): Row {
  const { phasesCard: words } = view.texts;
  const now = currentPhase(view.rollout, view.today);
  const isHere = phase.key === now.phase.key;
  return row(
    dotted(
      `${phase.number} ${phase.name} (${planText(view, phase.subtitle)})`,
      isHere && (now.expected ? words.nowExpected : words.now),
    ),
    `${span(view, phase)} ${planText(view, phase.purpose)}`,
  );
}

function span(view: View, phase: Phase): string {
  const { phasesCard: words, when } = view.texts;
  const point = (of: Phase['starts']) =>
    pointOf(view, of) +
    (of.source.basis === 'derived' && of.precision !== 'offset' ? ` (${when.derived})` : '');
  const ends = phase.ends === null ? words.open : `${words.ends}: ${point(phase.ends)}`;
  return `${words.starts}: ${point(phase.starts)}. ${ends}.`;
}
