import { eventsCard } from '../../views/events-card.ts';
import { defineCommand, nothing } from '../command.ts';
import { viewOn } from '../context.ts';

export const events = defineCommand({
  key: 'events',
  shareable: true,
  args: nothing,
  run: (context) => eventsCard(viewOn(context)),
});
