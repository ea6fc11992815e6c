/** Everything about one event of the plan. It is not done by anybody, but goes into calendars. */
import {
  actions,
  type ButtonContent,
  type Content,
  card,
  fields,
  rows,
  section,
  text,
} from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { PlanEvent, Retirement } from '../../domain/plan/plan.ts';
import { formatDay } from '../../texts/dates.ts';
import { typedButton } from '../ask-card.ts';
import { buttons } from '../buttons.ts';
import { calendarButton } from '../calendar-card.ts';
import { type History, stepsOf } from '../tasks/history-card.ts';
import { doerOf, type View } from '../view.ts';
import { planText, sentences } from '../wording.ts';
import { attendanceParts, attendButtons } from './attendance.ts';
import { audienceText, eventTime, isDerived, isGathering } from './events-card.ts';
import { seatsAt } from './seats.ts';

/** `history` left out: it is of no interest here. */
export function eventCard(view: View, event: PlanEvent, history?: History): Card {
  const { texts } = view;
  const { eventCard: words } = texts;
  const phase = view.rollout.plan.phases.find(({ key }) => key === event.phase);
  return card(
    event.title,
    text(offText(view, event)),
    text(planText(view, event.description)),
    fields(
      [words.when, timeText(view, event)],
      [words.form, isGathering(event) && texts.eventsCard.form[event.form]],
      [words.place, event.place],
      [texts.meetings.link, event.link],
      [words.audience, audienceText(view, event)],
      [texts.taskCard.phase, phase?.name],
    ),
    rows(event.content?.map((one) => planText(view, one.text))),
    seatsAt(view, event),
    attendanceParts(view, event),
    history && historyOf(view, history),
    actions(attendButtons(view, event)),
    actions(calendarButton(view, event), changeButtons(view, event)),
  );
}

function historyOf(view: View, history: History): Content {
  return history.steps.length > 0 && section(view.texts.taskCard.history, stepsOf(view, history));
}

/** Since when it is cancelled, and why; empty: it takes place. */
export function offText({ texts, language }: View, event: PlanEvent): string {
  const retired = retirementOf(event);
  if (retired === null) return '';
  const { meetings: words, planNews } = texts;
  const on = formatDay(retired.on, language);
  if (retired.byPlan) return planNews.state.withdrawn(on);
  return sentences(words.cancelledOn(on), retired.why !== null && words.why(retired.why));
}

function retirementOf(event: PlanEvent & { readonly retired?: Retirement }): Retirement | null {
  return event.retired ?? null;
}

/** For those who may. Go-live and what else nobody goes to is not cancelled. */
function changeButtons(view: View, event: PlanEvent): ButtonContent {
  const { rollout, texts } = view;
  if (!mayAmendPlan(rollout, doerOf(view)).may) return [];
  const { meetings: words, command } = texts;
  const typed = (label: string, [does = '']: readonly string[]) =>
    typedButton(view, { label, line: `${command.event.name} ${event.key} ${does}` });
  const retired = retirementOf(event);
  if (retired !== null) {
    return retired.byPlan ? [] : [typed(words.restore, words.typed.restore.split(' '))];
  }
  const change = buttons.eventForm(words.change, { rolloutId: rollout.id, event: event.key });
  const cancel = isGathering(event) && typed(words.cancel, words.typed.cancel.split(' '));
  return [change, cancel];
}

function timeText(view: View, event: PlanEvent): string {
  const time = eventTime(view, event);
  return isDerived(event) ? `${time} (${view.texts.when.derived})` : time;
}
