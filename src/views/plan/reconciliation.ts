/** Tasks that stand otherwise here than in an imported file, and the steps that settle it. */
import { actions, type Content, card, row, rows, section, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import type { StatusDifference } from '../../domain/imports/compare.ts';
import {
  furtherIn,
  type Side,
  settledTogether,
  settlingStep,
  sides,
} from '../../domain/imports/reconcile.ts';
import { buttons, statusButton, undoButton } from '../buttons.ts';
import { stepButton } from '../tasks/task-row.ts';
import { doerOf, type View } from '../view.ts';
import { taskName } from '../wording.ts';

/** @param id what the import is kept as; '': nowhere, and nothing can be pressed */
export function reconciliation(
  view: View,
  differences: readonly StatusDifference[],
  id: string,
): Content {
  return sides.map((side) =>
    ofSide(
      view,
      differences.filter((one) => furtherIn(one) === side),
      side,
      id,
    ),
  );
}

function ofSide(
  view: View,
  differences: readonly StatusDifference[],
  side: Side,
  id: string,
): Content {
  const { reconciling: words, importing, status } = view.texts;
  const { rollout } = view;
  const left = differences.length - mostShown.rows;
  const count = settledTogether(rollout, differences, side, doerOf(view)).length;
  const on = { rolloutId: rollout.id, import: id, side, count };
  return section(
    words.further[side](differences.length),
    rows(
      differences.slice(0, mostShown.rows).map((one) => {
        const step = settlingStep(one);
        const says = words.status(status[one.here], status[one.there]);
        return row(taskName(one.task), says, step && stepButton(view, one.task, step));
      }),
    ),
    left > 0 && text(importing.more(left)),
    actions(id !== '' && count > 1 && buttons.importSettle(words.all[side](count), on)),
  );
}

export function settledCard(view: View, count: number, entry: string): Card {
  const { reconciling: words } = view.texts;
  return card(
    words.settled(count),
    text(words.settledNow),
    actions(undoButton(view, entry), statusButton(view)),
  );
}

export function undoneTasksCard(view: View, count: number): Card {
  return card(view.texts.reconciling.undone(count), actions(statusButton(view)));
}
