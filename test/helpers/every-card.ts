/** Every card that the views can make of a rollout, in any state that it may have come into. */

import { questionsForm } from '../../src/bot/overview/questions-form.ts';
import { datesForm } from '../../src/bot/plan/dates-form.ts';
import { editTaskForm } from '../../src/bot/plan/edit-task-form.ts';
import { eventForm } from '../../src/bot/plan/event-form.ts';
import { newTaskForm } from '../../src/bot/plan/new-task-form.ts';
import { splitTaskForm } from '../../src/bot/plan/split-task-form.ts';
import { seenCard } from '../../src/bot/put-off/acknowledge.ts';
import { dueForm } from '../../src/bot/put-off/due.ts';
import { snoozedCard, snoozeForm } from '../../src/bot/put-off/snooze.ts';
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
import { type Amendments, amended, unamended } from '../../src/domain/plan/amendments.ts';
import { Guide } from '../../src/domain/plan/plan.ts';
import { planNews } from '../../src/domain/reminders/plan-news.ts';
import { recipientOf } from '../../src/domain/reminders/recipient.ts';
import type { Reminder } from '../../src/domain/reminders/reminder.ts';
import { upcomingReminders } from '../../src/domain/reminders/upcoming.ts';
import { exportOf } from '../../src/domain/rollout/export.ts';
import { firstDueOf } from '../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import type { Checkup } from '../../src/views/checkup.ts';
import { doctorCard } from '../../src/views/doctor-card.ts';
import { helpCard } from '../../src/views/help-card.ts';
import { homeCard } from '../../src/views/home-card.ts';
import { lateStartCard } from '../../src/views/late-start.ts';
import { askLinkCard, linkCancelledCard, linkToldCard } from '../../src/views/link-card.ts';
import { reminderMessage } from '../../src/views/messages/reminder-message.ts';
import {
  outcomeCard,
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
import { rolesCard } from '../../src/views/roles/roles-card.ts';
import { rolesSavedCard } from '../../src/views/roles/roles-saved.ts';
import { takenOverCard, takenOverNotice } from '../../src/views/roles/take-over-card.ts';
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
import type { View } from '../../src/views/view.ts';
import { aCheckup, aDelivered, aHealth } from './a-checkup.ts';
import { aPerson, aTaskState } from './a-plan.ts';
import { people, plan } from './a-sight.ts';
import { attendanceCards } from './attendance-cards.ts';
import { heartbeatCards } from './heartbeat-cards.ts';
import { noticeOf, roleCards } from './role-cards.ts';

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
    welcomeCard(texts, rollout),
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
    ...roleCards(view, by, reminders),
    ...heartbeatCards(view),
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
