/** What becomes of who holds a role on a day that is named, and who of several is the primary. */
import { actions, card, quiet, rows, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Role } from '../../domain/plan/plan.ts';
import type { Person } from '../../domain/rollout/rollout.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import { buttons, rolesButton, undoButton } from '../buttons.ts';
import type { View } from '../view.ts';
import { namesOf } from '../wording.ts';
import { holderNames } from './roles-card.ts';
import { day, termRows } from './terms.ts';

/** @param told ids of those whom it concerns */
export function termCard(view: View, role: Role, told: readonly string[], entry: string): Card {
  const { texts, rollout, viewer } = view;
  const others = told.flatMap((id) => (id === viewer?.id ? [] : (rollout.people[id] ?? [])));
  const outside = others.filter(({ email }) => email !== undefined);
  return card(
    texts.role.title(role.name),
    rows(termRows(view, role)),
    text(outside.length > 0 && texts.role.forwarded(namesOf(outside))),
    quiet(texts.role.klik),
    actions(undoButton(view, entry), rolesButton(view)),
  );
}

/** Asks before the one holder of a role is replaced. @param from null: at once */
export function replaceCard(
  view: View,
  role: Role,
  next: Person,
  from: LocalDate | null = null,
): Card {
  const { texts } = view;
  const value = {
    ...{ rolloutId: view.rollout.id, role: role.key, person: next.externalId },
    from: from ?? undefined,
  };
  const holders = holderNames(view, role);
  return card(
    texts.role.replaceTitle(role.name),
    text(texts.role.replace(role.name, holders, next.name, from === null ? null : day(view, from))),
    actions(buttons.roleReplace(texts.button.replace, value, { style: 'primary' })),
  );
}

/** Asks before another becomes the primary. */
export function primaryCard(view: View, role: Role, now: Person, next: Person): Card {
  const { role: words } = view.texts;
  const value = { rolloutId: view.rollout.id, role: role.key, person: next.externalId };
  return card(
    words.primaryTitle(role.name),
    text(words.primaryAsk(now.name, next.name)),
    actions(buttons.rolePrimary(words.makePrimary, value, { style: 'primary' })),
  );
}
