/** What the start-up meeting says besides tasks and meetings; each is a command of its own. */
import type { Guide } from '../../domain/plan/plan.ts';
import { guideCard } from '../../views/plan/guides.ts';
import { type Command, defineCommand, nothing } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';

export const anchoring = guideCommand('anchoring');
export const questions = guideCommand('questions');
export const next = guideCommand('next');
export const links = guideCommand('links');
export const contact = guideCommand('contact');
export const support = guideCommand('support');

function guideCommand(key: Guide): Command {
  return defineCommand({
    key,
    shareable: true,
    args: nothing,
    run: (context) => guideCard(viewOn(context), key),
  });
}
