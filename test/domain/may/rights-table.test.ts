import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doer, May, Standing } from '../../../src/domain/may/answer.ts';
import { mayAttend } from '../../../src/domain/may/on-event.ts';
import { mayAnswer, mayClaim, mayNominate } from '../../../src/domain/may/on-role.ts';
import {
  mayAmendPlan,
  mayEnterDates,
  mayExport,
  mayImport,
  mayKeepItems,
  mayLink,
  maySet,
  maySetHolders,
  maySetUp,
  mayTakeOver,
} from '../../../src/domain/may/on-rollout.ts';
import {
  mayAcknowledge,
  mayApprove,
  mayHandOver,
  mayPutOff,
  maySetDue,
  mayStep,
} from '../../../src/domain/may/on-task.ts';
import { mayAssignRole, mayRead } from '../../../src/domain/may/rights.ts';
import {
  type AskableRight,
  type NamedCapacity,
  type Right,
  rights,
} from '../../../src/domain/may/rights-table.ts';
import type { Role } from '../../../src/domain/plan/plan.ts';
import type { Allowance } from '../../../src/domain/rollout/allowance.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import type { Rollout } from '../../../src/domain/rollout/rollout.ts';
import {
  aHolding,
  anEvent,
  aPerson,
  aRollout,
  aTask,
  aTaskState,
  day,
} from '../../helpers/a-plan.ts';

const now = new Date('2026-02-02T08:00:00Z');
const named = { performer: 'superbruger', accountable: 'faglig-leder' };
const task = aTask({ key: '1', ...named, due: day('2026-03-30') });
const done = aTask({ key: '2', ...named });
const performed = aTask({ key: '3', ...named, approver: 'systemansvarlig' });
const meeting = anEvent({ key: 'workshop', kind: 'workshop', audience: ['superbruger'] });
const vacant = (rollout: Rollout, key: string) => ({ ...rollout.plan.roles[0], key }) as Role;
const present = ({ holdings }: Rollout, role: string) =>
  holdings.filter((one) => one.role === role).map(({ personId }) => personId);

/** What the domain answers for each right of the table. */
const decisions: Readonly<Record<Right, (rollout: Rollout, doer: Doer) => May>> = {
  assign: (rollout, doer) => mayAssignRole(rollout, 'tekniker', doer),
  claim: (rollout, doer) => mayClaim(rollout, vacant(rollout, 'tekniker'), doer),
  claimGiver: (rollout, doer) => mayClaim(rollout, vacant(rollout, 'systemansvarlig'), doer),
  nominate: (rollout, doer) => mayNominate(rollout, vacant(rollout, 'tekniker'), doer),
  answer: (rollout, doer) => mayAnswer(rollout, vacant(rollout, 'tekniker'), doer),
  leave(rollout, doer) {
    const own = rollout.holdings.find(({ personId }) => personId === 'u1')?.role;
    const staying = own === undefined ? [] : present(rollout, own).filter((id) => id !== 'u1');
    return maySetHolders(rollout, { role: own ?? 'projektleder', next: staying }, doer);
  },
  attend: (rollout, doer) => mayAttend(rollout, meeting, 'yes', doer),
  answerFor(rollout, doer) {
    const outside = aPerson('out', { email: 'out@example.dk' });
    const asked = { done: true, answer: null, changedAt: now, changedBy: 'boss' };
    const items = { 'attendance/workshop/out': asked };
    const people = { ...rollout.people, out: outside };
    return mayAttend({ ...rollout, people, items }, meeting, 'yes', doer, 'out');
  },
  perform: (rollout, doer) => mayStep(rollout, task, 'perform', doer),
  complete: (rollout, doer) => mayStep(rollout, task, 'complete', doer),
  reopen: (rollout, doer) => mayStep(rollout, done, 'reopen', doer),
  approve: (rollout, doer) => mayApprove(rollout, performed, doer),
  dates: (rollout, doer) => maySetDue(rollout, task, doer),
  handOver: (rollout, doer) => mayHandOver(rollout, task, doer),
  see: (rollout, doer) => mayAcknowledge(rollout, task, doer),
  putOff: (rollout, doer) => mayPutOff(rollout, task, doer),
  plan: mayAmendPlan,
  missingDates: mayEnterDates,
  import: mayImport,
  settings: (rollout, doer) => maySet(rollout, { level: 'municipality' }, doer),
  taskSettings: (rollout, doer) => maySet(rollout, { level: 'task', task: '1' }, doer),
  ownSettings: (rollout, doer) => maySet(rollout, { level: 'own' }, doer),
  lists: mayKeepItems,
  log: (rollout, doer) => mayExport(rollout, { log: true }, doer),
  export: (rollout, doer) => mayExport(rollout, { log: false }, doer),
  read: mayRead,
  setUp: maySetUp,
  link: mayLink,
  takeOver: mayTakeOver,
};
const all = Object.keys(rights) as Right[];

function aCase(held: string | null, allowances: readonly Allowance[] = []): Rollout {
  const holdings = [aHolding('projektleder', 'boss'), ...(held ? [aHolding(held, 'u1')] : [])];
  const tasks = {
    '2': aTaskState({ status: 'completed' }),
    '3': aTaskState({ status: 'performed', changedBy: 'other' }),
  };
  const people = { boss: aPerson('boss'), u1: aPerson('u1'), u3: aPerson('u3') };
  const rollout = aRollout({ holdings, tasks, allowances, people });
  return { ...rollout, plan: { ...rollout.plan, tasks: [task, done, performed] } };
}

const roles = aRollout().plan.roles.map(({ key }) => key);
const standings = ['member', 'guest', 'unknown'] as const satisfies readonly Standing[];

/** Which roles put somebody into a capacity here, where the boss is projektleder and nothing else is held. */
const capacityOf = (right: Right): Readonly<Record<NamedCapacity, readonly string[]>> => ({
  performer: ['superbruger'],
  accountable: ['faglig-leder'],
  // Each is asked where those before them are missing.
  approver: ['systemansvarlig', 'faglig-leder', 'projektleder'],
  holder: right === 'leave' ? roles : ['superbruger', 'faglig-leder'],
  reminded: ['superbruger', 'faglig-leder'],
  'reminded-first': ['superbruger', 'faglig-leder'],
  told: ['faglig-leder'],
  // To read as such, they have to be asked by name.
  invited: right === 'attend' ? ['superbruger'] : [],
  part: roles,
  acting: [],
  ...{
    asked: [],
    named: [],
    deputy: [],
    former: [],
    administrator: [],
    anybody: [],
    member: [],
    owner: [],
  },
});
/** Held already, there is nothing to take. */
const taken: Partial<Record<Right, string>> = {
  claim: 'tekniker',
  nominate: 'tekniker',
  claimGiver: 'systemansvarlig',
};

test.each(all)(
  '%s: whoever holds a role may what its row says, and nobody else anything',
  (right) => {
    for (const held of [null, ...roles]) {
      for (const standing of standings) {
        const doer = { personId: 'u1', now, standing };
        const row: readonly string[] = rights[right];
        const lets = row.flatMap((one) => capacityOf(right)[one as NamedCapacity] ?? [one]);
        const isOne = held !== null && lets.includes(held);
        const isMember = row.includes('member') && standing === 'member';
        const may = held !== null && taken[right] === held ? false : isOne || isMember;
        expect(decisions[right](aCase(held), doer).may, `${held} ${standing}`).toBe(may);
      }
    }
  },
);

test('the owner alone takes over, the administrator gives roles, and a deputy does the tasks', () => {
  const doer = { personId: 'u1', now };
  expect(decisions.takeOver(aCase(null), { ...doer, isOwner: true }).may).toBe(true);
  const alone = { ...aCase(null), holdings: [], administrator: { personId: 'u1', since: now } };
  const others = { ...alone, administrator: { personId: 'u2', since: now } };
  const absence = { from: '2026-02-01', to: '2026-02-06', deputy: 'u1' };
  const holdings = [aHolding('systemansvarlig', 'u3'), aHolding('superbruger', 'u3')];
  const away = { ...aCase(null), holdings, policy: { ...unset, people: { u3: { absence } } } };
  const may = (rollout: Rollout) => all.filter((right) => decisions[right](rollout, doer).may);

  const giving = all.filter((right) =>
    (rights[right] as readonly string[]).includes('administrator'),
  );
  expect(may(alone)).toEqual(expect.arrayContaining(giving));
  expect(may(others).filter((right) => giving.includes(right) && right !== 'dates')).toEqual([]);
  expect(
    may(away).filter((right) => ['perform', 'dates', 'assign', 'plan'].includes(right)),
  ).toEqual(['perform', 'dates']);
});

test('whoever is told in the projektleder’s place answers about missing dates, and changes nothing else', () => {
  const holdings = [aHolding('faglig-leder', 'u1')];
  const doer = { personId: 'u1', now };
  const alone = { ...aCase(null), holdings: [...holdings, aHolding('klik-administrator', 'u3')] };
  const may = (rollout: Rollout) =>
    (['missingDates', 'plan', 'import'] as const).filter(
      (right) => decisions[right](rollout, doer).may,
    );
  expect(may(alone)).toEqual(['missingDates']);
  expect(may(aCase('faglig-leder'))).toEqual([]);
});

test('whoever is suggested for a role reads, and answers for that role until the day', () => {
  const doer = { personId: 'u1', now, standing: 'guest' } as const;
  const expiresAt = new Date('2026-02-10T00:00:00Z');
  const asked = { ...{ id: 'n1', role: 'tekniker', personId: 'u1', nominatedBy: 'boss' } };
  const open = { ...asked, askedAt: now, expiresAt, answer: null, answeredAt: null };
  const rollout = { ...aCase(null), nominations: [open] };
  const may = (of: Rollout, by: Doer) => all.filter((right) => decisions[right](of, by).may);
  expect(may(rollout, doer)).toEqual(['answer', 'read']);
  expect(may(rollout, { ...doer, now: expiresAt })).toEqual([]);
  const declined = { ...open, answer: 'declined', answeredAt: now } as const;
  expect(may({ ...rollout, nominations: [declined] }, doer)).toEqual([]);
});

test('whoever is asked by name to a meeting reads, and answers until it is over', () => {
  const doer = { personId: 'u1', now, standing: 'guest' } as const;
  const asked = { done: true, answer: null, changedAt: now, changedBy: 'boss' };
  const none = aCase(null);
  const plan = { ...none.plan, events: [{ ...meeting, when: day('2026-02-10') }] };
  const rollout = { ...none, plan, items: { 'attendance/workshop/u1': asked } };
  const may = (of: Rollout, by: Doer) => all.filter((right) => decisions[right](of, by).may);
  expect(may(rollout, doer)).toEqual(['attend', 'read']);
  const after = { ...doer, now: new Date('2026-02-11T08:00:00Z') };
  expect(may(rollout, after)).toEqual(['attend']);
  const [ahead] = plan.events;
  expect(ahead && mayAttend(rollout, ahead, 'yes', after).may).toBe(false);
  const recalled = { ...asked, done: false };
  expect(may({ ...rollout, items: { 'attendance/workshop/u1': recalled } }, doer)).toEqual([]);
});

test('what is allowed once is allowed to that person, for that, until its day, and nothing else', () => {
  const subjects: Record<AskableRight, string> = {
    ...{ assign: 'tekniker', perform: '1', complete: '1', reopen: '2', dates: '1' },
    ...{ plan: '', settings: '' },
  };
  const askable = Object.keys(subjects) as AskableRight[];
  fc.assert(
    fc.property(
      fc.constantFrom(...askable),
      fc.constantFrom(...askable),
      fc.constantFrom('u1', 'u2'),
      fc.boolean(),
      fc.boolean(),
      (right, tried, personId, isAllowed, isOver) => {
        const hour = 3_600_000;
        const allowance: Allowance = {
          ...{ id: 'a', personId, right, subject: subjects[right], isAllowed },
          ...{ askedAt: now, answeredBy: 'boss', usedAt: null },
          expiresAt: new Date(now.getTime() + (isOver ? -hour : hour)),
        };
        const doer = { personId: 'u1', now };
        const may = personId === 'u1' && right === tried && isAllowed && !isOver;
        expect(decisions[tried](aCase(null, [allowance]), doer).may).toBe(may);
      },
    ),
    { numRuns: 300 },
  );
});
