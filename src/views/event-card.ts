/** Everything about one event of the plan. It is not done by anybody, so there are no buttons. */
import type { Card, Part } from '../cards/card.ts';
import type { PlanEvent } from '../domain/plan/plan.ts';
import { audienceOf, eventTime, isDerived, isForEveryone, isGathering } from './events-card.ts';
import type { View } from './view.ts';
import { planText } from './wording.ts';

export function eventCard(view: View, event: PlanEvent): Card {
  const { texts } = view;
  const { eventCard: words } = texts;
  const phase = view.rollout.plan.phases.find(({ key }) => key === event.phase);
  const all: [string, string | null | undefined][] = [
    [words.when, timeText(view, event)],
    [words.form, isGathering(event) ? texts.eventsCard.form[event.form] : null],
    [words.place, event.place],
    [words.audience, isForEveryone(view, event) ? words.everyone : audienceOf(view, event)],
    [texts.taskCard.phase, phase?.name],
  ];
  return {
    title: event.title,
    body: [
      { type: 'text', text: planText(view, event.description) },
      {
        type: 'fields',
        fields: all.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
      },
      ...content(view, event),
    ],
  };
}

function timeText(view: View, event: PlanEvent): string {
  const time = eventTime(view, event);
  return isDerived(event) ? `${time} (${view.texts.when.derived})` : time;
}

function content(view: View, { content: items = [] }: PlanEvent): Part[] {
  return items.length === 0
    ? []
    : [{ type: 'rows', rows: items.map(({ text }) => ({ text: planText(view, text) })) }];
}
