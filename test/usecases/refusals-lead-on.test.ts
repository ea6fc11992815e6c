/** A refusal never ends in a command that its reader may not use. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/bot/line/command-name.ts';
import type { Doer, May } from '../../src/domain/may/answer.ts';
import { mayBy } from '../../src/domain/may/by-table.ts';
import { mayAmendPlan, mayExport } from '../../src/domain/may/on-rollout.ts';
import { mayAmendTask, mayStep } from '../../src/domain/may/on-task.ts';
import { mayAssign } from '../../src/domain/may/rights.ts';
import type { Task } from '../../src/domain/plan/plan.ts';
import type { Rollout, Step } from '../../src/domain/rollout/rollout.ts';
import { UserError, type UserErrorCode } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { da } from '../../src/texts/da.ts';
import { en } from '../../src/texts/en.ts';
import { approve, setApprover } from '../../src/usecases/approve.ts';
import { assignToPerson, assignToRole } from '../../src/usecases/assign-task.ts';
import type { By } from '../../src/usecases/by.ts';
import { claimRole } from '../../src/usecases/claim-role.ts';
import { markTask } from '../../src/usecases/mark-task.ts';
import { putOff } from '../../src/usecases/put-off.ts';
import { setDue } from '../../src/usecases/set-due.ts';
import { setHolders } from '../../src/usecases/set-holders.ts';
import { setPolicy } from '../../src/usecases/set-policy.ts';
import { setWaits } from '../../src/usecases/set-waits.ts';
import { takeStep } from '../../src/usecases/take-step.ts';
import { errorText } from '../../src/views/error-card.ts';
import type { CommandKey } from '../../src/views/help-card.ts';
import { instants, runs } from '../helpers/any-rollout.ts';
import { anybody, kept, storeOf } from '../helpers/kept-rollout.ts';

const languages = [da, en];

/** Who may run what is not for everyone who reads; all that stands here not at all, anybody may. */
const restricted: Readonly<
  Partial<Record<CommandKey, (rollout: Rollout, doer: Doer, task: Task | undefined) => May>>
> = {
  start: (rollout, doer, task) => step(rollout, doer, task, 'start'),
  done: (rollout, doer, task) => step(rollout, doer, task, 'perform'),
  completed: (rollout, doer, task) => step(rollout, doer, task, 'complete'),
  'not-relevant': (rollout, doer, task) => step(rollout, doer, task, 'dismiss'),
  reopen: (rollout, doer, task) => step(rollout, doer, task, 'reopen'),
  due: (rollout, doer, task) => onTask(rollout, doer, task, mayAmendTask),
  waits: (rollout, doer, task) => onTask(rollout, doer, task, mayAmendTask),
  approver: (rollout, doer, task) => onTask(rollout, doer, task, mayAmendTask),
  role: (rollout, doer) => mayAssign(rollout, doer),
  new: (rollout, doer) => mayAmendPlan(rollout, doer),
  assign: (rollout, doer) => mayAmendPlan(rollout, doer),
  'only-if': (rollout, doer) => mayAmendPlan(rollout, doer),
  retire: (rollout, doer) => mayAmendPlan(rollout, doer),
  event: (rollout, doer) => mayAmendPlan(rollout, doer),
  import: (rollout, doer) => mayBy(rollout, 'import', doer),
  log: (rollout, doer) => mayExport(rollout, { log: true }, doer),
  setup: (rollout, doer) => mayAssign(rollout, doer),
  'take-over': (rollout, doer) => mayBy(rollout, 'takeOver', doer),
};

type OnTask = (rollout: Rollout, task: Task, doer: Doer) => May;

function onTask(rollout: Rollout, doer: Doer, task: Task | undefined, may: OnTask): May {
  if (task === undefined) throw new Error('a refusal names the command and not the task');
  return may(rollout, task, doer);
}

function step(rollout: Rollout, doer: Doer, task: Task | undefined, to: Step): May {
  return onTask(rollout, doer, task, (...of) => mayStep(of[0], of[1], to, of[2]));
}

interface Named {
  readonly key: CommandKey;
  /** What stands behind it. */
  readonly word: string;
}

function commandsIn(text: string): Named[] {
  return [...text.matchAll(/\/fbs (?<name>[\p{L}-]+)(?: (?<word>[\w-]+))?/gu)].flatMap(
    ({ groups }) => {
      const found = Object.keys(da.command).find((key) =>
        namesOf({ key: key as CommandKey }).includes(groups?.name ?? ''),
      );
      // What somebody typed, or a command's usage.
      if (groups?.name === 'x') return [];
      if (found === undefined) throw new Error(`no command is called ${groups?.name}`);
      return [{ key: found as CommandKey, word: groups?.word ?? '' }];
    },
  );
}

interface Doing {
  readonly store: Pick<Store, 'rollouts'>;
  readonly rollout: Rollout;
  readonly task: string;
  readonly by: By;
}

const steps: readonly Step[] = ['start', 'perform', 'complete', 'dismiss', 'reopen'];

/** What people ask for of a task, with days and names that may not do. */
const asked: readonly ((of: Doing) => Promise<unknown>)[] = [
  ...steps.map(
    (to) =>
      ({ store, task, by }: Doing) =>
        takeStep(store, 'r1', to, { task, value: '4', note: 'fordi' }, by),
  ),
  ({ store, task, by }) => setDue(store, 'r1', { task, own: '2099-01-01' }, by),
  ({ store, task, by }) => setDue(store, 'r1', { task, klik: '2099-01-02' }, by),
  ({ store, task, by }) => putOff(store, 'r1', { task, wish: '2099-01-01' }, by),
  ({ store, task, by }) => markTask(store, 'r1', 'seen', task, by),
  ({ store, task, by }) => setWaits(store, 'r1', { task, on: () => [task] }, by),
  ({ task, by, rollout }) => {
    const other = rollout.plan.tasks.find(({ key }) => key !== task)?.key ?? task;
    const waiting = rollout.plan.tasks.map((one) =>
      one.key === other ? { ...one, dependsOn: [task] } : one,
    );
    const plan = { ...rollout.plan, tasks: waiting };
    return setWaits(storeOf({ ...rollout, plan }), 'r1', { task, on: () => [other] }, by);
  },
  ({ store, task, by }) => approve(store, 'r1', { task, note: null }, by),
  ({ store, task, by }) => setApprover(store, 'r1', { task, approver: 'superbruger' }, by),
  ({ store, task, by }) => assignToRole(store, 'r1', { task, role: 'superbruger' }, by),
  ({ store, task, by }) =>
    assignToPerson(store, 'r1', { task, person: { id: 'nobody', name: 'Bo' } }, by),
  ({ store, task, by }) =>
    setPolicy(store, 'r1', { level: 'task', task }, ({ policy }) => ({ policy }), by),
  ({ store, by }) => setHolders(store, 'r1', 'superbruger', (now) => [...now, 'newcomer'], by),
  ({ store, by }) => claimRole(store, 'r1', 'projektleder', by),
];

test('no refusal names a command that its reader may not run', async () => {
  const seen = new Set<UserErrorCode>();
  await fc.assert(
    fc.asyncProperty(kept, anybody, instants, async (rollout, id, now) => {
      const by = { personId: id, platform: 'slack', now } as const;
      for (const { key } of rollout.plan.tasks) {
        for (const ask of asked) {
          const refused = await refusalOf(() =>
            ask({ store: storeOf(rollout), rollout, task: key, by }),
          );
          if (refused === null) continue;
          seen.add(refused.code);
          for (const said of languages.map((texts) => errorText(texts, refused))) {
            const named = commandsIn(said);
            const barred = named.filter(({ key: command, word }) => {
              const task = rollout.plan.tasks.find((one) => one.key === word);
              return restricted[command]?.(rollout, by, task).may === false;
            });
            expect([said, barred]).toEqual([said, []]);
          }
        }
      }
    }),
    runs(150),
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(['reopenFirst', 'alreadyOpen', 'approveFirst', 'notYourReminders']),
  );
});

async function refusalOf(act: () => Promise<unknown>): Promise<UserError | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What a text may be filled with, so that it says all that it can. */
const full = new Proxy({} as Record<string, string>, {
  get: (_, name) => (name === 'status' ? 'performed' : 'x'),
});
const days = { from: '2026-02-01', to: '2026-03-01', last: '', due: '', day: '2026-02-01' };
const filled = new Proxy(days as Record<string, string>, {
  get: (given, name: string) => given[name] ?? full[name],
});

const nobody = new Proxy(days as Record<string, string>, {
  get: (_, name: string) => (name === 'who' ? '' : filled[name]),
});

const property = 'held by the property above';
const afterwards = 'said once the same right was asked';
const toAnother = 'names who may, to be asked to';
const reading = 'without more behind it, it only shows';

/** Why its reader may run what is not for everyone: it is said only to them, or of somebody else. */
const why: Readonly<Partial<Record<string, string>>> = {
  alreadyOpen: property,
  approveFirst: property,
  cannotAskThere: toAnother,
  eventKnown: reading,
  eventStays: afterwards,
  fileElsewhere: afterwards,
  fileNotHad: afterwards,
  importGone: afterwards,
  importWorkedOn: 'whoever may import may amend the plan',
  logUnread: afterwards,
  nameMissing: afterwards,
  nameTaken: toAnother,
  noRollout: 'not said to a guest',
  notAllowed: property,
  notInKlik: afterwards,
  notOwner: toAnother,
  notYourReminders: property,
  ownWork: property,
  personWithoutRole: property,
  putOffTooFar: property,
  reopenFirst: property,
  splitStands: 'said only to whoever may amend the plan',
  termTaken: afterwards,
  termTwice: afterwards,
  tooManyForsaken: toAnother,
  unknownQuestion: afterwards,
  unknownRole: reading,
  unlinkInDirect: toAnother,
  waitsInCircle: property,
};

test.each(languages)('each that can name such a command says why its reader may', (texts) => {
  const { importRefused: _, ...error } = texts.error;
  const all = { ...error, ...texts.refusals, ...texts.imports.refusals };
  const naming = Object.entries(all).flatMap(([code, say]) => {
    if (typeof say === 'string' || code === 'unexpected') return [];
    const said = `${say(filled)} ${say(nobody)}`;
    const named = commandsIn(said).filter(({ key }) => key in restricted);
    return named.length > 0 ? [code] : [];
  });
  expect(naming.toSorted()).toEqual(Object.keys(why).toSorted());
});
