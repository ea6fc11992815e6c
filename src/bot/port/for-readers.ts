import { actions, type Content, card, row, rows } from '../../cards/build.ts';
import type { Action, Card, Part } from '../../cards/card.ts';
import { buttons, everyButton } from '../../views/buttons.ts';
import { commandIn } from '../commands.ts';
import { wordsOf } from '../line/line.ts';

/** The card without the buttons that change a rollout: for those who may change nothing in it. */
export function forReaders({ title, body }: Card): Card {
  return card(title, body.map(inPart));
}

const named = new Map(everyButton.map((button) => [button.action, button]));

/** As its definition says; and a line that only reads. */
function isForReaders(action: Action): boolean {
  if ('url' in action || named.get(action.action)?.isForReaders) return true;
  const typed = action.action === buttons.typed.action ? buttons.typed.read(action.value) : null;
  return typed !== null && commandIn(wordsOf(typed.line))?.command.shareable === true;
}

function inPart(part: Part): Content {
  if (part.type === 'actions') return actions(part.actions.filter(isForReaders));
  if (part.type !== 'rows') return part;
  return rows(part.rows.map((one) => row(one.text, one.note, one.actions?.filter(isForReaders))));
}
