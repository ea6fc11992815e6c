/** The form that sets a channel up. */
import type { Language } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import { setupForm } from '../../views/forms.ts';
import type { Actions } from '../kit/action.ts';
import { textsOf } from '../kit/context.ts';
import { textIn } from '../kit/inputs.ts';
import { movedAndShown, renamedAndShown, settingsShown, setUpAndShow } from './set-up-and-show.ts';

export const setupActions = {
  setup: {
    open: async (context) => setupForm(textsOf(context), settingsShown(context)),
    save: async (context, _, inputs) =>
      setUpAndShow(context, {
        municipality: textIn(inputs, 'municipality'),
        language: languageIn(textIn(inputs, 'language')),
        sendHour: hourIn(textIn(inputs, 'hour')),
      }),
  },
  setupNew: (context, wish) => setUpAndShow(context, { ...wish, isNew: true }),
  setupRename: renamedAndShown,
  setupMove: movedAndShown,
} satisfies Partial<Actions>;

function languageIn(text: string): Language {
  if (text === 'da' || text === 'en') return text;
  throw new UserError('staleButton');
}

function hourIn(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  if (hour < 7 || hour > 17) throw new UserError('staleButton');
  return hour;
}
