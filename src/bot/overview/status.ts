import { statusCard } from '../../views/status-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

export const status = defineCommand({
  key: 'status',
  shareable: true,
  args: nothing,
  run: (context) => statusCard(viewOn(context)),
});
