/** What is offered is not refused, and what is refused is not offered: over random rollouts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canAcknowledge,
  isInvolved,
  mayAcknowledge,
  mayAssignRoles,
  mayChangeAnything,
  mayChangeTask,
} from '../../../src/domain/rollout/access.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { type Rollout, type Step, stateOf } from '../../../src/domain/rollout/rollout.ts';
import { UserError } from '../../../src/errors.ts';
import { handOverOf } from '../../../src/usecases/hand-over.ts';
import { lastDayToPutOff } from '../../../src/usecases/put-off.ts';
import { refuseUnlessAssigner } from '../../../src/usecases/refusals.ts';
import { nextStatus } from '../../../src/usecases/take-step.ts';
import { rolesCard } from '../../../src/views/roles-card.ts';
import { ownButtons } from '../../../src/views/task-buttons.ts';
import { stepButton } from '../../../src/views/task-row.ts';
import { viewOf } from '../../../src/views/view.ts';
import { aPerson } from '../../helpers/a-plan.ts';
import { instants, rollouts, runs } from '../../helpers/any-rollout.ts';

const people = ['u1', 'u2', 'u3', 'u4', 'stranger'];
const steps: readonly Step[] = ['start', 'perform', 'complete', 'dismiss', 'reopen'];
const anybody = fc.constantFrom(...people);

/** With somebody who looks after it, in half of them. */
const kept = fc
  .tuple(rollouts, fc.option(fc.tuple(anybody, instants)))
  .map(([rollout, keeper]): Rollout => {
    const names = Object.fromEntries(people.map((id) => [id, aPerson(id)]));
    const administrator = keeper && { personId: keeper[0], since: keeper[1] };
    return { ...rollout, administrator, people: { ...names, ...rollout.people } };
  });

function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}

const actionsIn = (actions: readonly object[]) =>
  actions.flatMap((action) => ('action' in action ? [action.action] : []));

test('on a task, to anybody: each step, putting off, acknowledging and handing over', () => {
  fc.assert(
    fc.property(kept, anybody, instants, (rollout, id, now) => {
      const view = viewOf(rollout, now, 'da', aPerson(id));
      const by = { personId: id, platform: 'slack', now } as const;
      for (const task of rollout.plan.tasks) {
        for (const step of steps) {
          const isOffered = stepButton(view, task, step) !== null;
          expect(isOffered).toBe(!isRefused(() => nextStatus(rollout, task, step, by)));
        }
        const own = actionsIn(ownButtons(view, task));
        if (own.length === 0) continue;
        expect(own.includes('task.snooze')).toBe(
          !isRefused(() => lastDayToPutOff(rollout, task, by)),
        );
        expect(own.includes('task.handover')).toBe(!isRefused(() => handOverOf(rollout, task, by)));
        const { status, seenBy } = stateOf(rollout, task);
        const isFresh = status === 'notStarted' && seenBy !== id;
        expect(own.includes('task.seen')).toBe(
          isFresh && mayAcknowledge(rollout, task, id, now).allowed,
        );
        expect(own.includes('task.seen')).toBe(canAcknowledge(rollout, task, id, now));
      }
    }),
    runs(300),
  );
});

test('on roles, to anybody: appointing, for every role or for none', () => {
  fc.assert(
    fc.property(kept, anybody, instants, (rollout, id, now) => {
      const { body } = rolesCard(viewOf(rollout, now, 'da', aPerson(id)));
      const rows = body.flatMap((part) => (part.type === 'rows' ? part.rows : []));
      const offered = rows.filter(({ actions = [] }) => actionsIn(actions).includes('role.form'));
      const by = { personId: id, platform: 'slack', now } as const;
      const isRefusedThem = isRefused(() => refuseUnlessAssigner(rollout, by));
      expect(offered).toHaveLength(isRefusedThem ? 0 : rows.length);
    }),
    runs(200),
  );
});

test('whoever may change anything has a part in it, and somebody always may give roles', () => {
  fc.assert(
    fc.property(kept, instants, (rollout, now) => {
      for (const id of people) {
        const access = mayAssignRoles(rollout, id, now);
        const changes = rollout.plan.tasks.some(
          (task) => mayChangeTask(rollout, task, id, now).allowed,
        );
        if (changes || access.allowed) expect(mayChangeAnything(rollout, id, now)).toBe(true);
        if (changes) expect(isInvolved(rollout, id, now)).toBe(true);
      }
      const held = holdersOf(rollout, 'projektleder', now).length > 0;
      const may = people.filter((id) => mayAssignRoles(rollout, id, now).allowed);
      expect(may.length > 0 || held).toBe(true);
    }),
    runs(300),
  );
});
