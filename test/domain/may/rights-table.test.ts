import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doer, May, Standing } from '../../../src/domain/may/answer.ts';
import {
  mayAmendPlan,
  mayExport,
  mayKeepItems,
  maySet,
  maySetHolders,
} from '../../../src/domain/may/on-rollout.ts';
import { maySetDue, mayStep } from '../../../src/domain/may/on-task.ts';
import { type AskableRight, type Right, rights } from '../../../src/domain/may/rights-table.ts';
import type { Allowance, Rollout } from '../../../src/domain/rollout/rollout.ts';
import { aHolding, aRollout, aTask, aTaskState } from '../../helpers/a-plan.ts';

const now = new Date('2026-02-02T08:00:00Z');
const task = aTask({ key: '1', performer: 'superbruger', accountable: 'faglig-leder' });
const done = aTask({ key: '2', performer: 'superbruger', accountable: 'faglig-leder' });
const named = { performer: 'superbruger', accountable: 'faglig-leder' };

/** What the domain answers for each right that changes something or tells of everybody. */
const decisions: Readonly<
  Record<Exclude<Right, 'export' | 'read' | 'approve'>, (rollout: Rollout, doer: Doer) => May>
> = {
  assign: (rollout, doer) => maySetHolders(rollout, { role: 'tekniker', next: ['new'] }, doer),
  perform: (rollout, doer) => mayStep(rollout, task, 'perform', doer),
  complete: (rollout, doer) => mayStep(rollout, task, 'complete', doer),
  reopen: (rollout, doer) => mayStep(rollout, done, 'reopen', doer),
  dates: (rollout, doer) => maySetDue(rollout, task, doer),
  plan: mayAmendPlan,
  import: mayAmendPlan,
  settings: (rollout, doer) => maySet(rollout, { level: 'municipality' }, doer),
  lists: mayKeepItems,
  log: (rollout, doer) => mayExport(rollout, { log: true }, doer),
};
const all = Object.keys(decisions) as (keyof typeof decisions)[];

function aCase(held: string | null, allowances: readonly Allowance[] = []): Rollout {
  const holdings = [aHolding('projektleder', 'boss'), ...(held ? [aHolding(held, 'u1')] : [])];
  const tasks = { '2': aTaskState({ status: 'completed' }) };
  const rollout = aRollout({ holdings, tasks, allowances });
  return { ...rollout, plan: { ...rollout.plan, tasks: [task, done] } };
}

const roles = aRollout().plan.roles.map(({ key }) => key);
const standings = ['member', 'guest', 'unknown'] as const satisfies readonly Standing[];

test('whoever holds a role may what its row of the table says, and nobody else anything', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, ...roles),
      fc.constantFrom(...all),
      fc.constantFrom(...standings),
      (held, right, standing) => {
        const doer = { personId: 'u1', now, standing };
        const row: readonly string[] = rights[right];
        const capacities = row.map((one) => named[one as keyof typeof named] ?? one);
        const may = held !== null && (capacities.includes(held) || row.includes('part'));
        expect(decisions[right](aCase(held), doer).may, `${held} ${right}`).toBe(may);
      },
    ),
    { numRuns: 500 },
  );
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
