import { holdersOf } from '../../domain/rollout/roles.ts';
import { UserError } from '../../errors.ts';
import { giveTerm } from '../../usecases/give-term.ts';
import { termCard } from '../../views/roles/term-card.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { byOf, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { roleOrCard } from '../kit/role-or-card.ts';
import { partMentions } from '../line/line.ts';
import { setAndShow } from './assign-and-show.ts';
import { readRoleLine } from './read-role-line.ts';

/** Without a person it is the caller who leaves; with 'til' and a day, after that day. */
export const leave = defineCommand({
  key: 'leave',
  shareable: false,
  takesNotes: true,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const { people, rest } = await splitMentions(context, words);
    const { role: asked, to, why, tail } = readRoleLine(view, rest);
    const { mentioned } = partMentions(words.join(' '));
    const role = roleOrCard(view, 'leave', asked, [...mentioned, ...tail]);
    if ('body' in role) return role;
    const leaving = (people.length === 0 ? [context.caller] : people).map(({ id }) => id);
    if (to !== null) {
      const holders = holdersOf(view.rollout, role.key, context.now).map(({ id }) => id);
      if (leaving.some((id) => !holders.includes(id))) {
        throw new UserError('holdersUnchanged', { role: role.name });
      }
      const days = { from: null, to, why };
      const { id } = view.rollout;
      const changed = await giveTerm(context.store, id, role.key, leaving, days, byOf(context));
      return termCard(viewOn(context, changed.rollout), role, leaving, changed.entry);
    }
    const stay = (present: readonly string[]) => present.filter((id) => !leaving.includes(id));
    return setAndShow(context, view.rollout, role, stay, { why });
  },
});
