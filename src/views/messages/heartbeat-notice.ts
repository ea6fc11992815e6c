/** Asking somebody whether they still have their roles, and telling that they have not answered. */
import { actions, row, rows } from '../../cards/build.ts';
import type { Action } from '../../cards/card.ts';
import { type Role, roleIn } from '../../domain/plan/plan.ts';
import type { Rule } from '../../domain/plan/rules.ts';
import { askedRoles } from '../../domain/reminders/heartbeat.ts';
import { isUnanswered } from '../../domain/rollout/heartbeat.ts';
import { holdersOf, isHeldAt } from '../../domain/rollout/roles.ts';
import type { Holding } from '../../domain/rollout/rollout.ts';
import { vacancyAt } from '../../domain/rollout/vacancy-risk.ts';
import { toLocalDate } from '../../domain/time/calendar.ts';
import { typedButton } from '../ask-card.ts';
import { buttons, rolesButton } from '../buttons.ts';
import { assignButtons } from '../roles/roles-card.ts';
import { day } from '../roles/terms.ts';
import { vacancySentence } from '../roles/vacancy-text.ts';
import type { View } from '../view.ts';
import { namesOf, personName, roleNames, sentences } from '../wording.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** The person's id is the subject's key. */
export function stillEntry({ view, sentAt }: ReminderMessage, notice: Notice): Entry {
  const { rollout, now } = view;
  const { heartbeat: words } = view.texts;
  const { key } = notice.reminder.subject;
  const asked = askedRoles(rollout, key, sentAt);
  const held = asked.filter((holding) => isHeldAt(holding, now));
  const keys = [...new Set(held.map(({ role }) => role))];
  const names = roleNames(view, keys);
  if (names === '') return entry(notice, 'settled', words.thanks, words.gone);
  const isAnswered = held.every(({ aliveAt }) => aliveAt !== undefined && aliveAt >= sentAt);
  // Of somebody without an account whoever gets what is for them is asked.
  const isOutside = rollout.people[key]?.email !== undefined;
  const name = personName(view, key);
  const stays = isOutside ? `${words.alive(name, names)}.` : words.stays(names);
  if (isAnswered) return entry(notice, 'settled', words.thanks, stays);
  const roles = keys.flatMap((role) => roleIn(rollout.plan, role) ?? []);
  const [only] = roles;
  const value = { rolloutId: rollout.id, whose: isOutside ? key : undefined };
  const label = isOutside ? words.yesOutside : words.yes;
  const yes = buttons.roleStill(label, value, { style: 'primary' });
  const own = roles.length === 1 && only !== undefined ? leavingButtons(view, only, key) : [];
  const several = own.length > 0 ? [] : roles;
  const title = isOutside ? words.silentTitle(name, names) : words.title(names);
  return entry(notice, 'told', title, words.ask, {
    parts: [
      actions(yes, own),
      rows(several.map((role) => row(role.name, null, leavingButtons(view, role, key)))),
    ],
  });
}

function leavingButtons(view: View, role: Role, from: string): Action[] {
  const { command, heartbeat: words } = view.texts;
  const handOver = { rolloutId: view.rollout.id, role: role.key, from };
  const other = buttons.roleHandOver(words.other, handOver);
  // What is typed is about one's own.
  if (view.rollout.people[from]?.email !== undefined) return [other];
  return [
    other,
    typedButton(view, { label: words.noMore, line: `${command.leave.name} ${role.key}` }),
  ];
}

type Silent = Extract<Rule, { readonly type: 'silent' }>;

/** null: the role or the holding is not known any more. */
export function silentEntry({ view }: ReminderMessage, notice: Notice, rule: Silent): Entry | null {
  const { rollout, now } = view;
  const { heartbeat: words } = view.texts;
  const holding = rollout.holdings.find(({ id }) => id === rule.holding);
  const role = roleIn(rollout.plan, notice.reminder.subject.key);
  if (holding === undefined || role === undefined) return null;
  const name = personName(view, holding.personId);
  if (holding.until !== null && holding.until <= now) {
    return entry(notice, 'settled', words.moved(role.name), view.texts.notice.filledNow);
  }
  if (!isUnanswered(holding)) {
    return entry(notice, 'settled', words.alive(name, role.name), words.aliveNow);
  }
  const others = namesOf(
    holdersOf(rollout, role.key, now).filter(({ id }) => id !== holding.personId),
  );
  const vacancy = vacancyAt(rollout, role, now);
  const state = sentences(
    words.silent(name, day(view, toLocalDate(new Date(rule.asked))), seenText(view, holding)),
    others !== '' && words.others(others),
    vacancy !== null && vacancy.needs.length > 0 && vacancySentence(view, vacancy),
  );
  const assign = assignButtons(view, role);
  return entry(notice, 'open', words.silentTitle(name, role.name), state, {
    actions: [...assign, rolesButton(view)],
    rowActions: assign,
  });
}

function seenText(view: View, { aliveAt }: Holding): string | null {
  return aliveAt === undefined ? null : day(view, toLocalDate(aliveAt));
}
