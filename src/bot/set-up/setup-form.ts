/** The form that sets a channel up, filled in with what it has already. */
import { standardSendHour } from '../../domain/rollout/policy.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import { buttons } from '../../views/buttons.ts';
import { type Context, textsOf } from '../kit/context.ts';
import { choiceField, hourField, optionsOf, textField } from '../kit/fields.ts';
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
    const named = {
      label: setup.municipality,
      hint: setup.municipalityHint,
      initial: current.municipality,
      required: true,
    };
    const spoken = { label: setup.language, initial: current.language };
    return {
      municipality: textField('text', named, (name) => name),
      language: choiceField(spoken, optionsOf(setup.languages)),
      hour: hourField(texts, setup.hour, current.sendHour),
    };
  },
  save: (context, _, { hour, ...wish }) => setUpAndShow(context, { ...wish, sendHour: hour }, true),
});
