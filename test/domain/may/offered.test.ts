/** What is offered is not refused, and what is refused is not offered: over random rollouts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Card } from '../../../src/cards/card.ts';
import type { Whose } from '../../../src/domain/may/on-rollout.ts';
import { mayHandOver } from '../../../src/domain/may/on-task.ts';
import type { Role, Task } from '../../../src/domain/plan/plan.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { askedTasks } from '../../../src/domain/rollout/progress.ts';
import { questionOf } from '../../../src/domain/rollout/questions.ts';
import type { Rollout, Step } from '../../../src/domain/rollout/rollout.ts';
import { toLocalDate } from '../../../src/domain/time/calendar.ts';
import { UserError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { answerLateStart } from '../../../src/usecases/answer-late-start.ts';
import { approve, sendBack } from '../../../src/usecases/approve.ts';
import { answerInvitation, sendAnother } from '../../../src/usecases/attend.ts';
import type { By } from '../../../src/usecases/by.ts';
import { claimRole } from '../../../src/usecases/claim-role.ts';
import { handOver } from '../../../src/usecases/hand-over.ts';
import { answerQuestions, tickItem } from '../../../src/usecases/keep-items.ts';
import { markTask } from '../../../src/usecases/mark-task.ts';
import { nominate } from '../../../src/usecases/nominate.ts';
import { putOff } from '../../../src/usecases/put-off.ts';
import { answerCondition } from '../../../src/usecases/set-condition.ts';
import { setDue } from '../../../src/usecases/set-due.ts';
import { setHolders } from '../../../src/usecases/set-holders.ts';
import { setPolicy } from '../../../src/usecases/set-policy.ts';
import { setWaits } from '../../../src/usecases/set-waits.ts';
import { takeStep } from '../../../src/usecases/take-step.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { eventCard } from '../../../src/views/plan/event-card.ts';
import { guideCard } from '../../../src/views/plan/guides.ts';
import { policyCard } from '../../../src/views/policy-card.ts';
import { handoverCard } from '../../../src/views/roles/handover-card.ts';
import { roleCard } from '../../../src/views/roles/role-card.ts';
import { rolesCard } from '../../../src/views/roles/roles-card.ts';
import { ownSetupCard, setupCard } from '../../../src/views/setup-card.ts';
import { statusCard } from '../../../src/views/status-card.ts';
import { taskCard } from '../../../src/views/tasks/task-card.ts';
import { questionButtons } from '../../../src/views/tasks/task-row.ts';
import { type View, viewOf } from '../../../src/views/view.ts';
import { aPerson } from '../../helpers/a-plan.ts';
import { after, dayMs, instants, runs } from '../../helpers/any-rollout.ts';
import { anybody, kept, storeOf } from '../../helpers/kept-rollout.ts';

async function isRefused(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

function actionsOf({ body }: Card): { readonly action: string; readonly value: string }[] {
  const all = body.flatMap((part): readonly Action[] => {
    if (part.type === 'actions') return part.actions;
    return part.type === 'rows' ? part.rows.flatMap(({ actions = [] }) => actions) : [];
  });
  return all.flatMap((one) => ('action' in one ? [one] : []));
}

interface Doing {
  readonly rollout: Rollout;
  readonly by: By;
  /** What the button carries after the rollout's id. */
  readonly on: string;
}

type Does = (store: Pick<Store, 'rollouts'>, doing: Doing) => Promise<unknown>;

const newcomer = 'newcomer';

const steps: readonly Step[] = ['start', 'perform', 'complete', 'dismiss', 'reopen'];

const taking = (step: Step): Does => {
  const with_ = { value: '4', note: 'fordi' };
  return (store, { by, on }) => takeStep(store, 'r1', step, { task: on, ...with_ }, by);
};

const setting =
  (whoseOf: (on: string) => Whose): Does =>
  (store, { by, on }) =>
    setPolicy(store, 'r1', whoseOf(on), ({ policy }) => ({ policy, sendHour: 99 }), by);

/** What each button does, filled in with what is no reason to refuse it. */
const does: Readonly<Record<string, Does>> = {
  ...Object.fromEntries(steps.map((step) => [`task.${step}`, taking(step)])),
  'task.seen': (store, { by, on }) => markTask(store, 'r1', 'seen', on, by),
  'task.not-yet': (store, { by, on }) => markTask(store, 'r1', 'not-yet', on, by),
  'task.snooze': (store, { rollout, by, on }) => {
    const due = rollout.plan.tasks.find(({ key }) => key === on)?.due;
    const wish = due?.precision === 'day' ? due.on : '2026-01-01';
    return putOff(store, 'r1', { task: on, wish }, by);
  },
  'task.due': (store, { by, on }) => setDue(store, 'r1', { task: on, own: '2099-01-01' }, by),
  'task.waits': (store, { by, on }) => setWaits(store, 'r1', { task: on, on: () => ['99'] }, by),
  'condition.answer': (store, { by, on }) => {
    const answer = on.startsWith('no') ? 'no' : 'yes';
    return answerCondition(store, 'r1', { question: 'b', answer }, by);
  },
  'task.approve': (store, { by, on }) => approve(store, 'r1', { task: on, note: null }, by),
  'task.send-back': (store, { by, on }) => sendBack(store, 'r1', { task: on, note: 'fordi' }, by),
  'task.handover': async (store, { rollout, by, on }) => {
    const task = rollout.plan.tasks.find(({ key }) => key === on) as Task;
    const may = mayHandOver(rollout, task, by);
    // The form asks this when it comes back.
    if (!may.may) throw new UserError('staleButton');
    return handOver(store, 'r1', may, newcomer, by);
  },
  'role.handover': (store, { rollout, by, on }) => {
    const [key = '', from = null] = on.split('/');
    const role = rollout.plan.roles.find((one) => one.key === key) as Role;
    return handOver(store, 'r1', { role, from }, newcomer, by);
  },
  'event.attend': (store, { by, on }) => {
    const [event = '', answer] = on.split('/');
    return answerInvitation(store, 'r1', { event, answer: answer === 'no' ? 'no' : 'yes' }, by);
  },
  'event.send': (store, { by, on: event }) =>
    sendAnother(store, 'r1', { event, person: aPerson('colleague') }, by),
  'role.claim': (store, { by, on }) => claimRole(store, 'r1', on, by),
  'role.nominate': (store, { by, on }) =>
    nominate(store, 'r1', { id: 'n1', role: on, person: aPerson('colleague') }, by),
  'role.form': (store, { by, on }) =>
    setHolders(store, 'r1', on, (present) => [...present, newcomer], by),
  'policy.me': setting(() => ({ level: 'own' })),
  'policy.municipality': setting(() => ({ level: 'municipality' })),
  'policy.quiet': setting(() => ({ level: 'municipality' })),
  'policy.task': setting((task) => ({ level: 'task', task })),
  'checklist.tick': (store, { by, on }) => tickItem(store, 'r1', on, true, by),
  'questions.form': (store, { by }) => answerQuestions(store, 'r1', { q: 'sådan' }, Infinity, by),
  'late.form': async (store, { rollout, by }) => {
    const asked = askedTasks(rollout, toLocalDate(by.now));
    const answers = asked.map(({ key }) => ({ task: key, answer: 'open' as const }));
    const refused = await Promise.all(
      answers.map((one) => isRefused(() => answerLateStart(store, 'r1', [one], by))),
    );
    if (refused.every(Boolean)) throw new UserError('staleButton');
  },
};

type Place = readonly [action: string, on: string, card: () => Card];

/** Where each is offered to whoever may: on every task, role, list or setting that it can be about. */
function placesOf(view: View): readonly Place[] {
  const { plan } = view.rollout;
  const history = { steps: [], earlier: 0 };
  const onTask = [...steps, 'seen', 'snooze', 'due', 'handover'].map((name) => `task.${name}`);
  const isHeld = (task: Task) => questionOf(view.rollout, task)?.because.type === 'held';
  const answers = (task: Task): Card => {
    return { body: [{ type: 'actions', actions: questionButtons(view, task) }] };
  };
  return [
    ...plan.tasks.flatMap((task): Place[] => [
      ...onTask.map((action): Place => [action, task.key, () => taskCard(view, task, history)]),
      ['policy.task', task.key, () => policyCard(view, task)],
      ...(isHeld(task) ? [['task.not-yet', task.key, () => answers(task)] as const] : []),
    ]),
    ...plan.roles.flatMap((role): Place[] => [
      ['role.claim', role.key, () => roleCard(view, role)],
      ['role.handover', role.key, () => handoverCard(view, role, [])],
      ['role.nominate', role.key, () => roleCard(view, role)],
      ['role.form', role.key, () => rolesCard(view)],
      ['role.form', role.key, () => roleCard(view, role)],
    ]),
    ...plan.events.flatMap((event): Place[] => [
      ['event.attend', `${event.key}/yes`, () => eventCard(view, event)],
      ['event.attend', `${event.key}/no`, () => eventCard(view, event)],
      ['event.send', event.key, () => eventCard(view, event)],
    ]),
    ['policy.me', '', () => policyCard(view, null)],
    ['policy.municipality', '', () => policyCard(view, null)],
    ['policy.quiet', '', () => policyCard(view, null)],
    ['checklist.tick', 'c', () => guideCard(view, 'anchoring')],
    ['questions.form', '', () => guideCard(view, 'questions')],
    ['late.form', '', () => statusCard(view)],
    ['late.form', '', () => setupCard(view, true, null)],
    ['late.form', '', () => ownSetupCard(view, null)],
  ];
}

const valueOn = (on: string) => (on === '' ? 'r1' : `r1/${on}`);

test.each(Object.keys(does))('%s is offered to whoever may, and to nobody else', async (action) => {
  await fc.assert(
    fc.asyncProperty(kept, anybody, instants, async (rollout, id, now) => {
      const view = viewOf(rollout, now, 'da', aPerson(id));
      const by = { personId: id, platform: 'slack', now } as const;
      const places = placesOf(view).filter((place) => place[0] === action);
      for (const [, on, card] of places) {
        const isOffered = actionsOf(card()).some(
          (one) => one.action === action && one.value === valueOn(on),
        );
        const does_ = () => (does[action] as Does)(storeOf(rollout), { rollout, by, on });
        expect([on, isOffered]).toEqual([on, !(await isRefused(does_))]);
      }
    }),
    runs(100),
  );
});

test('no other card offers what would be refused, nor does any message', async () => {
  await fc.assert(
    fc.asyncProperty(kept, anybody, instants, async (rollout, id, now) => {
      const view = viewOf(rollout, now, 'da', aPerson(id));
      const by = { personId: id, platform: 'slack', now } as const;
      const until = after(now, 7 * dayMs);
      const messages = upcomingReminders(rollout, now, until).flatMap((reminder) => {
        const recipient = recipientOf(rollout, reminder, now);
        if (recipient === null) return [];
        if (recipient.type === 'person' && recipient.personId !== id) return [];
        const notice = { reminder, delayed: false, repeated: false, tried: null };
        const reader = aPerson(id);
        return [reminderMessage(rollout, [notice], recipient, now, now, reader).card];
      });
      const cards = [...messages, statusCard(view), ownSetupCard(view, null)];
      for (const { action, value } of cards.flatMap(actionsOf)) {
        const run = does[action];
        const on = value.split('/').slice(1).join('/');
        if (run === undefined) continue;
        const refused = await isRefused(() => run(storeOf(rollout), { rollout, by, on }));
        expect([action, on, refused]).toEqual([action, on, false]);
      }
    }),
    runs(100),
  );
});
