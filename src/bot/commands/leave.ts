import { setAndShow } from '../assign-and-show.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { partMentions } from '../line.ts';
import { splitMentions } from '../people.ts';
import { roleOrCard } from '../role-or-card.ts';

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
