/** The form that sets a channel up, filled in with what it has already. */

import { municipalities } from '../../domain/rollout/municipalities.ts';
import { standardSendHour } from '../../domain/rollout/policy.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import { buttons } from '../../views/buttons.ts';
import { type Context, textsOf } from '../kit/context.ts';
import { choiceField, choosing, hourField, optionsOf, textField } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import type { Subject } from '../kit/subject.ts';
import { setUpAndShow } from './set-up-and-show.ts';

interface OnChannel {
  readonly texts: Texts;
  /** The channel's settings, or those that a new rollout gets. */
  readonly current: {
    readonly municipality: string;
    readonly language: Language;
    readonly sendHour: number;
  };
}

const theChannel: Subject<'channel', 'channel', OnChannel> = {
  find: async (context) => channelOf(context),
  refOf: () => 'channel',
};

/** @throws UserError elsewhere */
export function channelOf(context: Context): OnChannel {
  const { rollout, conversation } = context;
  if (conversation.kind !== 'channel') throw new UserError('notInChannel');
  const isBound = rollout !== null && conversation.rolloutId === rollout.id;
  const unbound = { municipality: '', language: 'da', sendHour: standardSendHour } as const;
  return { texts: textsOf(context), current: isBound ? rollout : unbound };
}

export const setupForm = defineForm({
  button: buttons.setup,
  on: theChannel,
  title: ({ texts }) => texts.setup.title,
  fields({ texts, current }) {
    const { setup } = texts;
    const isListed = municipalities.includes(current.municipality);
    const named = { label: setup.municipality, initial: isListed ? current.municipality : '' };
    const names = municipalities.map((name) => ({ label: name, value: name }));
    const { input, read } = choosing(named, names, (name) => name);
    const typed = {
      label: setup.other,
      hint: setup.municipalityHint,
      initial: isListed ? '' : current.municipality,
      suggestions: municipalities,
    };
    const spoken = { label: setup.language, initial: current.language };
    return {
      municipality: { input: { ...input, required: false }, read },
      other: textField('text', typed, (name) => name),
      language: choiceField(spoken, optionsOf(setup.languages)),
      hour: hourField(texts, setup.hour, current.sendHour),
    };
  },
  save(context, { current }, { hour, municipality: chosen, other, language }) {
    // One of the two fields has the present name in it, and the other what is wanted instead.
    const named = [other, chosen].filter((name) => name !== '');
    const municipality = named.find((name) => name !== current.municipality) ?? named[0] ?? '';
    return setUpAndShow(context, { municipality, language, sendHour: hour }, true);
  },
});
