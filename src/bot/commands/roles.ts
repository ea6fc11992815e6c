import { rolesCard } from '../../views/roles-card.ts';
import { defineCommand, nothing } from '../command.ts';
import { viewOn } from '../context.ts';

export const roles = defineCommand({
  key: 'roles',
  shareable: true,
  args: nothing,
  run: (context) => rolesCard(viewOn(context)),
});
