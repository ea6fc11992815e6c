import { roleCard } from '../../views/role-card.ts';
import { assignAndShow } from '../assign-and-show.ts';
import { defineCommand, someWords } from '../command.ts';
import { viewOn } from '../context.ts';
import { findRole } from '../find.ts';
import { splitMentions } from '../people.ts';

export const role = defineCommand({
  key: 'role',
  shareable: false,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { people, rest } = await splitMentions(context, words);
    const found = findRole(view.rollout.plan, rest);
    return people.length === 0
      ? roleCard(view, found)
      : assignAndShow(context, view.rollout, found, people);
  },
});
