import type { Card } from '../../cards/card.ts';
import { findNamed, namesWhole } from '../../domain/plan/find-named.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { askRoleCard } from '../../views/ask-card.ts';
import type { CommandKey } from '../../views/help-card.ts';
import type { View } from '../../views/view.ts';
import { unknownRole } from '../line/find.ts';

/**
 * The role that the words name whole, or a question whose buttons go on with the same line.
 * @param asked what names the role; `people`: the rest of the line, mentions and 'mig'
 * @throws UserError naming the roles there are, when none comes near
 */
export function roleOrCard(
  view: View,
  command: CommandKey,
  asked: string,
  people: readonly string[],
): Role | Card {
  const { plan } = view.rollout;
  const found = findNamed(plan.roles, asked);
  const [role, ...others] = found;
  if (role === undefined) throw unknownRole(plan, asked);
  if (others.length === 0 && namesWhole(role, asked)) return role;
  const { name } = view.texts.command[command];
  return askRoleCard(view, found, ({ key }) => [name, key, ...people].join(' '));
}
