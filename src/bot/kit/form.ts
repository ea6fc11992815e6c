/**
 * A form is one definition: its fields, who may open it and what it does. From it come the card
 * that a host shows as a modal, a dialog or HTML, what was filled in as values, and a mistake at
 * its field.
 */

import { actions, card, text } from '../../cards/build.ts';
import type { FormButton } from '../../cards/button.ts';
import type { Action, Card, InputPart } from '../../cards/card.ts';
import type { May } from '../../domain/may/answer.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import { granted } from '../../usecases/refusals.ts';
import type { View } from '../../views/view.ts';
import type { ActionRun } from './action.ts';
import { byOf, type Context } from './context.ts';
import type { Inputs } from './inputs.ts';
import { about, type Subject } from './subject.ts';

/** One question of a form, and how its answer is read. */
export interface Field<T> {
  readonly input: Omit<InputPart, 'type' | 'id'>;
  /** @param input undefined: the form did not ask it. @throws UserError for what is no answer */
  read(input: Inputs[string] | undefined): T;
}

/** By the id of the input; in the order in which they are asked. */
type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the fields were filled in with. */
export type Values<F> = {
  readonly [K in keyof F]: NonNullable<F[K]> extends Field<infer T> ? T : never;
};

interface Definition<V, S, At, Granted, F> {
  readonly button: FormButton<V, S>;
  readonly on: Subject<V, S, At>;
  /** Who may fill it in, and what it takes to ask; left out: everybody. */
  may?(at: At, context: Context): Promise<May<Granted>> | May<Granted>;
  /** The answer instead of a form that would have no fields; null: show the form. */
  instead?(at: At & Granted, context: Context): Promise<Card> | Card | null;
  title(at: At & Granted): string;
  /** What is said above the fields. */
  intro?(at: At & Granted): string | null;
  fields(at: At & Granted): F;
  /** Other ways to the same, beside the button that sends it; made each time the form is shown. */
  besides?(context: Context, at: At & Granted): Promise<readonly Action[]>;
  /** On the button that sends it; 'Gem' when left out. */
  send?(texts: Texts): string;
  save(context: Context, at: At & Granted, values: Values<F>, carried: S): Promise<Card> | Card;
}

export interface Form<V, S, At, Granted, F> {
  readonly open: ActionRun<V>;
  readonly save: ActionRun<S>;
  /** As a command asks it. @throws UserError when the person may not */
  ask(context: Context, at: At): Promise<Card>;
  card(at: At & Granted): Card;
  /** @throws UserError with the `input` that it is about */
  read(at: At & Granted, inputs: Inputs): Values<F>;
}

/** Where a form's words come from: the texts of a language, or of a view. */
type Worded = { readonly texts: Texts } | { readonly view: View };

export function defineForm<V, S, At extends Worded, Granted, F extends Fields>(
  form: Definition<V, S, At, Granted, F>,
): Form<V, S, At, Granted, F> {
  const { button, on } = form;

  function formCard(at: At & Granted, besides: readonly Action[] = []): Card {
    const { texts } = 'view' in at ? at.view : at;
    const inputs = Object.entries(form.fields(at)).map(
      ([id, { input }]): InputPart => ({
        ...{ type: 'input', id },
        ...input,
      }),
    );
    const send = button.save(form.send?.(texts) ?? texts.button.save, on.refOf(at), {
      style: 'primary',
    });
    return card(form.title(at), text(form.intro?.(at)), inputs, actions(send, ...besides));
  }

  async function askedOf(context: Context, at: At): Promise<At & Granted> {
    if (form.may === undefined) return at as At & Granted;
    const rollout = 'view' in at ? at.view.rollout : null;
    return { ...at, ...granted(await form.may(at, context), rollout, byOf(context)) };
  }

  async function ask(context: Context, at: At): Promise<Card> {
    const asked = await askedOf(context, at);
    const instead = await form.instead?.(asked, context);
    return instead ?? formCard(asked, await form.besides?.(context, asked));
  }

  const read = (at: At & Granted, inputs: Inputs) => valuesIn(form.fields(at), inputs);

  return {
    ask,
    read,
    card: (at) => formCard(at),
    open: about<V, S, At, V>(on, ask),
    save: about<V, S, At, S>(on, async (context, at, carried, inputs) => {
      const asked = await askedOf(context, at);
      return form.save(context, asked, read(asked, inputs), carried);
    }),
  };
}

/** @throws UserError with the `input` that it is about */
export function valuesIn<F extends Fields>(fields: F, inputs: Inputs): Values<F> {
  const values = Object.entries(fields).map(([id, field]) => [id, readAt(id, field, inputs[id])]);
  return Object.fromEntries(values) as Values<F>;
}

function readAt<T>(input: string, { read }: Field<T>, filledIn: Inputs[string] | undefined): T {
  try {
    return read(filledIn);
  } catch (error) {
    // A made-up input: not a mistake that a person could correct in the field.
    if (!(error instanceof UserError) || error.code === 'staleButton') throw error;
    throw new UserError(error.code, { ...error.params, input });
  }
}
