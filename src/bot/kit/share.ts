import { actions, card } from '../../cards/build.ts';
import { type Card, isForm } from '../../cards/card.ts';
import { buttons } from '../../views/buttons.ts';
import { commandIn } from '../commands.ts';
import { wordsOf } from '../line/line.ts';
import { type Context, textsOf } from './context.ts';

/** The longest value of a button: a longer line cannot be run again by one. */
const longestShared = 1000;

/** Adds 'Del i kanalen' to an answer that only reads, where there is a channel to share it in. */
export function withShareButton(context: Context, line: string, answer: Card): Card {
  const inChannel = context.conversation.kind === 'channel';
  const shareable = commandIn(wordsOf(line))?.command.shareable === true;
  if (!inChannel || !shareable || isForm(answer) || line.length > longestShared) return answer;
  // An empty value would be no button at all in Slack; status is what an empty line means.
  const share = buttons.share(textsOf(context).button.share, { line: line.trim() || 'status' });
  return card(answer.title, answer.body, actions(share));
}
