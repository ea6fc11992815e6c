import { setAndShow } from '../assign-and-show.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { findRole } from '../find.ts';
import { splitMentions } from '../people.ts';

/** Without a person it is the caller who leaves. */
export const leave = defineCommand({
  key: 'leave',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const { rollout } = viewOn(context);
    const { people, rest } = await splitMentions(context, words);
    const role = findRole(rollout.plan, rest);
    const leaving = (people.length === 0 ? [context.caller] : people).map(({ id }) => id);
    return setAndShow(context, rollout, role, (present) =>
      present.filter((id) => !leaving.includes(id)),
    );
  },
});
