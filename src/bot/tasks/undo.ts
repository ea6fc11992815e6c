import type { Card } from '../../cards/card.ts';
import { attendanceIn } from '../../domain/rollout/attendance.ts';
import { itemName } from '../../domain/rollout/items.ts';
import { klikItem } from '../../domain/rollout/klik-roles.ts';
import { undoChange } from '../../usecases/undo-change.ts';
import {
  undoneRoleCard,
  undoneRolesCard,
  undoneSettingsCard,
  undoneTaskCard,
} from '../../views/outcome-card.ts';
import { undoneAttendanceCard } from '../../views/plan/attendance.ts';
import { undoneDatesCard } from '../../views/plan/dates-cards.ts';
import { undoneItemsCard } from '../../views/plan/guides.ts';
import { undonePlanCard } from '../../views/plan/plan-changes.ts';
import { undoneTasksCard } from '../../views/plan/reconciliation.ts';
import { undonePolicyCard } from '../../views/policy-card.ts';
import { unansweredCard } from '../../views/roles/heartbeat-cards.ts';
import { klikRolesCard } from '../../views/roles/klik-card.ts';
import { rolesCard } from '../../views/roles/roles-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { byOf, type Context, viewOn } from '../kit/context.ts';

export const undo = defineCommand({
  key: 'undo',
  shareable: false,
  args: nothing,
  run: (context) => undoAndShow(context, viewOn(context).rollout.id, null),
});

/** Takes back the caller's last change (`entry` null: whichever it was) and says what is so now. */
export async function undoAndShow(
  context: Context,
  rolloutId: string,
  entry: string | null,
): Promise<Card> {
  const { rollout, undone } = await undoChange(context.store, rolloutId, entry, byOf(context));
  const view = viewOn(context, rollout);
  const task = rollout.plan.tasks.find(({ key }) => key === undone.subject);
  const isStep = undone.after.task?.status !== undone.before.task?.status;
  if (undone.after.amendments !== undefined && !isStep) return undonePlanCard(view);
  if (undone.after.task !== undefined && task !== undefined) {
    const roles = Object.keys(undone.after.roles ?? {});
    return undoneTaskCard(view, task, roles, undone.after.items !== undefined);
  }
  if (undone.after.tasks !== undefined) {
    return undoneTasksCard(view, Object.keys(undone.after.tasks).length);
  }
  const [item = ''] = Object.keys(undone.after.items ?? {});
  const kept = item === '' ? undefined : item.split('/')[0];
  const event = rollout.plan.events.find(({ key }) => key === undone.subject);
  const said = attendanceIn(item);
  if (said && event) return undoneAttendanceCard(view, event, said.personId);
  if (kept === 'dates') return undoneDatesCard(view);
  if (undone.after.items && itemName('roles', klikItem) in undone.after.items) {
    return klikRolesCard(view);
  }
  if (kept === 'roles') return rolesCard(view);
  if (kept !== undefined)
    return undoneItemsCard(view, kept === 'checklist' ? 'anchoring' : 'questions');
  if (undone.after.policy !== undefined) return undonePolicyCard(view, task ?? null);
  if (undone.after.roles !== undefined) {
    return undoneRolesCard(view, Object.keys(undone.after.roles));
  }
  if (undone.after.alive !== undefined) return unansweredCard(view);
  const role = rollout.plan.roles.find(({ key }) => key === undone.subject);
  return role === undefined ? undoneSettingsCard(view) : undoneRoleCard(view, role);
}
