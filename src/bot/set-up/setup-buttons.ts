/** The form that sets a channel up. */
import type { Language } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Setup } from '../../usecases/set-up-rollout.ts';
import { setupForm } from '../../views/forms.ts';
import type { ActionRun } from '../kit/action.ts';
import { textIn } from '../kit/answer.ts';
import { textsOf } from '../kit/context.ts';
import { movedAndShown, renamedAndShown, settingsShown, setUpAndShow } from './set-up-and-show.ts';

export const setupActions: Readonly<Record<string, ActionRun>> = {
  'setup.form': async (context) => setupForm(textsOf(context), settingsShown(context)),
  'setup.save': async (context, _parts, inputs) =>
    setUpAndShow(context, {
      municipality: textIn(inputs, 'municipality'),
      language: languageIn(textIn(inputs, 'language')),
      sendHour: hourIn(textIn(inputs, 'hour')),
    }),
  'setup.new': async (context, parts) => setUpAndShow(context, { ...wishIn(parts), isNew: true }),
  'setup.rename': async (context, parts) => renamedAndShown(context, wishIn(parts)),
  'setup.move': async (context, [rolloutId = '', to = '', askedBy = '']) =>
    movedAndShown(context, { rolloutId, to, askedBy }),
};

/** As views/setup-questions.ts writes it. */
function wishIn([language = '', hour = '', ...name]: readonly string[]): Setup {
  return {
    municipality: name.join('/'),
    ...(language === '' ? {} : { language: languageIn(language) }),
    ...(hour === '' ? {} : { sendHour: hourIn(hour) }),
  };
}

function languageIn(text: string): Language {
  if (text === 'da' || text === 'en') return text;
  throw new UserError('staleButton');
}

function hourIn(text: string): number {
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  if (hour < 7 || hour > 17) throw new UserError('staleButton');
  return hour;
}
