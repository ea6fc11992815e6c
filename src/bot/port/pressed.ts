/** Finds the button that a host's request means, and reads the value that it carries. */
import type { Button } from '../../cards/button.ts';
import { type Card, submitOf } from '../../cards/card.ts';
import { type Buttons, buttons } from '../../views/buttons.ts';
import { actions } from '../actions.ts';
import type { ActionRun, Actions } from '../kit/action.ts';
import type { Context } from '../kit/context.ts';
import type { Inputs } from '../kit/inputs.ts';
import type { Reply } from './bot.ts';

/** A button that was pressed, or a form that was sent. */
interface Pressed {
  /** Of the rollout that it names; null: it names none. */
  readonly rolloutId: string | null;
  run(context: Context, inputs: Inputs): Promise<Card> | Card;
}

/** null: it is no button, or carries what it never did. */
export function pressedBy(action: string, value: string): Pressed | null {
  return reads.get(action)?.(value) ?? null;
}

type Read = (value: string) => Pressed | null;
type Key = keyof Actions;

const reads = new Map(
  (Object.keys(actions) as Key[]).flatMap((key) => readsOf(buttons[key], actions[key])),
);

/** The two belong together by their key, as `Actions` holds. */
function readsOf(button: Buttons[Key], runs: Actions[Key]): [string, Read][] {
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

/** Of an answer that is a form: the button that opens it. */
export function withOpener(answer: Reply): Reply {
  const submit = submitOf(answer.card);
  const forms = Object.values(buttons).filter((button) => 'save' in button);
  const form = submit && forms.find(({ save }) => save.action === submit.action);
  if (!form) return answer;
  return { ...answer, opener: { action: form.action, value: submit.value } };
}
