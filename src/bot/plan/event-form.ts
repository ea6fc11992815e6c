/** The form of a meeting, new or known. */
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import { eventIn, type PlanEvent } from '../../domain/plan/plan.ts';
import { saysSame } from '../../domain/same.ts';
import { dayOf, type LocalDate, type When } from '../../domain/time/when.ts';
import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { formatDay } from '../../texts/dates.ts';
import { textsIn } from '../../texts/index.ts';
import { addEvent, changeEvent, type EventChanges } from '../../usecases/amend-events.ts';
import { saidBy } from '../../usecases/amend-plan.ts';
import { buttons } from '../../views/buttons.ts';
import { addedEventCard, changedEventCard } from '../../views/plan/event-changes.ts';
import type { View } from '../../views/view.ts';
import { roleNames, whenText } from '../../views/wording.ts';
import type { ValueOf } from '../kit/action.ts';
import { viewOn } from '../kit/context.ts';
import { choiceField, optionsOf, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { type OnRollout, type Subject, theRollout } from '../kit/subject.ts';
import { findRole } from '../line/find.ts';
import { dayIn } from '../put-off/day-in.ts';
import { hoursIn } from './read-event.ts';
import { linkIn, titleIn } from './task-fields.ts';

/** What the fields begin with; left out: with nothing. */
type Given = Partial<Pick<PlanEvent, 'title' | 'place' | 'audience'>> & {
  readonly when?: When | null;
  readonly link?: string | null | undefined;
};

interface OnEvent extends OnRollout {
  /** null: a new one. */
  readonly event: PlanEvent | null;
  /** Of a new one, what was typed. */
  readonly given?: Given;
}

type Ref = ValueOf<'eventForm'>;

const theEvent: Subject<Ref, Ref, OnEvent> = {
  async find(context, { rolloutId, event: key }) {
    const on = await theRollout.find(context, { rolloutId });
    if (key === undefined) return { ...on, event: null };
    const event = eventIn(on.view.rollout.plan, key);
    if (event === undefined) throw new UserError('staleButton');
    return { ...on, event };
  },
  refOf: ({ view, event }) => ({
    rolloutId: view.rollout.id,
    ...(event === null ? {} : { event: event.key }),
  }),
};

const mostPlace = 200;

export const eventForm = defineForm({
  button: buttons.eventForm,
  on: theEvent,
  may: ({ view, by }) => mayAmendPlan(view.rollout, by),
  title: ({ view, event }) => event?.title ?? view.texts.meetings.newTitle,
  fields({ view, event, given = {} }) {
    const { meetings: words, taskForm } = view.texts;
    const now: Given = event ?? given;
    return {
      title: textField(
        'text',
        { label: taskForm.title, initial: now.title ?? '', required: true },
        titleIn,
      ),
      ...(event === null && { kind: kindField(view) }),
      date: dateField(view, now.when ?? null),
      hours: hoursField(view, now.when ?? null),
      place: textField('text', { label: words.place, initial: now.place ?? '' }, placeIn),
      link: textField(
        'text',
        { label: words.link, hint: words.linkHint, initial: now.link ?? '' },
        linkIn,
      ),
      audience: audienceField(view, now.audience ?? []),
    };
  },
  async save(context, { view, by, event }, { date, hours, kind = 'meeting', ...said }) {
    const { id } = view.rollout;
    const when = whenOf(date, hours, event, saidBy(by));
    if (event === null) {
      const { changed, key } = await addEvent(context.store, id, { ...said, kind, when }, by);
      return addedEventCard(viewOn(context, changed.rollout), key, changed.entry);
    }
    const change = changesOf(event, { ...said, when });
    const { rollout, entry } = await changeEvent(context.store, id, event.key, change, by);
    return changedEventCard(viewOn(context, rollout), event.key, entry);
  },
});

function kindField({ texts }: View) {
  const { kind, kinds } = texts.meetings;
  return choiceField({ label: kind, initial: 'meeting' }, optionsOf(kinds));
}

/** null: left empty. */
function dateField(view: View, when: When | null) {
  const { meetings: words } = view.texts;
  const on = when && dayOf(when);
  const hint = when === null ? words.dateHint : words.dateNow(whenText(view, when));
  const initial = on === null ? '' : formatDay(on, view.language, 'long');
  return textField('text', { label: words.date, hint, initial }, (typed) =>
    typed === '' ? null : dayIn(typed, view),
  );
}

function hoursField({ texts }: View, when: When | null) {
  const { hours: label, hoursHint: hint } = texts.meetings;
  const initial = when?.precision === 'hours' ? `${when.from}-${when.to}` : '';
  return textField('text', { label, hint, initial }, (typed) => {
    if (typed === '') return null;
    const hours = hoursIn(typed);
    if (hours === null) throw new UserError('hoursUnread', { text: typed });
    return hours;
  });
}

function placeIn(typed: string): string | null {
  if (typed.length > mostPlace) throw new UserError('textTooLong', { most: String(mostPlace) });
  return typed === '' ? null : typed;
}

function audienceField(view: View, now: readonly string[]) {
  const { roles } = view.rollout.plan;
  const { audience: label, audienceHint: hint, everyone } = view.texts.meetings;
  const isAll = roles.length > 0 && now.length === roles.length;
  const initial = isAll ? everyone : now.map((key) => roleNames(view, [key])).join('; ');
  return textField('longText', { label, hint, initial }, (typed) => rolesIn(view, typed));
}

/** Role keys. @throws UserError for words that name no role */
function rolesIn({ rollout: { plan } }: View, typed: string): string[] {
  const isEveryone = [textsIn('da'), textsIn('en')].some(
    ({ meetings }) => fold(typed) === fold(meetings.everyone),
  );
  if (isEveryone) return plan.roles.map(({ key }) => key);
  const names = typed.split(/[;,\n]/).map((name) => name.trim());
  const keys = names.filter((name) => name !== '').map((name) => findRole(plan, name).key);
  return [...new Set(keys)];
}

/** Without a day it stays as it was, where it was not on one. */
function whenOf(
  on: LocalDate | null,
  hours: ReturnType<typeof hoursIn>,
  event: PlanEvent | null,
  source: When['source'],
): When {
  if (on === null && hours !== null) throw new UserError('dayMissing', { input: 'date' });
  if (on !== null) {
    return hours === null
      ? { precision: 'day', on, source }
      : { precision: 'hours', on, ...hours, source };
  }
  const known = event?.when;
  return known === undefined || dayOf(known) !== null ? { precision: 'unknown', source } : known;
}

/** Only what somebody has changed: what they left stays the plan's. */
function changesOf(event: PlanEvent, said: Required<EventChanges>): EventChanges {
  const now = { ...event, link: event.link ?? null };
  const changed = Object.entries(said).filter(
    ([field, value]) => !saysSame(Reflect.get(now, field), value),
  );
  return changed.length === 0 ? said : Object.fromEntries(changed);
}
