import { UserError } from '../../errors.ts';
import { usageLine } from '../../views/help-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { textsOf } from '../kit/context.ts';
import { keyIn } from '../line/command-name.ts';
import { setUpAndShow } from './set-up-and-show.ts';
import { channelOf, setupForm } from './setup-form.ts';

/** With a name at once, without one a form. */
export const setup = defineCommand({
  key: 'setup',
  shareable: false,
  args: anyWords,
  run: async (context, words) => {
    if (words.length === 0) return setupForm.ask(context, channelOf(context));
    // No municipality is called 'status': somebody meant the command.
    if (keyIn(words)?.rest.length === 0) {
      throw new UserError('badArguments', { usage: usageLine(textsOf(context), 'setup') });
    }
    return setUpAndShow(context, { municipality: words.join(' ') }, true);
  },
});
