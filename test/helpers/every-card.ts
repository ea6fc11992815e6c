/** Every card that the views can make of a rollout, in any state that it may have come into. */

import fc from 'fast-check';
import { questionsForm } from '../../src/bot/overview/questions-form.ts';
import { datesForm } from '../../src/bot/plan/dates-form.ts';
import { editTaskForm } from '../../src/bot/plan/edit-task-form.ts';
import { eventForm } from '../../src/bot/plan/event-form.ts';
import { newTaskForm } from '../../src/bot/plan/new-task-form.ts';
import { splitTaskForm } from '../../src/bot/plan/split-task-form.ts';
import { seenCard } from '../../src/bot/put-off/acknowledge.ts';
import { dueForm } from '../../src/bot/put-off/due.ts';
import { handOverForm } from '../../src/bot/put-off/hand-over.ts';
import { snoozedCard, snoozeForm } from '../../src/bot/put-off/snooze.ts';
import { assignForm } from '../../src/bot/roles/assign-form.ts';
import { handOverRoleForm } from '../../src/bot/roles/hand-over.ts';
import { rolesForm } from '../../src/bot/roles/roles-form.ts';
import { lateStartForm } from '../../src/bot/set-up/late-start-form.ts';
import { setupForm } from '../../src/bot/set-up/setup-form.ts';
import {
  municipalityForm,
  ownForm,
  quietForm,
  taskPolicyForm,
} from '../../src/bot/settings/forms.ts';
import { stepForms } from '../../src/bot/tasks/step-forms.ts';
import type { Card } from '../../src/cards/card.ts';
import type { Restored } from '../../src/domain/imports/restoring.ts';
import { askableRights } from '../../src/domain/may/rights-table.ts';
import { type Amendments, amended, unamended } from '../../src/domain/plan/amendments.ts';
import { Guide, type Role } from '../../src/domain/plan/plan.ts';
import { nominationReminders } from '../../src/domain/reminders/nomination-reminders.ts';
import { planNews } from '../../src/domain/reminders/plan-news.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { exportOf } from '../../src/domain/rollout/export.ts';
import type { Nomination } from '../../src/domain/rollout/nomination.ts';
import {
  firstDueOf,
  type Holding,
  type Language,
  type TaskState,
} from '../../src/domain/rollout/rollout.ts';
import { addDays, instantOf } from '../../src/domain/time/calendar.ts';
import { planOf } from '../../src/plans/index.ts';
import type { Checkup } from '../../src/views/checkup.ts';
import { doctorCard } from '../../src/views/doctor-card.ts';
import { helpCard } from '../../src/views/help-card.ts';
import { homeCard } from '../../src/views/home-card.ts';
import { lateStartCard } from '../../src/views/late-start.ts';
import { askLinkCard, linkCancelledCard, linkToldCard } from '../../src/views/link-card.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import {
  outcomeCard,
  roleOutcomeCard,
  undoneRoleCard,
  undoneRolesCard,
  undoneSettingsCard,
  undoneTaskCard,
} from '../../src/views/outcome-card.ts';
import { datesEnteredCard, datesQuietCard } from '../../src/views/plan/dates-cards.ts';
import { eventCard } from '../../src/views/plan/event-card.ts';
import {
  askEventCard,
  cancelledEventCard,
  changedEventCard,
} from '../../src/views/plan/event-changes.ts';
import { eventsCard } from '../../src/views/plan/events-card.ts';
import { guideCard, undoneItemsCard } from '../../src/views/plan/guides.ts';
import { phasesCard } from '../../src/views/plan/phases-card.ts';
import { settledCard } from '../../src/views/plan/plan-clash.ts';
import {
  settledCard as settledTogetherCard,
  undoneTasksCard,
} from '../../src/views/plan/reconciliation.ts';
import { restoreCard, restoredCard } from '../../src/views/plan/restore-card.ts';
import { splitCard } from '../../src/views/plan/split-card.ts';
import { suggestedCard, suggestionsCard } from '../../src/views/plan/suggestions-card.ts';
import {
  absenceCard,
  policyCard,
  policyOutcomeCard,
  undonePolicyCard,
} from '../../src/views/policy-card.ts';
import { remindersCard } from '../../src/views/reminders-card.ts';
import {
  answeredCard,
  answeredNotice,
  askedCard,
  askingNotice,
} from '../../src/views/rights/asking-cards.ts';
import { rightsCard } from '../../src/views/rights/rights-card.ts';
import {
  handoverCard,
  handoverPartCard,
  handoverParts,
  type SentLately,
} from '../../src/views/roles/handover-card.ts';
import { handOverQuestion } from '../../src/views/roles/handover-question.ts';
import { declinedCard, nominatedCard } from '../../src/views/roles/nominations.ts';
import { roleCard } from '../../src/views/roles/role-card.ts';
import { roleOnCard, rolesHistoryCard } from '../../src/views/roles/role-history.ts';
import { guestCard, handedOverText, leaveCard } from '../../src/views/roles/role-questions.ts';
import { rolesCard } from '../../src/views/roles/roles-card.ts';
import { rolesSavedCard } from '../../src/views/roles/roles-saved.ts';
import { takenOverCard, takenOverNotice } from '../../src/views/roles/take-over-card.ts';
import { primaryCard, replaceCard, termCard } from '../../src/views/roles/term-card.ts';
import { ownSetupCard, setupCard, welcomeCard } from '../../src/views/setup-card.ts';
import {
  askedThereCard,
  askMoveCard,
  askNameCard,
  askNewCard,
  moveDoneCard,
  movedAwayCard,
} from '../../src/views/setup-questions.ts';
import { statusCard } from '../../src/views/status-card.ts';
import { dueCard } from '../../src/views/tasks/due-card.ts';
import { historyCard } from '../../src/views/tasks/history-card.ts';
import { namedCard } from '../../src/views/tasks/named-card.ts';
import { taskCard } from '../../src/views/tasks/task-card.ts';
import { chooseTaskCard, tasksCard } from '../../src/views/tasks/tasks-card.ts';
import { type View, viewOf } from '../../src/views/view.ts';
import { aCheckup, aDelivered, aHealth } from './a-checkup.ts';
import { aPerson, aRollout, aTaskState } from './a-plan.ts';
import { attendanceCards } from './attendance-cards.ts';

const plan = planOf('fbs-2.0');
const people = ['A', 'B', 'C'];
const firstDay = '2026-01-13';

const aDay = fc.integer({ min: 0, max: 430 }).map((days) => addDays(firstDay, days));
const anInstant = aDay.map((day) => instantOf(day, '10:30'));
const aName = fc.constantFrom(...people);

const aState: fc.Arbitrary<TaskState> = fc.record({
  status: fc.constantFrom('notStarted', 'inProgress', 'performed', 'completed', 'notRelevant'),
  dueOn: fc.option(aDay),
  dueBy: fc.constant(null),
  value: fc.option(fc.constantFrom('12', 'Tekniker/it-medarbejder: A')),
  note: fc.option(fc.constantFrom('en note', '<!channel>')),
  changedAt: fc.option(anInstant),
  changedBy: fc.option(aName),
  snoozedUntil: fc.option(aDay),
  snoozedBy: fc.option(aName),
  seenAt: fc.option(anInstant),
  seenBy: fc.option(aName),
  approvedAt: fc.option(anInstant),
  approvedBy: fc.option(aName),
  sentBackAt: fc.option(anInstant),
});

const aHolding: fc.Arbitrary<Holding> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom(...plan.roles.map(({ key }) => key)),
  personId: aName,
  from: anInstant,
  until: fc.constant(null),
  givenBy: fc.option(aName),
  endedBy: fc.constant(null),
});

/** A rollout as anybody sees it on any day. */
export const aSight: fc.Arbitrary<View> = fc
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

function sentOf(reminders: readonly Reminder[]): SentLately[] {
  const recipient = { type: 'channel', vacant: [] } as const;
  return reminders.map((reminder) => ({ at: reminder.sendAt, reminder, recipient }));
}

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

const noticeOf = (reminder: Reminder) => ({
  reminder,
  delayed: false,
  repeated: false,
  tried: null,
});

/** What is told of another version of the plan, and asked where it clashes. */
function planCards(view: View): Card[] {
  const { rollout, now } = view;
  const [first, second, third] = plan.tasks.map(({ key }) => key) as [string, string, string];
  const [event] = plan.events.map(({ key }) => key) as [string];
  const amendments: Amendments = {
    ...{
      ...unamended,
      tasks: { [first]: { title: 'Vores' } },
      events: { [event]: { place: 'Her' } },
    },
    clashes: { tasks: { [first]: { title: 'Planens' } }, events: { [event]: { place: 'Der' } } },
    update: {
      ...{ at: now.toISOString(), published: [] },
      tasks: { [first]: 'renamed', [second]: 'new', [third]: 'withdrawn' },
      events: { [event]: 'moved' },
    },
  };
  const people = Object.values(rollout.people).map((one) => [
    one.id,
    { ...one, language: view.language },
  ]);
  const changed = {
    ...{ ...rollout, language: view.language, amendments, plan: amended(plan, amendments) },
    people: Object.fromEntries(people),
  };
  const all = planNews(changed);
  const messages = [...all.map((one) => [one]), all].flatMap((some) => {
    const [one] = some;
    const recipient = one && recipientOf(changed, one, one.sendAt);
    return one && recipient
      ? [reminderMessage(changed, some.map(noticeOf), recipient, one.sendAt, now).card]
      : [];
  });
  const seen = { ...view, rollout: changed };
  const settled = { list: 'tasks', key: first, take: 'ours' } as const;
  return [
    ...messages,
    settledCard(seen, settled, '1'),
    settledCard(seen, { list: 'events', key: event, take: 'plans' }, '1'),
  ];
}

/** Somebody is asked, and what comes of it. */
function nominationCards(view: View, role: Role): Card[] {
  const { now, language } = view;
  const person = aPerson('A', { language });
  const open: Nomination = {
    ...{ id: 'n1', role: role.key, personId: 'A', nominatedBy: 'B', askedAt: addMs(now, -1) },
    ...{ expiresAt: addMs(now, 24 * 3_600_000), answer: null, answeredAt: null },
  };
  const answers = [null, 'accepted', 'declined'] as const;
  const messages = answers.flatMap((answer) => {
    const nomination = { ...open, answer, answeredAt: answer && now };
    const people = { A: person, B: aPerson('B', { language }), C: aPerson('C', { language }) };
    const rollout = { ...view.rollout, people, nominations: [nomination] };
    return nominationReminders(rollout).flatMap((reminder) => {
      const recipient = recipientOf(rollout, reminder, now);
      if (recipient === null) return [];
      return reminderMessage(rollout, [noticeOf(reminder)], recipient, now, now).card;
    });
  });
  return [...messages, nominatedCard(view, role, person, open, '1'), declinedCard(view, open, '1')];
}

const addMs = (at: Date, ms: number) => new Date(at.getTime() + ms);

export function cardsOf(view: View): Card[] {
  const { rollout, texts, now } = view;
  const steps = [{ verb: 'task.start', at: now, by: null, said: '<!channel>' }];
  const history = { steps, earlier: 3 };
  const reminders = upcomingReminders(rollout, rollout.startedAt, instantOf('2027-04-01', '09:00'));
  const person = aPerson('A');
  const state = aTaskState({ status: 'completed', dueOn: '2027-01-28', note: '<!channel>' });
  const theirs: Restored = {
    ...{ amendments: null, tasks: { '1': state }, items: {}, roles: { tekniker: [person] } },
    unset: [{ role: 'projektleder', name: '<!channel>', why: 'several' }],
  };
  const by = { personId: 'A', platform: 'local', now } as const;
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
    ownSetupCard(view, 'Anden Kommune'),
    rolesForm.card({ view, by, held: { tekniker: { here: [person], elsewhere: [aPerson('B')] } } }),
    rolesSavedCard(view, null, []),
    ...plan.roles.slice(0, 1).map((role) => {
      const saved = { before: rollout, changed: [role.key], entry: '1' };
      const people = [person];
      return rolesSavedCard(view, saved, [
        { type: 'guests', role, people, guests: people },
        { type: 'leaving', role, people },
      ]);
    }),
    askNameCard(texts, rollout, { municipality: 'x' }),
    askNewCard(texts, ['A', 'B'], { municipality: 'x' }),
    askNewCard(texts, [], { municipality: 'x' }),
    askedThereCard(texts, 'x'),
    askMoveCard(texts, rollout, 'A', { rolloutId: 'r', to: 'c', askedBy: 'p' }),
    movedAwayCard(texts, 'A', 'x'),
    moveDoneCard(texts, 'x'),
    takenOverCard(view, '1'),
    takenOverNotice(texts, 'A', 'x'),
    askLinkCard(texts, 'A', 'Slack (x)', 'ABCDEFGH'),
    linkToldCard(texts, 'A', 'Slack (x)'),
    linkCancelledCard(texts),
    welcomeCard(texts, rollout.municipality),
    welcomeCard(texts, null),
    helpCard(texts, ['status', 'done']),
    setupForm.card({ texts, current: rollout }),
    ...Guide.options.map((guide) => guideCard(view, guide)),
    ...planCards(view),
    settledTogetherCard(view, 3, '1'),
    undoneTasksCard(view, 3),
    restoreCard(view, exportOf(rollout, now), theirs, '1'),
    restoredCard(view, '1'),
    undoneItemsCard(view, 'anchoring'),
    questionsForm.card({ view, by }),
    newTaskForm.card({ view, by }),
    suggestionsCard(view),
    suggestedCard(view, plan.tasks.slice(0, 3), '1'),
    eventForm.card({ view, by, event: null }),
    datesForm.card({ view, by, month: '2026-06' }),
    datesEnteredCard(view, ['5', 'go-live'], '1'),
    datesEnteredCard(view, [], null),
    datesQuietCard(view, '2026-12', '1'),
    ...plan.events.flatMap((event) => [
      eventForm.card({ view, by, event }),
      eventCard(view, event, history),
      changedEventCard(view, event.key, '1'),
      cancelledEventCard(view, event, 'x', '1'),
      askEventCard(view, [event, event], '18. marts'),
    ]),
    ...plan.events
      .filter(({ key, sites }) => key === 'teknisk-workshop' || sites)
      .flatMap((event) => attendanceCards(view, event)),
    undoneSettingsCard(view),
    undoneRolesCard(
      view,
      plan.roles.map(({ key }) => key),
    ),
    policyCard(view, null),
    policyOutcomeCard(view, null, '1'),
    absenceCard(view, view.viewer?.id ?? '', '1'),
    ownForm.card({ view, by }),
    municipalityForm.card({ view, by }),
    quietForm.card({ view, by }),
    lateStartForm.card({ view, by, tasks: plan.tasks }),
    lateStartCard(view, plan.tasks),
    ...plan.tasks.flatMap((task) => [
      taskCard(view, task, history),
      historyCard(view, task, history),
      taskCard(view, task, { steps: [], earlier: 0 }, 'x'),
      ...[null, { tekniker: { here: [person], elsewhere: [aPerson('B')] } }].map((held) =>
        stepForms.perform.card({ view, task, by, held }),
      ),
      stepForms.dismiss.card({ view, task, by, status: 'notRelevant' }),
      stepForms.reopen.card({ view, task, by, status: 'inProgress' }),
      namedCard(view, task, { before: rollout, changed: ['tekniker'], entry: '1' }, []),
      outcomeCard(view, task, '1'),
      undoneTaskCard(view, task),
      policyCard(view, task),
      undonePolicyCard(view, task),
      taskPolicyForm.card({ view, task, by }),
      seenCard(view, task, '1'),
      editTaskForm.card({ view, task, by }),
      splitTaskForm.card({ view, task, by }),
      splitCard(view, task, { ...rollout, plan: { ...plan, tasks: [] } }, '1'),
      dueForm.card({ view, task, by }),
      dueCard(view, task, { ...rollout, tasks: {} }, '1'),
    ]),
    // Nothing else can be put off.
    ...plan.tasks
      .filter((task) => firstDueOf(rollout, task) !== null)
      .flatMap((task) => [
        snoozeForm.card({ view, task, by, last: view.today }),
        snoozedCard({ view, task }, '1'),
      ]),
    rightsCard(view),
    ...askableRights.flatMap((right) => {
      const subject = { assign: 'tekniker', plan: '', settings: '' }[right as string] ?? '1';
      const said = {
        id: 'q1',
        personId: 'A',
        askedAt: view.now,
        expiresAt: new Date(view.now.getTime() + 24 * 3_600_000),
        usedAt: null,
      };
      const asked = { ...said, right, subject, isAllowed: null, answeredBy: null };
      return [
        askedCard(view, [person], asked),
        askingNotice(view, 'A', asked),
        answeredCard(view, 'A', { ...asked, isAllowed: false }),
        ...[true, false].map((isAllowed) => answeredNotice(view, 'A', { ...asked, isAllowed })),
      ];
    }),
    ...plan.roles.flatMap((role) => [
      roleCard(view, role),
      assignForm.card({ view, by, role, here: [person], elsewhere: [aPerson('B')] }),
      replaceCard(view, role, person),
      replaceCard(view, role, person, view.today),
      primaryCard(view, role, aPerson('B'), person),
      termCard(view, role, ['A'], 'e1'),
      roleOnCard(view, role, view.today),
      rolesHistoryCard(view, role, 1),
      rolesHistoryCard(view, undefined, 2),
      guestCard(view, role, [person], [person, aPerson('B')], 'set'),
      leaveCard(view, role, [person]),
      guestCard(view, role, [person], [person], 'ask'),
      ...nominationCards(view, role),
      handedOverText(view, roleCard(view, role), ['A']),
      handOverRoleForm.card({ view, by, role, from: 'A', whose: null }),
      handOverQuestion(view, { role, from: 'A' }, person, {
        ...{ isGuest: true, isLast: true, until: view.now },
      }),
      handoverCard(view, role, sentOf(reminders)),
      ...handoverParts.map((part) => handoverPartCard(view, role, sentOf(reminders), part, 1)),
      roleOutcomeCard(view, role, [person], [aPerson('B')], '1', true),
      undoneRoleCard(view, role),
      ...plan.tasks
        .slice(0, 1)
        .map((task) => handOverForm.card({ view, task, by, role, from: 'A' })),
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
