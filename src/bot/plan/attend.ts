/** Whether one comes to a meeting: yes, no, to which of its places, or somebody else. */
import type { Card } from '../../cards/card.ts';
import { mayAttend } from '../../domain/may/on-event.ts';
import { eventIn, type PlanEvent } from '../../domain/plan/plan.ts';
import { attendanceOf } from '../../domain/rollout/attendance.ts';
import { UserError } from '../../errors.ts';
import { answerInvitation, sendAnother } from '../../usecases/attend.ts';
import { buttons } from '../../views/buttons.ts';
import { attendedCard } from '../../views/plan/attendance.ts';
import type { ValueOf } from '../kit/action.ts';
import { type Context, viewOn } from '../kit/context.ts';
import { choosing, peopleField } from '../kit/fields.ts';
import { guestsAmong } from '../kit/fit.ts';
import { defineForm } from '../kit/form.ts';
import { peopleBy } from '../kit/people.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';

interface OnMeeting extends OnRollout {
  readonly event: PlanEvent;
  /** Id of whose answer it is. */
  readonly whose: string;
}

type Ref = ValueOf<'eventSend'>;

export const theMeeting: Subject<Ref, Ref, OnMeeting> = {
  async find(context, { rolloutId, event: key, whose }) {
    const on = await theRollout.find(context, { rolloutId });
    const event = eventIn(on.view.rollout.plan, key);
    if (event === undefined) throw new UserError('staleButton');
    return { ...on, event, whose: whose ?? on.by.personId };
  },
  refOf: ({ view, event, whose, by }) => ({
    ...{ rolloutId: view.rollout.id, event: event.key },
    whose: whose === by.personId ? undefined : whose,
  }),
};

export async function attendAndShow(
  context: Context,
  { view, event, by, whose }: OnMeeting,
  { answer }: ValueOf<'eventAttend'>,
): Promise<Card> {
  const of = { event: event.key, answer, whose };
  const { rollout, entry } = await answerInvitation(context.store, view.rollout.id, of, by);
  return attendedCard(viewOn(context, rollout), event, whose, entry);
}

/** To which of its places. */
export const signUpForm = defineForm({
  button: buttons.eventSignUp,
  on: theMeeting,
  may: ({ view, event, by, whose }) => mayAttend(view.rollout, event, 'yes', by, whose),
  title: ({ view, event }) => view.texts.attendance.signUpTitle(event.title),
  send: ({ attendance }) => attendance.signUp,
  fields({ view, event, whose }) {
    const sites = event.sites ?? [];
    const { site } = attendanceOf(view.rollout, event, whose);
    const options = sites.map((one) => ({ label: one, value: one }));
    const asked = { label: view.texts.attendance.site, initial: site ?? sites[0] ?? '' };
    return { site: choosing(asked, options, (chosen) => chosen) };
  },
  async save(context, { view, event, by, whose }, { site }) {
    const of = { event: event.key, answer: 'yes', site, whose } as const;
    const { rollout, entry } = await answerInvitation(context.store, view.rollout.id, of, by);
    return attendedCard(viewOn(context, rollout), event, whose, entry);
  },
});

export const sendForm = defineForm({
  button: buttons.eventSend,
  on: theMeeting,
  may: ({ view, event, by, whose }) => mayAttend(view.rollout, event, 'send', by, whose),
  title: ({ view, event }) => view.texts.attendance.sendTitle(event.title),
  intro: ({ view }) => view.texts.attendance.sendIntro,
  send: ({ attendance }) => attendance.ask,
  fields({ view }) {
    const { colleague: label, colleagueHint: hint } = view.texts.attendance;
    return { people: peopleField({ label, hint, required: true }) };
  },
  async save(context, { view, event, by, whose }, { people }) {
    const [person, ...others] = await peopleBy(context, people);
    if (person === undefined || others.length > 0) {
      throw new UserError('onePerson', { input: 'people' });
    }
    const guests = await guestsAmong(context, [person]);
    if (guests.length > 0)
      throw new UserError('attendeeIsGuest', { name: person.name, input: 'people' });
    const of = { event: event.key, person, whose };
    const { rollout, entry } = await sendAnother(context.store, view.rollout.id, of, by);
    return attendedCard(viewOn(context, rollout), event, whose, entry);
  },
});
