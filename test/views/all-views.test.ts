/** What holds for every view, whatever has become of the rollout. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, isForm } from '../../src/cards/card.ts';
import { cardText } from '../../src/cards/text.ts';
import { addDays, instantOf, toLocalDate } from '../../src/domain/calendar.ts';
import type { LocalDate } from '../../src/domain/plan.ts';
import { goLiveOn } from '../../src/domain/progress.ts';
import { recipientOf } from '../../src/domain/recipients.ts';
import { type Reminder, sendDayOf } from '../../src/domain/reminder.ts';
import { upcomingReminders } from '../../src/domain/reminders.ts';
import {
  dueDayOf,
  type Holding,
  type Language,
  type Rollout,
  type TaskState,
} from '../../src/domain/rollout.ts';
import { planOf } from '../../src/plans/index.ts';
import type { Checkup } from '../../src/views/checkup.ts';
import { doctorCard } from '../../src/views/doctor-card.ts';
import { dueCard, dueForm } from '../../src/views/due-form.ts';
import { eventsCard } from '../../src/views/events-card.ts';
import { performForm, reasonForm, setupForm } from '../../src/views/forms.ts';
import { handOverForm } from '../../src/views/hand-over-form.ts';
import { helpCard } from '../../src/views/help-card.ts';
import { homeCard } from '../../src/views/home-card.ts';
import { lateCard, lateForm } from '../../src/views/late-start-form.ts';
import {
  outcomeCard,
  roleOutcomeCard,
  undoneRoleCard,
  undoneSettingsCard,
  undoneTaskCard,
} from '../../src/views/outcome-card.ts';
import { phasesCard } from '../../src/views/phases-card.ts';
import { policyCard, policyOutcomeCard, undonePolicyCard } from '../../src/views/policy-card.ts';
import {
  municipalityForm,
  ownForm,
  quietForm,
  taskPolicyForm,
} from '../../src/views/policy-forms.ts';
import { reminderMessage } from '../../src/views/reminder-message.ts';
import { remindersCard } from '../../src/views/reminders-card.ts';
import { assignForm, replaceCard, roleCard } from '../../src/views/role-card.ts';
import { rolesCard } from '../../src/views/roles-card.ts';
import { setupCard, welcomeCard } from '../../src/views/setup-card.ts';
import { seenCard, snoozedCard, snoozeForm } from '../../src/views/snooze-form.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { taskCard } from '../../src/views/task-card.ts';
import { chooseTaskCard, tasksCard } from '../../src/views/tasks-card.ts';
import { type View, viewOf } from '../../src/views/view.ts';
import { aCheckup, aDelivered, aHealth } from '../helpers/a-checkup.ts';
import { aPerson, aRollout } from '../helpers/a-plan.ts';

const plan = planOf('fbs-2.0');
const people = ['A', 'B', 'C'];
const firstDay = '2026-01-13';

const aDay = fc.integer({ min: 0, max: 430 }).map((days) => addDays(firstDay, days));
const anInstant = aDay.map((day) => instantOf(day, '10:30'));
const aName = fc.constantFrom(...people);

const aState: fc.Arbitrary<TaskState> = fc.record({
  status: fc.constantFrom('notStarted', 'inProgress', 'performed', 'completed', 'notRelevant'),
  dueOn: fc.option(aDay),
  value: fc.option(fc.constantFrom('12', 'Tekniker/it-medarbejder: A')),
  note: fc.option(fc.constantFrom('en note', '<!channel>')),
  changedAt: fc.option(anInstant),
  changedBy: fc.option(aName),
  snoozedUntil: fc.option(aDay),
  snoozedBy: fc.option(aName),
  seenAt: fc.option(anInstant),
  seenBy: fc.option(aName),
});

const aHolding: fc.Arbitrary<Holding> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...plan.roles.map(({ key }) => key)),
  personId: aName,
  from: anInstant,
  until: fc.constant(null),
});

const aSight = fc
  .record({
    day: aDay,
    startedAt: anInstant,
    tasks: fc.dictionary(fc.constantFrom(...plan.tasks.map(({ key }) => key)), aState),
    holdings: fc.array(aHolding, { maxLength: 8 }),
    language: fc.constantFrom<Language>('da', 'en'),
    viewer: fc.option(aName),
  })
  .map(({ day, language, viewer, startedAt, tasks, holdings }) => {
    const all = Object.fromEntries(people.map((id) => [id, aPerson(id)]));
    const rollout = aRollout({ plan, startedAt, tasks, holdings, people: all });
    const person = viewer === null ? null : aPerson(viewer);
    return viewOf(rollout, instantOf(day, '08:00'), language, person);
  });

function anIllCheckup(reminders: readonly Reminder[]): Checkup {
  const all = reminders.slice(0, 5).map((reminder, index) => {
    const state = index % 2 === 0 ? 'failed' : 'planned';
    return aDelivered({ reminder, state, sent: null, reason: 'not_in_channel' });
  });
  return aCheckup({
    connection: { state: 'silent', host: 'Slack', code: 'unknown' },
    health: aHealth({ queue: { isWell: false, waiting: null } }),
    latest: all,
    failed: all.filter(({ state }) => state === 'failed'),
  });
}

const noticeOf = (reminder: Reminder) => ({ reminder, late: false, repeated: false, tried: null });

function cardsOf(view: View): Card[] {
  const { rollout, texts, now } = view;
  const history = [{ verb: 'task.start', at: now, by: null }];
  const reminders = upcomingReminders(rollout, rollout.startedAt, instantOf('2027-04-01', '09:00'));
  const person = aPerson('A');
  return [
    statusCard(view),
    homeCard(view),
    phasesCard(view),
    eventsCard(view),
    rolesCard(view),
    remindersCard(view),
    doctorCard(view, aCheckup()),
    doctorCard(view, anIllCheckup(reminders)),
    tasksCard(view, 'x', plan.tasks),
    chooseTaskCard(view, plan.tasks),
    setupCard(view, false, 'Anden Kommune'),
    welcomeCard(texts, rollout.municipality),
    welcomeCard(texts, null),
    helpCard(texts, ['status', 'done']),
    setupForm(texts, rollout),
    undoneSettingsCard(view),
    policyCard(view, null),
    policyOutcomeCard(view, null, '1'),
    ownForm(view, person),
    municipalityForm(view),
    quietForm(view),
    lateForm(view, plan.tasks),
    lateCard(view, plan.tasks),
    ...plan.tasks.flatMap((task) => [
      taskCard(view, task, history),
      taskCard(view, task, [], 'x'),
      performForm(view, task),
      reasonForm(view, task, 'dismiss'),
      reasonForm(view, task, 'reopen'),
      outcomeCard(view, task, '1'),
      undoneTaskCard(view, task),
      policyCard(view, task),
      undonePolicyCard(view, task),
      taskPolicyForm(view, task),
      seenCard(view, task, '1'),
      dueForm(view, task),
      dueCard(view, task, view.today, '1'),
    ]),
    // Nothing else can be put off.
    ...plan.tasks
      .filter((task) => dueDayOf(rollout, task) !== null)
      .flatMap((task) => [snoozeForm(view, task, 'A', view.today), snoozedCard(view, task, '1')]),
    ...plan.roles.flatMap((role) => [
      roleCard(view, role),
      assignForm(view, role),
      replaceCard(view, role, person),
      roleOutcomeCard(view, role, ['A'], ['B'], '1', true),
      undoneRoleCard(view, role),
      ...plan.tasks.slice(0, 1).map((task) => handOverForm(view, task, role, 'A')),
    ]),
    ...reminders.slice(0, 20).flatMap((reminder, index) => {
      const recipient = recipientOf(rollout, reminder, reminder.sendAt);
      if (recipient === null) return [];
      const language = view.language;
      const inLanguage = {
        ...rollout,
        language,
        people: Object.fromEntries(people.map((id) => [id, aPerson(id, { language })])),
      };
      const message = (some: readonly Reminder[]) =>
        reminderMessage(inLanguage, some.map(noticeOf), recipient, reminder.sendAt, now).card;
      return [message([reminder]), message(reminders.slice(index, index + 2))];
    }),
  ];
}

describe('every view, of any rollout, in both languages', () => {
  it('says no undefined, null, NaN or object, and leaves no title or list empty', () => {
    fc.assert(
      fc.property(aSight, (view) => {
        for (const card of cardsOf(view)) {
          const all = `${cardText(card)} ${JSON.stringify(card)}`;
          expect(all).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid/);
          expect(card.title).toBeTruthy();
          for (const part of card.body) {
            if (part.type === 'rows') expect(part.rows).not.toEqual([]);
            if (part.type === 'fields') expect(part.fields).not.toEqual([]);
            if (part.type === 'actions') expect(part.actions).not.toEqual([]);
            if (part.type === 'text') expect(part.text.trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('shows no date that neither the plan nor the rollout holds', () => {
    fc.assert(
      fc.property(aSight, (view) => {
        const known = datesKnownTo(view);
        for (const card of cardsOf(view).filter((one) => !isForm(one))) {
          for (const date of datesIn(cardText(card), view.language)) {
            expect(known).toContain(date);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has the same parts in Danish as in English', () => {
    fc.assert(
      fc.property(aSight, ({ rollout, now, viewer }) => {
        const [da, en] = (['da', 'en'] as const).map((language) =>
          cardsOf(viewOf(rollout, now, language, viewer)),
        );
        expect(da?.length).toBe(en?.length);
        da?.forEach((card, index) => {
          expect(shapeOf(card)).toEqual(shapeOf(en?.[index] ?? { body: [] }));
        });
      }),
      { numRuns: 5 },
    );
  });
});

function shapeOf({ body }: Card): string[] {
  return body.map(({ type }) => type);
}

const locales = { da: 'da-DK', en: 'en-GB' } as const;
const monthNames = (language: Language) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, month),
    ),
  );

/** '16. februar', '9 March', 'juni 2026': each day and month that a text names. */
function datesIn(text: string, language: Language): string[] {
  const months = monthNames(language).join('|');
  const day = language === 'da' ? `\\d{1,2}\\. (?:${months})` : `\\d{1,2} (?:${months})`;
  return text.match(new RegExp(`${day}|(?:${months}) \\d{4}`, 'g')) ?? [];
}

/** What the settings call the days off of every year. */
const daysOff = ['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'];

/** As `datesIn` reads them: of the plan, what is counted from it, the rollout, today's reminders. */
function datesKnownTo({ rollout, now, language }: View): Set<string> {
  const goLive = goLiveOn(plan);
  const inPlan = JSON.stringify(plan).match(/\b20\d\d-\d\d(-\d\d)?\b/g) ?? [];
  const counted = [28, 29].map((days) => addDays(goLive, days));
  const days = [...inPlan, ...counted, ...daysOff, toLocalDate(now), ...rolloutDays(rollout)];
  return new Set(days.flatMap((day) => spelt(day, language)));
}

function rolloutDays(rollout: Rollout): LocalDate[] {
  const states = Object.values(rollout.tasks).flatMap(
    ({ dueOn, changedAt, seenAt, snoozedUntil }) => [
      ...[dueOn, snoozedUntil].filter((on) => on !== null),
      ...[changedAt, seenAt].filter((at) => at !== null).map(toLocalDate),
    ],
  );
  const until = instantOf('2028-01-01', '00:00');
  const reminders = upcomingReminders(rollout, new Date(0), until).flatMap(
    ({ sendAt, due, rule }) => [
      sendDayOf({ sendAt }),
      ...(rule.type === 'beforeDue' && due !== null ? [addDays(due, -rule.days)] : []),
    ],
  );
  return [...states, ...reminders];
}

function spelt(day: string, language: Language): string[] {
  const at = Date.parse(day.length === 7 ? `${day}-01` : day);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(at);
  const month = format({ month: 'long', year: 'numeric' });
  return day.length === 7 ? [month] : [format({ day: 'numeric', month: 'long' }), month];
}
