/** What buttons and forms do, by the name that a card's Action carries. */
import type { ActionRun } from './kit/action.ts';
import { typedActions } from './line/typed.ts';
import { linkActions } from './links/link-buttons.ts';
import { guideActions } from './overview/guide-buttons.ts';
import { putOffActions } from './put-off/put-off-buttons.ts';
import { roleActions } from './roles/role-buttons.ts';
import { lateActions } from './set-up/late-buttons.ts';
import { setupActions } from './set-up/setup-buttons.ts';
import { policyActions } from './settings/policy-buttons.ts';
import { taskActions } from './tasks/task-buttons.ts';

export const actions: Readonly<Record<string, ActionRun>> = {
  ...taskActions,
  ...roleActions,
  ...setupActions,
  ...putOffActions,
  ...policyActions,
  ...lateActions,
  ...guideActions,
  ...typedActions,
  ...linkActions,
};
