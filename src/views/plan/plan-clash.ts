/** Where a version of the plan says something else than the municipality, and what it decides. */
import { actions, card, text } from '../../cards/build.ts';
import type { Action, Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { everEventIn, everTaskIn } from '../../domain/plan/plan.ts';
import type { When } from '../../domain/time/when.ts';
import { buttons, undoButton } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { taskName, whenText } from '../wording.ts';

type List = 'tasks' | 'events';

/** None once it is settled, or for those who may not. */
export function clashButtons(view: View, list: List, key: string): Action[] {
  const { rollout, texts } = view;
  const isOpen = rollout.amendments.clashes[list][key] !== undefined;
  if (!isOpen || !mayAmendPlan(rollout, doerOf(view)).may) return [];
  const on = { rolloutId: rollout.id, list, key };
  return [
    buttons.planSettle(texts.planNews.keepOurs, { ...on, take: 'ours' }),
    buttons.planSettle(texts.planNews.takePlans, { ...on, take: 'plans' }),
  ];
}

/** What each says, field by field. */
export function clashText(view: View, list: List, key: string): string {
  const { planNews: words } = view.texts;
  const { clashes, [list]: said } = view.rollout.amendments;
  const clash = clashes[list][key];
  if (clash === undefined) return words.settled;
  const own = said[key] ?? {};
  const lines = Object.entries(clash).map(([field, plans]) => {
    const name = words.fields[field as keyof typeof words.fields];
    const theirs = factText(view, field, plans);
    return own.retired === undefined
      ? words.differs(name, factText(view, field, Reflect.get(own, field)), theirs)
      : words.withdrawn(name, theirs);
  });
  return lines.join(' ');
}

/** What a field of a task or an event says, in words. */
export function factText(view: View, field: string, value: unknown): string {
  const { plan } = view.rollout;
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map((one) => factText(view, field, one)).join(', ');
  if (typeof value === 'object') return whenText(view, value as When);
  const named = [...plan.roles, ...plan.themes, ...plan.phases].find(({ key }) => key === value);
  return namedFields.includes(field) && named !== undefined ? named.name : String(value);
}

/** Fields that hold a key of the plan. */
const namedFields = ['performer', 'accountable', 'audience', 'theme', 'phase'];

/** What somebody has decided. */
export function settledCard(
  view: View,
  {
    list,
    key,
    take,
  }: { readonly list: List; readonly key: string; readonly take: 'ours' | 'plans' },
  entry: string,
): Card {
  const { planNews: words } = view.texts;
  const { plan } = view.rollout;
  const task = list === 'tasks' ? everTaskIn(plan, key) : undefined;
  const name = task === undefined ? (everEventIn(plan, key)?.title ?? key) : taskName(task);
  return card(words[take](name), text(words.undoable), actions(undoButton(view, entry)));
}
