import { fold } from '../../domain/words/fold.ts';
import { UserError } from '../../errors.ts';
import { textsIn } from '../../texts/index.ts';
import { usageLine } from '../../views/help-card.ts';
import { anyWords, defineCommand } from '../kit/command.ts';
import { textsOf } from '../kit/context.ts';
import { codeShown, linkAndShow, unlinkAndShow } from './link-and-show.ts';

const length = 8;

/** Without words a code; with one the account or the channel is linked, and with 'slut' parted. */
export const link = defineCommand({
  key: 'link',
  shareable: false,
  args: anyWords,
  run: async (context, words) => {
    const typed = words.join('');
    if (typed === '') return codeShown(context);
    const ends = [textsIn('da'), textsIn('en')].map(({ policyWord }) => fold(policyWord.end));
    if (ends.includes(fold(typed))) return unlinkAndShow(context);
    const code = typed.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
    if (code.length !== length) {
      throw new UserError('badArguments', { usage: usageLine(textsOf(context), 'link') });
    }
    return linkAndShow(context, code);
  },
});
