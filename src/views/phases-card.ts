/** `/fbs faser`: the four phases, each date with its precision. */
import type { Card } from '../cards/card.ts';
import type { Phase } from '../domain/plan/plan.ts';
import { currentPhase } from '../domain/rollout/progress.ts';
import type { View } from './view.ts';
import { planText, pointOf, pointText } from './wording.ts';

export function phasesCard(view: View): Card {
  const { texts, rollout } = view;
  const now = currentPhase(rollout, view.today);
  const here = now.expected ? texts.phasesCard.nowExpected : texts.phasesCard.now;
  return {
    title: texts.phasesCard.title,
    body: [
      {
        type: 'rows',
        rows: rollout.plan.phases.map((phase) => ({
          text:
            `${phase.number} ${phase.name} (${planText(view, phase.subtitle)})` +
            (phase.key === now.phase.key ? ` · ${here}` : ''),
          note: `${span(view, phase)} ${planText(view, phase.purpose)}`,
        })),
      },
      { type: 'text', style: 'strong', text: texts.phasesCard.months },
      {
        type: 'rows',
        rows: rollout.plan.months.map(({ month, activities }) => ({
          text: `${pointText(view, month)}: ${activities.map((activity) => planText(view, activity)).join(', ') || texts.phasesCard.emptyMonth}`,
        })),
      },
    ],
  };
}

function span(view: View, phase: Phase): string {
  const { phasesCard: words, when } = view.texts;
  const point = (of: Phase['starts']) =>
    pointOf(view, of) +
    (of.source.basis === 'derived' && of.precision !== 'offset' ? ` (${when.derived})` : '');
  const ends = phase.ends === null ? words.open : `${words.ends}: ${point(phase.ends)}`;
  return `${words.starts}: ${point(phase.starts)}. ${ends}.`;
}
