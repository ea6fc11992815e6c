/** What each button and form runs, and which is meant by what came back. */
import type { Button } from '../cards/button.ts';
import type { Card } from '../cards/card.ts';
import { type Buttons, buttons } from '../views/buttons.ts';
import type { ActionRun, Actions } from './kit/action.ts';
import type { Context } from './kit/context.ts';
import type { Inputs } from './kit/inputs.ts';
import { typedActions } from './line/typed.ts';
import { linkActions } from './links/actions.ts';
import { guideActions } from './overview/actions.ts';
import { putOffActions } from './put-off/actions.ts';
import { roleActions } from './roles/actions.ts';
import { setupActions } from './set-up/actions.ts';
import { policyActions } from './settings/actions.ts';
import { taskActions } from './tasks/actions.ts';

const actions: Actions = {
  ...taskActions,
  ...roleActions,
  ...setupActions,
  ...putOffActions,
  ...policyActions,
  ...guideActions,
  ...typedActions,
  ...linkActions,
};

/** A button that was pressed, or a form that was sent. */
export interface Pressed {
  /** Of the rollout that it names; null: it names none. */
  readonly rolloutId: string | null;
  run(context: Context, inputs: Inputs): Promise<Card> | Card;
}

/** null: it is no button, or carries what it never did. */
export function pressedBy(action: string, value: string): Pressed | null {
  return reads.get(action)?.(value) ?? null;
}

const reads = new Map(
  (Object.keys(actions) as (keyof Actions)[]).flatMap((key) => readsOf(buttons[key], actions[key])),
);

type Read = (value: string) => Pressed | null;

/** The two belong together by their key, as `Actions` holds. */
function readsOf(button: Buttons[keyof Actions], runs: Actions[keyof Actions]): [string, Read][] {
  if (typeof runs === 'function') return [reading(button, runs)];
  const sends = 'save' in button ? [reading(button.save, runs.save)] : [];
  return [reading(button, runs.open), ...sends];
}

type Readable = Pick<Button<unknown>, 'action' | 'read'>;

function reading({ action, read }: Readable, run: ActionRun<never>): [string, Read] {
  const pressed: Read = (text) => {
    const value = read(text);
    if (value === null) return null;
    const { rolloutId = null } = value as { readonly rolloutId?: string };
    return { rolloutId, run: (context, inputs) => run(context, value as never, inputs) };
  };
  return [action, pressed];
}
