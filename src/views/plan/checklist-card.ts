/** `/fbs forankring`: what makes the new everyday, and what of it is done. */
import { card, progressBar, row, rows, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { mayTick } from '../../domain/may/on-rollout.ts';
import type { KeyedItem } from '../../domain/plan/plan.ts';
import { type ItemState, itemState, toTick } from '../../domain/rollout/items.ts';
import { nearInstant } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { personName, planText } from '../wording.ts';

export function checklistCard(view: View): Card {
  const { rollout, texts } = view;
  const { guides: words } = texts;
  const items = toTick(rollout);
  const done = items.filter((item) => itemState(rollout, 'checklist', item).done).length;
  const states = rollout.plan.checklist.filter(({ isState }) => isState);
  return card(
    words.anchoring,
    states.map((state) => text(planText(view, state.text))),
    rows(items.map((item) => itemRow(view, item))),
    progressBar(done, items.length, words.ticked(done, items.length)),
  );
}

function itemRow(view: View, item: KeyedItem): Row {
  const state = itemState(view.rollout, 'checklist', item);
  const { done, tick, untick } = view.texts.guides;
  const ref = { rolloutId: view.rollout.id, item: item.key };
  const button = state.done
    ? buttons.checklistUntick(untick, ref)
    : buttons.checklistTick(tick, ref);
  const may = mayTick(view.rollout, item, !state.done, doerOf(view)).may;
  return row(planText(view, item.text), state.done && done(byText(view, state)), may && button);
}

/** 'Ida, man. 2. februar kl. 09.00' */
export function byText(view: View, { changedAt, changedBy }: ItemState): string {
  const at = changedAt === null ? '' : nearInstant(changedAt, view.now, view.language);
  return [personName(view, changedBy), at].filter(Boolean).join(', ');
}
