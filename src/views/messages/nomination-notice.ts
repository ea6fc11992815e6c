/** Asking somebody to take a role, and telling whoever suggested them what came of it. */
import { actions, rows, section, text } from '../../cards/build.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import type { Rule } from '../../domain/plan/rules.ts';
import { nominationIn, stateOfNomination } from '../../domain/rollout/nominations.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import { vacancyAt } from '../../domain/rollout/vacancy-risk.ts';
import { buttons, rolesButton } from '../buttons.ts';
import { lastDayOf } from '../roles/nominations.ts';
import { tasksParts } from '../roles/role-start.ts';
import { vacantButtons } from '../roles/roles-card.ts';
import { vacancySentence } from '../roles/vacancy-text.ts';
import { namesOf, personName, planText, sentences } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

type Told = Extract<Rule, { readonly nomination: string }>;

/** null: nobody knows any more what it is about. */
export function nominationEntry(
  { view }: ReminderMessage,
  notice: Notice,
  rule: Told,
): Entry | null {
  const { rollout, texts, now } = view;
  const { nomination: words } = texts;
  const found = nominationIn(rollout, rule.nomination);
  const role = found && roleIn(rollout.plan, found.role);
  if (found === undefined || role === undefined) return null;
  const state = stateOfNomination(rollout, found, now);
  const holders = namesOf(holdersOf(rollout, role.key, now));
  const isAsked =
    notice.reminder.to.type === 'person' && notice.reminder.to.personId === found.personId;
  if (!isAsked && rule.type === 'nominationOver') {
    const title = words.end[rule.how](personName(view, found.personId), role.name);
    const left = holders === '' ? words.now.vacant : words.now.held(holders);
    const buttonsLeft = [...vacantButtons(view, role), rolesButton(view)];
    const told = state === 'open' ? words.now.open : left;
    return entry(notice, 'told', title, told, { parts: actions(buttonsLeft) });
  }
  if (state !== 'open') {
    const told = state === 'taken' ? words.over.taken(holders, role.name) : words.over[state];
    return entry(notice, 'told', words.over.title(role.name), told, {
      parts: actions(rolesButton(view)),
    });
  }
  const vacancy = vacancyAt(rollout, role, now);
  const { plan, municipality } = rollout;
  const asks = words.text(personName(view, found.nominatedBy), plan.shortName, municipality);
  const said = sentences(asks, vacancy && vacancySentence(view, vacancy));
  const duties = role.duties.length === 0 ? [texts.role.noDuties] : role.duties;
  const value = { rolloutId: rollout.id, nomination: found.id };
  return entry(notice, 'told', words.title(role.name), said, {
    parts: [
      section(texts.yourRoles.duties, rows(duties.map((duty) => planText(view, duty)))),
      tasksParts(view, [role.key]),
      text(words.until(lastDayOf(view, found))),
      actions(
        buttons.roleAnswer(words.yes, { ...value, answer: 'yes' }, { style: 'primary' }),
        buttons.roleAnswer(words.no, { ...value, answer: 'no' }),
        rolesButton(view),
      ),
    ],
  });
}
