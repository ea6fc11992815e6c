/** The form that sets a channel up. */
import type { Language } from '../../domain/rollout.ts';
import { UserError } from '../../errors.ts';
import { setupForm } from '../../views/forms.ts';
import { textIn } from '../answer.ts';
import { textsOf } from '../context.ts';
import { settingsShown, setUpAndShow } from '../set-up-and-show.ts';
import type { ActionRun } from './index.ts';

export const setupActions: Readonly<Record<string, ActionRun>> = {
  'setup.form': async (context) => setupForm(textsOf(context), settingsShown(context)),
  'setup.save': async (context, _parts, inputs) =>
    setUpAndShow(context, {
      municipality: textIn(inputs, 'municipality'),
      language: languageIn(textIn(inputs, 'language')),
      sendHour: hourIn(textIn(inputs, 'hour')),
    }),
};

function languageIn(text: string): Language {
  if (text === 'da' || text === 'en') return text;
  throw new UserError('staleButton');
}

function hourIn(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  if (hour < 7 || hour > 17) throw new UserError('staleButton');
  return hour;
}
