/** Buttons on roles. */
import { type Role, roleIn } from '../../domain/plan.ts';
import type { Rollout } from '../../domain/rollout.ts';
import { UserError } from '../../errors.ts';
import { refuseUnlessAssigner } from '../../usecases/refusals.ts';
import { assignForm } from '../../views/role-card.ts';
import { rolesCard } from '../../views/roles-card.ts';
import { setAndShow } from '../assign-and-show.ts';
import { byOf, type Context, rolloutOf, viewOn } from '../context.ts';
import { peopleBy } from '../people.ts';
import type { ActionRun } from './index.ts';

export const roleActions: Readonly<Record<string, ActionRun>> = {
  'roles.show': async (context, [id = '']) => {
    return rolesCard(viewOn(context, await rolloutOf(context, id)));
  },
  'role.form': async (context, parts) => {
    const { rollout, role } = await pressedRole(context, parts);
    refuseUnlessAssigner(rollout, byOf(context));
    return assignForm(viewOn(context, rollout), role);
  },
  'role.assign': async (context, parts, { people = [] }) => {
    const { rollout, role } = await pressedRole(context, parts);
    const chosen = await peopleBy(context, typeof people === 'string' ? [people] : people);
    return setAndShow(context, rollout, role, () => chosen.map(({ id }) => id));
  },
  'role.replace': async (context, parts) => {
    const { rollout, role } = await pressedRole(context, parts);
    const [next] = await peopleBy(context, parts.slice(2, 3));
    if (next === undefined) throw new UserError('staleButton');
    return setAndShow(context, rollout, role, () => [next.id]);
  },
};

async function pressedRole(
  context: Context,
  [id = '', key = '']: readonly string[],
): Promise<{ rollout: Rollout; role: Role }> {
  const rollout = await rolloutOf(context, id);
  const role = roleIn(rollout.plan, key);
  if (role === undefined) throw new UserError('staleButton');
  return { rollout, role };
}
