import { rightsCard } from '../../views/rights/rights-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

/** Who may do what, in words. */
export const rights = defineCommand({
  key: 'rights',
  shareable: true,
  args: nothing,
  run: (context) => rightsCard(viewOn(context)),
});
