/** Everything about one event of the plan. It is not done by anybody, but goes into calendars. */
import { actions, card, fields, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { PlanEvent } from '../../domain/plan/plan.ts';
import { calendarButton } from '../calendar-card.ts';
import type { View } from '../view.ts';
import { planText, roleNames } from '../wording.ts';
import { eventTime, isDerived, isForEveryone, isGathering } from './events-card.ts';

export function eventCard(view: View, event: PlanEvent): Card {
  const { texts } = view;
  const { eventCard: words } = texts;
  const phase = view.rollout.plan.phases.find(({ key }) => key === event.phase);
  const audience = isForEveryone(view, event) ? words.everyone : roleNames(view, event.audience);
  return card(
    event.title,
    text(planText(view, event.description)),
    fields(
      [words.when, timeText(view, event)],
      [words.form, isGathering(event) && texts.eventsCard.form[event.form]],
      [words.place, event.place],
      [words.audience, audience],
      [texts.taskCard.phase, phase?.name],
    ),
    rows(event.content?.map((one) => planText(view, one.text))),
    actions(calendarButton(view, event)),
  );
}

function timeText(view: View, event: PlanEvent): string {
  const time = eventTime(view, event);
  return isDerived(event) ? `${time} (${view.texts.when.derived})` : time;
}
