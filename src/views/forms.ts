import type { ActionButton } from '../cards/card.ts';

/** The button that sends a form. */
export function submit(button: ActionButton) {
  return { type: 'actions', actions: [{ ...button, style: 'primary' }] } as const;
}
