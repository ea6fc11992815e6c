/** What somebody is told at once: a role has come to them or left them, or they stand in. */
import { actions, type Content, rows, section } from '../../cards/build.ts';
import { holdersWith } from '../../domain/may/allowing.ts';
import { roleIn } from '../../domain/plan/plan.ts';
import { holdersOf, rolesOf, rolesOn, standingOn } from '../../domain/rollout/roles.ts';
import type { Holding } from '../../domain/rollout/rollout.ts';
import { rolesButton, statusButton } from '../buttons.ts';
import { allowedText } from '../rights/asking-cards.ts';
import { handoverButton } from '../roles/handover-card.ts';
import { passedOnParts, startParts, tasksParts } from '../roles/role-start.ts';
import type { View } from '../view.ts';
import { namesOf, planText, roleNames, sentences } from '../wording.ts';
import { periodText } from './moved-day.ts';
import { type Entry, entry, type Notice, type ReminderMessage } from './notice.ts';

/** null: it is none of these, or nobody knows any more what it is about. */
export function yourRoleEntry({ view }: ReminderMessage, notice: Notice): Entry | null {
  const { rule, subject } = notice.reminder;
  if (rule.type === 'standIn') return standInEntry(view, notice);
  if (rule.type === 'unanswered') return unansweredEntry(view, notice, rule.allowance);
  if (rule.type !== 'assigned' && rule.type !== 'released') return null;
  const holding = view.rollout.holdings.find(({ id }) => id === rule.holding);
  const role = roleIn(view.rollout.plan, subject.key);
  if (holding === undefined || role === undefined) return null;
  const { yourRoles: words } = view.texts;
  if (holding.until !== null && holding.until <= view.now) {
    const state = sentences(
      rule.type === 'released' && actOf(view, holding.endedBy, words.releasedBy),
      successorText(view, holding, holding.until),
      words.noMore,
      stillText(view, holding.personId),
    );
    return told(notice, words.released(role.name), state, passedOnParts(view, [role.key]));
  }
  const { plan, municipality } = view.rollout;
  const by = (name: string) => words.assignedBy(name, plan.shortName, municipality);
  const state = sentences(
    actOf(view, holding.givenBy, by),
    predecessorText(view, holding),
    primaryText(view, holding),
  );
  const duties = role.duties.length === 0 ? [view.texts.role.noDuties] : role.duties;
  return told(notice, words.assigned(role.name), state, [
    section(words.duties, rows(duties.map((duty) => planText(view, duty)))),
    tasksParts(view, [role.key]),
    startParts(view, [role.key], holding.personId),
    actions(statusButton(view), rolesButton(view), handoverButton(view, role)),
  ]);
}

/** Once it is over, or somebody else is the deputy, it says so. */
function standInEntry(view: View, notice: Notice): Entry | null {
  const { yourRoles: words } = view.texts;
  const { subject, to } = notice.reminder;
  const deputy = to.type === 'person' ? to.personId : '';
  const name = view.rollout.people[subject.key]?.name;
  const absence = view.rollout.policy.people[subject.key]?.absence;
  if (name === undefined) return null;
  if (absence?.deputy !== deputy || absence.to < view.today) {
    return told(notice, words.notStandIn(name), words.noMore, null);
  }
  const roles = rolesOf(view.rollout, subject.key, view.now);
  const state = words.away(name, periodText(view, [absence]), roleNames(view, roles));
  return told(notice, words.standIn(name), state, [
    tasksParts(view, roles),
    startParts(view, roles, deputy),
    actions(statusButton(view)),
  ]);
}

/** null: it was answered after all, or nobody knows any more what it was. */
function unansweredEntry(view: View, notice: Notice, id: string): Entry | null {
  const asked = view.rollout.allowances?.find((one) => one.id === id && one.isAllowed === null);
  if (asked === undefined) return null;
  const { once } = view.texts.rights;
  const title = once.unanswered(allowedText(view, asked));
  const who = namesOf(holdersWith(view.rollout, asked, view.now));
  return told(notice, title, once.unansweredText(who), actions(statusButton(view)));
}

function told(notice: Notice, title: string, state: string, parts: Content): Entry {
  return entry(notice, 'told', title, state, { parts });
}

function actOf({ rollout }: View, by: string | null, say: (name: string) => string): string {
  const person = rollout.people[by ?? ''];
  return person === undefined ? '' : say(person.name);
}

/** Those who left as the person came. */
function predecessorText(view: View, { role, from }: Holding): string {
  const names = namesWhere(view, (other) => other.role === role && isAt(other.until, from));
  return names === '' ? '' : view.texts.yourRoles.after(names);
}

/** Those who came as the person left; else those who are there, or that nobody is. */
function successorText(view: View, { role }: Holding, until: Date): string {
  const { yourRoles: words } = view.texts;
  const came = namesWhere(view, (other) => other.role === role && isAt(other.from, until));
  if (came !== '') return words.passedTo(came);
  const present = namesOf(holdersOf(view.rollout, role, view.now));
  return present === '' ? words.vacant : words.stays(present);
}

/** Where somebody else has held it longer, and gets the reminders. */
function primaryText({ rollout, texts, today }: View, { role, personId }: Holding): string {
  const [primary] = standingOn(rollout, role, today);
  return primary && primary.id !== personId ? texts.yourRoles.primary(primary.name) : '';
}

function stillText(view: View, personId: string): string {
  const roles = rolesOn(view.rollout, personId, view.today);
  return roles.length === 0 ? '' : view.texts.yourRoles.still(roleNames(view, roles));
}

function namesWhere({ rollout }: View, holds: (holding: Holding) => boolean): string {
  return namesOf(
    rollout.holdings.filter(holds).flatMap(({ personId }) => rollout.people[personId] ?? []),
  );
}

function isAt(some: Date | null, other: Date): boolean {
  return some?.getTime() === other.getTime();
}
