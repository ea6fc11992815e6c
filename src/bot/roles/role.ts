import type { Card } from '../../cards/card.ts';
import { mayAssignRole } from '../../domain/may/rights.ts';
import { UserError } from '../../errors.ts';
import { roleCard } from '../../views/roles/role-card.ts';
import { roleOnCard } from '../../views/roles/role-history.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { grantedTo, viewOn } from '../kit/context.ts';
import { splitMentions } from '../kit/people.ts';
import { roleOrCard } from '../kit/role-or-card.ts';
import { partMentions } from '../line/line.ts';
import { assignAndShow } from './assign-and-show.ts';
import { askPrimary, giveTermAndShow, personOutside } from './give-term.ts';
import { readRoleLine } from './read-role-line.ts';

/**
 * With people, 'mig' or somebody's name and address it gives the role to them, from and to a day
 * where one is named; with a day alone it tells who held it then, and without anything of the role.
 */
export const role = defineCommand({
  key: 'role',
  shareable: false,
  takesNotes: true,
  args: someWords,
  async run(context, words): Promise<Card> {
    const view = viewOn(context);
    const { people: mentioned, rest } = await splitMentions(context, words);
    const line = readRoleLine(view, rest);
    const { mentioned: marks } = partMentions(words.join(' '));
    const found = roleOrCard(view, 'role', line.role, [...marks, ...line.tail]);
    if ('body' in found) return found;
    const { isMine, isPrimary, areas, from, to, why, outsider, on } = line;
    if (outsider !== null) {
      grantedTo(context, view.rollout, (now, by) => mayAssignRole(now, found.key, by));
      if (outsider.name === '') throw new UserError('nameMissing', { text: outsider.email });
    }
    const people = [
      ...mentioned,
      ...(isMine ? [context.caller] : []),
      ...(outsider === null ? [] : [await personOutside(context, outsider)]),
    ];
    if (people.length === 0) {
      if (on !== null) return roleOnCard(view, found, on);
      return roleCard(view, found);
    }
    if (isPrimary) return askPrimary(context, view.rollout, found, people);
    if (from ?? to ?? areas[0]) {
      const days = { from, to, why, areas: areas.length === 0 ? undefined : areas };
      return giveTermAndShow(context, view.rollout, found, people, days);
    }
    return assignAndShow(context, view.rollout, found, people, { why });
  },
});
