/** What the channel is told of who holds the roles, and the panel that hangs there. */
import { actions, card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import { type RoleChange, toldChanges } from '../../domain/reminders/role-changes.ts';
import { panelSince } from '../../domain/rollout/panel.ts';
import { rolesOn } from '../../domain/rollout/roles.ts';
import { rolesButton } from '../buttons.ts';
import { historyButton } from '../roles/role-history.ts';
import { roleRows } from '../roles/roles-card.ts';
import type { View } from '../view.ts';
import { namesOf, personName, roleNames, sentences } from '../wording.ts';
import { periodText } from './moved-day.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** null: the plan has no such role any more, or it is no such notice. */
export function roleNewsEntry({ view }: ReminderMessage, notice: Notice): Entry | null {
  const { rule, subject } = notice.reminder;
  const role = roleIn(view.rollout.plan, subject.key);
  if (rule.type !== 'holders' || role === undefined) return null;
  const { roleNews: words } = view.texts;
  const change = toldChanges(view.rollout).find(
    (one) => one.role === role.key && one.toldAt.toISOString() === rule.since,
  );
  const more = { actions: [rolesButton(view)] };
  if (change === undefined) return entry(notice, 'settled', role.name, words.takenBack, more);
  const { title, state } = saying(view, change, role.name);
  return { ...entry(notice, 'told', title, state, more), name: title };
}

function saying(view: View, change: RoleChange, role: string): { title: string; state: string } {
  const { roleNews: words, yourRoles } = view.texts;
  const [came, left] = [namesOf(change.came), namesOf(change.left)];
  const others = change.holders.filter(({ id }) => !change.came.some((one) => one.id === id));
  const by = change.by.flatMap((id) => personName(view, id) || []).join(', ');
  const isOwn = by === came || by === left;
  if (came === '') {
    const after = others.length === 0 ? yourRoles.vacant : yourRoles.stays(namesOf(others));
    const state = sentences(after, !isOwn && by !== '' && words.by(by));
    return { title: words.left(role, left), state };
  }
  const state = sentences(
    left !== '' && words.after(left),
    others.length > 0 && words.besides(namesOf(others)),
    !isOwn && by !== '' && words.by(by),
  );
  return { title: words.came(role, came), state };
}

/** @param since which of the panels that have hung it is */
export function rolePanelCard(view: View, since: string): Card {
  const { roleNews: words } = view.texts;
  const now = panelSince(view.rollout)?.toISOString();
  if (now !== since) {
    const said = now === undefined ? words.takenDown : words.movedOn;
    return card(words.panel, text(said), actions(rolesButton(view)));
  }
  return card(
    words.panel,
    quiet(words.panelNote),
    rows([...roleRows(view), ...standInRows(view)]),
    actions(historyButton(view)),
  );
}

/** Who stands in for a holder, now or in time to come. */
function standInRows(view: View): Row[] {
  const { rollout, texts, today } = view;
  return Object.entries(rollout.policy.people).flatMap(([id, { absence }]) => {
    const deputy = rollout.people[absence?.deputy ?? ''];
    const roles = rolesOn(rollout, id, absence?.from ?? today);
    if (!absence || absence.to < today || deputy === undefined || roles.length === 0) return [];
    const period = periodText(view, [absence]);
    const name = personName(view, id);
    return [
      row(texts.roleNews.standIn(deputy.name, name), `${roleNames(view, roles)} · ${period}`),
    ];
  });
}
