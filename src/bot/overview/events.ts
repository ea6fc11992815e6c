import { eventsCard } from '../../views/plan/events-card.ts';
import { defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

export const events = defineCommand({
  key: 'events',
  shareable: true,
  args: nothing,
  run: (context) => eventsCard(viewOn(context)),
});
