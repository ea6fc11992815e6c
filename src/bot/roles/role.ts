import { fold } from '../../domain/words/fold.ts';
import { textsIn } from '../../texts/index.ts';
import { roleCard } from '../../views/roles/role-card.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { roleOrCard } from '../kit/role-or-card.ts';
import { partMentions } from '../line/line.ts';
import { assignAndShow } from './assign-and-show.ts';

/** With people, or 'mig', it gives the role to them; without, it tells of it. */
export const role = defineCommand({
  key: 'role',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { people: mentioned, rest } = await splitMentions(context, words);
    const { role: asked, isMine } = withoutMe(rest);
    const found = roleOrCard(view, 'role', asked, [
      ...partMentions(words.join(' ')).mentioned,
      ...(isMine ? [view.texts.me] : []),
    ]);
    if ('body' in found) return found;
    const people = isMine ? [...mentioned, context.caller] : mentioned;
    return people.length === 0
      ? roleCard(view, found)
      : assignAndShow(context, view.rollout, found, people);
  },
});

/** 'tekniker mig' means the caller: not every host lets people mention themselves. */
function withoutMe(text: string): { readonly role: string; readonly isMine: boolean } {
  const words = text.split(' ');
  const me = [textsIn('da'), textsIn('en')].map(({ me }) => fold(me));
  const others = words.filter((word) => !me.includes(fold(word.replace(/[.,:;!?]+$/, ''))));
  return { role: others.join(' '), isMine: others.length < words.length };
}
