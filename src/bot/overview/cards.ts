/** The commands without words that show one card of the rollout. */
import type { Card } from '../../cards/card.ts';
import type { Guide } from '../../domain/plan/plan.ts';
import type { CommandKey } from '../../views/help-card.ts';
import { eventsCard } from '../../views/plan/events-card.ts';
import { guideCard } from '../../views/plan/guides.ts';
import { phasesCard } from '../../views/plan/phases-card.ts';
import { statusCard } from '../../views/status-card.ts';
import type { View } from '../../views/view.ts';
import { type Command, defineCommand, nothing } from '../kit/command.ts';
import { type Context, viewOn } from '../kit/context.ts';

export const status = shows('status', statusCard);
export const events = shows('events', eventsCard);
export const phases = shows('phases', phasesCard);
export const anchoring = guide('anchoring');
export const questions = guide('questions');
export const next = guide('next');
export const links = guide('links');
export const contact = guide('contact');
export const support = guide('support');

function shows(key: CommandKey, cardOf: (view: View) => Card): Command {
  const run = (context: Context) => cardOf(viewOn(context));
  return defineCommand({ key, shareable: true, args: nothing, run });
}

function guide(key: Guide): Command {
  return shows(key, (view) => guideCard(view, key));
}
