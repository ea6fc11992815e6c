/** The dates that have been published since, one field each. */
import type { Card } from '../../cards/card.ts';
import { mayEnterDates } from '../../domain/may/on-rollout.ts';
import { undatedIn } from '../../domain/rollout/missing-dates.ts';
import { type LocalDate, Month, type When } from '../../domain/time/when.ts';
import { UserError } from '../../errors.ts';
import { saidBy } from '../../usecases/amend-plan.ts';
import { enterDates } from '../../usecases/enter-dates.ts';
import { silenceDates } from '../../usecases/keep-items.ts';
import { buttons } from '../../views/buttons.ts';
import { datesEnteredCard, datesQuietCard } from '../../views/plan/dates-cards.ts';
import type { View } from '../../views/view.ts';
import { taskName, whenText } from '../../views/wording.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { textField } from '../kit/fields.ts';
import { defineForm, type Field } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { dayIn } from '../put-off/day-in.ts';
import { whenIn } from './read-event.ts';

interface OnMonth extends OnRollout {
  readonly month: string;
}

type Ref = ValueOf<'dates'>;

export const theMonth: Subject<Ref, Ref, OnMonth> = {
  async find(context, { rolloutId, month }) {
    if (!Month.safeParse(month).success) throw new UserError('staleButton');
    return { ...(await theRollout.find(context, { rolloutId })), month };
  },
  refOf: ({ view, month }) => ({ rolloutId: view.rollout.id, month }),
};

/** More than that no host shows in one form; the others are asked for once these are known. */
const mostFields = 40;

export const datesForm = defineForm({
  button: buttons.dates,
  on: theMonth,
  may: ({ view, by }) => mayEnterDates(view.rollout, by),
  instead: ({ view, month }) =>
    Object.keys(fieldsOf(view, month)).length === 0 ? datesEnteredCard(view, [], null) : null,
  title: ({ view }) => view.texts.dates.form,
  intro: ({ view }) => view.texts.dates.intro,
  fields: ({ view, month }) => fieldsOf(view, month),
  async save(context, { view, by }, values) {
    const source = saidBy(by);
    const tasks: Record<string, LocalDate> = {};
    const events: Record<string, When> = {};
    for (const [input, typed] of Object.entries(values)) {
      const [list, key] = [input.slice(0, input.indexOf('.')), input.slice(input.indexOf('.') + 1)];
      if (typed === null) continue;
      if (list === 'event') events[key] = { ...typed, source };
      else if (typed.precision === 'day') tasks[key] = typed.on;
    }
    const { rollout, entry } = await enterDates(
      context.store,
      view.rollout.id,
      { tasks, events },
      by,
    );
    const keys = [...Object.keys(events), ...Object.keys(tasks)];
    return datesEnteredCard(viewOn(context, rollout), keys, entry);
  },
});

/** null: left empty. */
type Dated = Extract<When, { readonly precision: 'day' | 'hours' }> | null;

function fieldsOf(view: View, month: string): Record<string, Field<Dated>> {
  const { events, tasks } = undatedIn(view.rollout, month);
  const by = saidBy({ personId: null });
  const fields = [
    ...events.map(({ key, title, when }) => {
      const asked = { label: title, hint: view.texts.meetings.dateNow(whenText(view, when)) };
      return [
        `event.${key}`,
        textField('text', asked, (typed): Dated => {
          if (typed === '') return null;
          const said = whenIn(typed, view.today, by);
          if (said?.precision === 'hours') return said;
          return { precision: 'day', on: dayIn(typed, view), source: by };
        }),
      ] as const;
    }),
    ...tasks.map((task) => {
      const asked = { label: taskName(task), hint: view.texts.dates.hint };
      return [
        `task.${task.key}`,
        textField(
          'text',
          asked,
          (typed): Dated =>
            typed === '' ? null : { precision: 'day', on: dayIn(typed, view), source: by },
        ),
      ] as const;
    }),
  ];
  return Object.fromEntries(fields.slice(0, mostFields));
}

/** No date has been published so far. */
export async function quietAndShow(context: Context, { view, by, month }: OnMonth): Promise<Card> {
  const { rollout, entry } = await silenceDates(context.store, view.rollout.id, month, by);
  return datesQuietCard(viewOn(context, rollout), month, entry);
}
