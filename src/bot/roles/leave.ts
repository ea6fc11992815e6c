import { defineCommand, someWords } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { roleOrCard } from '../kit/role-or-card.ts';
import { partMentions } from '../line/line.ts';
import { setAndShow } from './assign-and-show.ts';

/** Without a person it is the caller who leaves. */
export const leave = defineCommand({
  key: 'leave',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { people, rest } = await splitMentions(context, words);
    const role = roleOrCard(view, 'leave', rest, partMentions(words.join(' ')).mentioned);
    if ('body' in role) return role;
    const leaving = (people.length === 0 ? [context.caller] : people).map(({ id }) => id);
    return setAndShow(context, view.rollout, role, (present) =>
      present.filter((id) => !leaving.includes(id)),
    );
  },
});
