/** `/fbs roller`: each role and who holds it, vacant ones first. */
import { actions, card, row, rows, text } from '../../cards/build.ts';
import type { Action, ActionButton, Card, Row } from '../../cards/card.ts';
import { mayClaim, mayNominate } from '../../domain/may/on-role.ts';
import { mayAssign, mayAssignRole } from '../../domain/may/rights.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { holdingsAt } from '../../domain/rollout/roles.ts';
import { vacancies } from '../../domain/rollout/vacancy-risk.ts';
import { buttons, undoButton } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { sentences } from '../wording.ts';
import { historyButton } from './role-history.ts';
import { aheadText, holderText } from './terms.ts';
import { filledByText, vacancySentence } from './vacancy-text.ts';

export function rolesCard(view: View): Card {
  return card(
    view.texts.role.listTitle,
    rows(roleRows(view)),
    actions(allRolesButton(view), historyButton(view), hangButton(view)),
  );
}

/** Puts up the panel in the channel, for those who give roles. */
function hangButton(view: View): ActionButton | null {
  const may = mayAssign(view.rollout, doerOf(view)).may;
  return may ? buttons.rolesHang(view.texts.roleNews.hang, { rolloutId: view.rollout.id }) : null;
}

export function panelHungCard(view: View, entry: string): Card {
  const { hung, hungText } = view.texts.roleNews;
  return card(hung, text(hungText), actions(undoButton(view, entry)));
}

/** Each role with who holds it, vacant ones first. */
export function roleRows(view: View): Row[] {
  const { rollout } = view;
  const vacant = vacancies(rollout, view.now);
  const held = rollout.plan.roles.filter(
    (role) => !vacant.some((vacancy) => vacancy.role.key === role.key),
  );
  const roleRow = (role: Role, note: string | false): Row =>
    row(`${role.name}: ${holderNames(view, role)}`, note, [
      ...claimButtons(view, role),
      ...assignButtons(view, role),
    ]);
  const vacantRows = vacant.map((vacancy) => {
    const { role, needs } = vacancy;
    const ahead = aheadText(view, role);
    if (needs.length === 0) return roleRow(role, ahead || false);
    const risk = sentences(vacancySentence(view, vacancy), filledByText(view, vacancy));
    return roleRow(role, sentences(risk, ahead));
  });
  return [...vacantRows, ...held.map((role) => roleRow(role, aheadText(view, role) || false))];
}

/** The way to the form of all roles, for those who may assign. */
export function allRolesButton(view: View, label = view.texts.rolesForm.button): Action | null {
  const may = mayAssign(view.rollout, doerOf(view)).may;
  return may ? buttons.rolesAssign(label, { rolloutId: view.rollout.id }) : null;
}

/** The way to the form that sets who holds the role, for those who may; everyone's where all read. */
export function assignButtons(view: View, role: Role): readonly Action[] {
  const value = { rolloutId: view.rollout.id, role: role.key };
  const may = mayAssignRole(view.rollout, role.key, doerOf(view)).may;
  return may ? [buttons.roleAssign(view.texts.button.assign, value)] : [];
}

function claimButtons(view: View, role: Role): readonly Action[] {
  const value = { rolloutId: view.rollout.id, role: role.key };
  const may = mayClaim(view.rollout, role, doerOf(view)).may;
  return may ? [buttons.roleClaim(view.texts.vacancy.claim, value)] : [];
}

/** Taking it oneself or suggesting a colleague, while nobody holds it. */
export function vacantButtons(view: View, role: Role): readonly Action[] {
  const value = { rolloutId: view.rollout.id, role: role.key };
  const may = mayNominate(view.rollout, role, doerOf(view)).may;
  const nominate = may ? [buttons.roleNominate(view.texts.nomination.button, value)] : [];
  return [...claimButtons(view, role), ...nominate];
}

/** 'Ida (primær), Bo (Debitor, til 31. december)'; the first is primary only where there are several. */
export function holderNames(view: View, role: Role): string {
  const names = holdingsAt(view.rollout, role.key, view.now).map((holding, index, all) =>
    holderText(view, role, holding, index === 0 && all.length > 1),
  );
  return names.length === 0 ? view.texts.role.vacant : [...new Set(names)].join(', ');
}
