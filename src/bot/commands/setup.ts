import { setupForm } from '../../views/forms.ts';
import { defineCommand, nothing } from '../command.ts';
import { textsOf } from '../context.ts';
import { settingsShown, setUpAndShow } from '../set-up-and-show.ts';

/** With a name at once, without one a form. */
export const setup = defineCommand({
  key: 'setup',
  shareable: false,
  args: nothing,
  run: async (context, words) =>
    words.length === 0
      ? setupForm(textsOf(context), settingsShown(context))
      : setUpAndShow(context, { municipality: words.join(' ') }),
});
