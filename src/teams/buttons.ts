/** A card's buttons as Adaptive Card actions, and what was pressed read back from them. */
import { z } from 'zod';
import type { ActionRequest } from '../bot/port/bot.ts';
import type { Action, ActionButton } from '../cards/card.ts';
import { chunks } from '../hosts/render.ts';
import type { ActionSet, AdaptiveAction, ExecuteAction, SubmitAction } from './elements.ts';
import { isCarried, plain } from './escape.ts';
import { limits } from './limits.ts';

/** Dialogs submit their buttons; messages execute them, which may replace the message. */
export type Surface = 'message' | 'dialog';

/**
 * What opened a dialog, and the message that held it; travels in its buttons. It can be forged: a
 * message is changed only if the ledger has it in that conversation.
 */
export interface Origin {
  readonly opener?: Pick<ActionRequest, 'action' | 'value'>;
  /** Teams' id of it. */
  readonly message?: string;
}

export interface Press extends Pick<ActionRequest, 'action' | 'value'> {
  readonly origin?: Origin;
}

/** Where buttons stand. */
export interface CardContext {
  readonly surface: Surface;
  /** The one button that sends what is filled in; null: the card asks for nothing. */
  readonly submit: Action | null;
  readonly origin?: Origin;
}

const styles = { primary: 'positive', danger: 'destructive' } as const;

/** Teams drops a set's seventh button, so the rest go into further sets. */
export function actionSets(actions: readonly Action[], context: CardContext): ActionSet[] {
  const buttons = actions.flatMap((action) => buttonOf(action, context) ?? []);
  return chunks(buttons, limits.actionsInSet).map((some) => ({ type: 'ActionSet', actions: some }));
}

/** A clipped id or address would be another one, so a button with too long a one is dropped. */
function buttonOf(action: Action, context: CardContext): AdaptiveAction | null {
  const title = plain(action.label, limits.button);
  if ('url' in action) {
    const url = URL.parse(action.url)?.href ?? '';
    if (!/^https?:/.test(url) || !isCarried(url, limits.url)) return null;
    return { type: 'Action.OpenUrl', title, url };
  }
  if (!isCarried(action.action, limits.buttonAction)) return null;
  if (!isCarried(action.value, limits.buttonValue)) return null;
  return pressable(title, action, context);
}

function pressable(title: string, button: ActionButton, context: CardContext): AdaptiveAction {
  const { action, value, style, form } = button;
  const look = {
    title,
    ...(style ? { style: styles[style] } : {}),
    ...(context.submit === null || context.submit === button
      ? {}
      : { associatedInputs: 'none' as const }),
  };
  const data = { action, value };
  if (context.surface === 'dialog') {
    const { origin } = context;
    return { type: 'Action.Submit', ...look, data: origin ? { ...data, origin } : data };
  }
  // Only a submit can open a dialog.
  if (form) {
    return { type: 'Action.Submit', ...look, data: { msteams: { type: 'task/fetch' }, ...data } };
  }
  const fallback: SubmitAction = { type: 'Action.Submit', ...look, data };
  return { type: 'Action.Execute', ...look, verb: action, data, fallback };
}

/** Asks for the viewer's own view of the card; comes back as the press of an action 'refresh'. */
export const refreshAction: ExecuteAction = {
  type: 'Action.Execute',
  verb: 'refresh',
  data: { action: 'refresh', value: '' },
};

const run = z.object({
  action: z.string().min(1).max(limits.buttonAction),
  value: z.string().max(limits.buttonValue),
});

const press = run.extend({
  origin: z
    .strictObject({
      opener: run.exactOptional(),
      message: z.string().min(1).max(limits.messageId).exactOptional(),
    })
    .exactOptional(),
});

/**
 * @param data an action's data as Teams sends it back: from a card, a dialog or a message's value
 * @returns null for what is no button of ours
 */
export function pressOf(data: unknown): Press | null {
  return press.safeParse(data).data ?? null;
}
