import { phasesCard } from '../../views/plan/phases-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

export const phases = defineCommand({
  key: 'phases',
  shareable: true,
  args: nothing,
  run: (context) => phasesCard(viewOn(context)),
});
