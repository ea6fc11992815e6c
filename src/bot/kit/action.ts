/** What buttons and forms do: for each that views/buttons.ts defines, what it runs. */
import type { Button, FormButton } from '../../cards/button.ts';
import type { Card } from '../../cards/card.ts';
import type { Buttons } from '../../views/buttons.ts';
import type { Context } from './context.ts';
import type { Inputs } from './inputs.ts';

/**
 * `value`: what the button carries; well formed, but what it names may not exist.
 * @throws UserError
 */
export type ActionRun<V> = (context: Context, value: V, inputs: Inputs) => Promise<Card> | Card;

/** By name, all but sharing, which runs a command again. */
export type Actions = { readonly [K in Exclude<keyof Buttons, 'share'>]: RunOf<Buttons[K]> };

/** What the button of that name carries. */
export type ValueOf<K extends keyof Buttons> = Buttons[K] extends Button<infer V> ? V : never;

type RunOf<B> =
  B extends FormButton<infer V, infer S>
    ? { readonly open: ActionRun<V>; readonly save: ActionRun<S> }
    : B extends Button<infer V>
      ? ActionRun<V>
      : never;
