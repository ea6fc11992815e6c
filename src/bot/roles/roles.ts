import { rolesCard } from '../../views/roles/roles-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

export const roles = defineCommand({
  key: 'roles',
  shareable: true,
  args: nothing,
  run: (context) => rolesCard(viewOn(context)),
});
