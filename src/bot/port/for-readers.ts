import type { Action, Card, Part } from '../../cards/card.ts';
import { buttons, everyButton } from '../../views/buttons.ts';
import { commandIn } from '../commands.ts';
import { wordsOf } from '../line/line.ts';

/** The card without the buttons that change a rollout: for those who may change nothing in it. */
export function forReaders(card: Card): Card {
  return { ...card, body: card.body.flatMap(inPart) };
}

const named = new Map(everyButton.map((button) => [button.action, button]));

/** As its definition says; and a line that only reads. */
function isForReaders(action: Action): boolean {
  if ('url' in action || named.get(action.action)?.isForReaders) return true;
  const typed = action.action === buttons.typed.action ? buttons.typed.read(action.value) : null;
  return typed !== null && commandIn(wordsOf(typed.line))?.command.shareable === true;
}

function inPart(part: Part): Part[] {
  if (part.type === 'actions') {
    const actions = part.actions.filter(isForReaders);
    return actions.length === 0 ? [] : [{ ...part, actions }];
  }
  if (part.type !== 'rows') return [part];
  const rows = part.rows.map(({ actions = [], ...row }) => {
    const left = actions.filter(isForReaders);
    return left.length === 0 ? row : { ...row, actions: left };
  });
  return [{ ...part, rows }];
}
