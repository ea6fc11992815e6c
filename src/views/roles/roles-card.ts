/** `/fbs roller`: each role and who holds it, vacant ones first. */
import { card, row, rows } from '../../cards/build.ts';
import type { Action, Card, Row } from '../../cards/card.ts';
import { mayAssign } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { vacancies } from '../../domain/rollout/needed-roles.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import { buttons } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { needsText } from '../wording.ts';

export function rolesCard(view: View): Card {
  const { texts, rollout } = view;
  const vacant = vacancies(rollout, view.now);
  const held = rollout.plan.roles.filter(
    (role) => !vacant.some((vacancy) => vacancy.role.key === role.key),
  );
  const roleRow = (role: Role, note: string | false): Row =>
    row(`${role.name}: ${holderNames(view, role)}`, note, assignButtons(view, role));
  const vacantRows = vacant.map(({ role, needs }) =>
    roleRow(role, needs.length > 0 && texts.role.waiting(needsText(view, needs))),
  );
  return card(
    texts.role.listTitle,
    rows([...vacantRows, ...held.map((role) => roleRow(role, false))]),
  );
}

/** The way to the form that sets who holds the role, for those who may; everyone's where all read. */
export function assignButtons(view: View, role: Role): readonly Action[] {
  const value = { rolloutId: view.rollout.id, role: role.key };
  const may = mayAssign(view.rollout, doerOf(view)).may;
  return may ? [buttons.roleAssign(view.texts.button.assign, value)] : [];
}

/** 'Ida (primær), Bo'; the first is primary only where there are several. */
export function holderNames(view: View, role: Role): string {
  const names = holdersOf(view.rollout, role.key, view.now).map((person) => person.name);
  const [first, ...others] = names;
  if (first === undefined) return view.texts.role.vacant;
  return others.length === 0 ? first : [view.texts.role.primary(first), ...others].join(', ');
}
