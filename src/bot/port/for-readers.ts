import type { Action, Card, Part } from '../../cards/card.ts';
import { commandIn } from '../commands.ts';
import { wordsOf } from '../line/line.ts';

/** The card without the buttons that change a rollout: for those who may change nothing in it. */
export function forReaders(card: Card): Card {
  return { ...card, body: card.body.flatMap(inPart) };
}

/**
 * By what an action is called: showing, sharing, and what asks for more than the rollout's rights; and
 * a line that only reads.
 */
function isForReaders(action: Action): boolean {
  if (
    'url' in action ||
    /^(?:.+\.show|task\.history|share|(?:setup|link)\..+)$/.test(action.action)
  )
    return true;
  const [, ...line] = action.value.split('/');
  return (
    action.action === 'typed' && commandIn(wordsOf(line.join('/')))?.command.shareable === true
  );
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
