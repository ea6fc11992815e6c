/** Somebody's accounts on several hosts become one person, by a code that is typed in the other. */
import {
  answerIn,
  answerText,
  attendanceIn,
  attendanceName,
} from '../domain/rollout/attendance.ts';
import { type ItemState, untouchedItem } from '../domain/rollout/items.ts';
import type { PersonPolicy, Policy } from '../domain/rollout/policy.ts';
import { holdersOf, rolesOf } from '../domain/rollout/roles.ts';
import type { Person, Rollout } from '../domain/rollout/rollout.ts';
import { isSame } from '../domain/same.ts';
import { UserError } from '../errors.ts';
import type { Change, LinkCode, Store } from '../store/store.ts';
import type { By } from './by.ts';

/** @throws UserError for a code that there is not, or after too many of those */
export async function readCode(
  { links }: Pick<Store, 'links'>,
  code: string,
  { personId, now }: By,
): Promise<LinkCode> {
  const found = await links.read(code, personId, now);
  if (found === 'barred') throw new UserError('linkBarred');
  if (found === 'unknown') throw new UserError('linkUnknown');
  return found;
}

/** Whose account a code would link with the one it is typed in, and all accounts of both. */
export interface Asked {
  /** As the host knows them where the code was given. */
  readonly account: Person;
  readonly from: string;
  readonly theirs: readonly Person[];
  readonly own: readonly Person[];
}

/**
 * What there is to ask about a code: nothing is linked, and the code is good as before.
 * @throws UserError when the code is no such code, belongs to the same place, or to one that no
 * rollout has in common with this, and when either has a part in a rollout that is in one of them
 * only
 */
export async function askedBy(
  store: Pick<Store, 'links' | 'rollouts'>,
  code: string,
  installationId: string,
  by: By,
): Promise<Asked> {
  const { links, rollouts } = store;
  const found = await readCode(store, code, by);
  const [from, to] = [found.personId, by.personId];
  if (found.rolloutId !== null) throw new UserError('linkForChannel');
  if (found.installationId === installationId) throw new UserError('linkHere');
  if (from === to) throw new UserError('linkedAlready');
  const [theirs, own] = [await links.accountsOf(from), await links.accountsOf(to)];
  const places = new Set(own.map((account) => account.installationId));
  if (theirs.some((account) => places.has(account.installationId))) throw new UserError('linkHere');
  const [here, there] = await Promise.all(
    [installationId, found.installationId].map((id) => rollouts.inInstallation(id)),
  );
  const shared = here?.some(({ id }) => there?.some((other) => other.id === id));
  if (!shared) throw new UserError('linkElsewhere');
  if (await links.areApart(from, to)) throw new UserError('linkApart');
  const account = theirs.find((one) => one.installationId === found.installationId);
  if (account === undefined) throw new UserError('linkUnknown');
  return { account, from, theirs, own };
}

/**
 * Whoever typed the code stands for the person from then on: open roles, settings, what was put off
 * and what they may do once are theirs. Every rollout that either has to do with is told in its audit.
 * @returns the account that the code was for
 * @throws UserError as `askedBy` does, and when the code has been used meanwhile
 */
export async function linkAccounts(
  store: Pick<Store, 'links' | 'rollouts'>,
  code: string,
  installationId: string,
  by: By,
): Promise<Person> {
  const { links } = store;
  const { account, from, theirs, own } = await askedBy(store, code, installationId, by);
  const to = by.personId;
  if (!(await links.take(code, by.now))) throw new UserError('linkUnknown');
  const isLinked = await links.link({ from, to }, by, (rollout) => {
    const changes = changesOf(rollout, [...theirs, ...own], from, to, by.now);
    return changes.length > 0 ? changes : [linking([...theirs, ...own], own)];
  });
  if (!isLinked) throw new UserError('linkedAlready');
  return account;
}

/** The audit entry of a rollout in which nothing moves. */
function linking(accounts: readonly Person[], before: readonly Person[]): Change {
  return {
    verb: 'person.link',
    subject: null,
    before: { account: { personIds: idsOf(before) } },
    after: { account: { personIds: idsOf(accounts) } },
  };
}

/**
 * Unlinks the account in which it is typed; if that is the account that stands for the person,
 * unlinks all the others. Roles and settings stay where they are. @throws UserError `notLinked`
 */
export async function unlinkAccounts(
  { links }: Pick<Store, 'links'>,
  installationId: string,
  by: By,
): Promise<void> {
  const accounts = await links.accountsOf(by.personId);
  const here = accounts.find((account) => account.installationId === installationId);
  const isLeaving = ({ id }: Person) =>
    id !== by.personId && (here?.id === by.personId || id === here?.id);
  const [leaving, staying] = [accounts.filter(isLeaving), accounts.filter((it) => !isLeaving(it))];
  if (leaving.length === 0) throw new UserError('notLinked');
  await links.unlink(idsOf(leaving), by.personId, by, {
    verb: 'person.unlink',
    subject: null,
    before: { account: { personIds: idsOf(accounts) } },
    after: { account: { personIds: idsOf(staying) } },
  });
}

/** The rollout's audit entries for a link: one for each thing that moves. */
function changesOf(
  rollout: Rollout,
  accounts: readonly Person[],
  from: string,
  to: string,
  at: Date,
): Change[] {
  const verb = 'person.link';
  const now = (id: string) => (id === from ? to : id);
  const account = { personIds: idsOf(accounts) };
  const moved = rolesOf(rollout, from, at).map((role): Change => {
    const present = idsOf(holdersOf(rollout, role, at));
    const after = { role, personIds: [...new Set(present.map(now))] };
    return {
      verb,
      subject: role,
      before: { holders: { role, personIds: present } },
      after: { holders: after, account },
    };
  });
  const putOff = Object.entries(rollout.tasks)
    .filter(([, { snoozedBy }]) => snoozedBy === from)
    .map(([subject, task]): Change => {
      const after = { task: { ...task, snoozedBy: to }, account };
      return { verb, subject, before: { task }, after };
    });
  const allowed = (rollout.allowances ?? [])
    .filter(({ personId }) => personId === from)
    .map((allowance): Change => {
      const after = { allowance: { ...allowance, personId: to }, account };
      return { verb, subject: allowance.subject || null, before: { allowance }, after };
    });
  const { policy } = rollout;
  const next = policyOf(policy, from, to);
  const settings: Change[] =
    next === null
      ? []
      : [{ verb, subject: null, before: { policy }, after: { policy: next, account } }];
  const named = namedChange(rollout, account, from, to);
  const attends = attending(rollout, account, from, to);
  return [...moved, ...putOff, ...allowed, ...settings, ...named, ...attends];
}

/** What is theirs in person stays theirs. */
function namedChange(
  { amendments }: Rollout,
  account: { readonly personIds: readonly string[] },
  from: string,
  to: string,
): Change[] {
  const theirs = Object.entries(amendments.tasks).filter(([, { person }]) => person?.id === from);
  if (theirs.length === 0) return [];
  const moved = theirs.map(([key, said]) => [
    key,
    { ...said, ...(said.person && { person: { ...said.person, id: to } }) },
  ]);
  const tasks = { ...amendments.tasks, ...Object.fromEntries(moved) };
  const after = { amendments: { ...amendments, tasks }, account };
  return [{ verb: 'person.link', subject: null, before: { amendments }, after }];
}

/** What they have said of meetings, and whoever sends them there; where both have, `to` has. */
function attending(
  { items }: Rollout,
  account: { readonly personIds: readonly string[] },
  from: string,
  to: string,
): Change[] {
  const moved = Object.entries(items).flatMap(([name, state]): [string, ItemState][] => {
    const of = attendanceIn(name);
    if (of === null) return [];
    const sends = answerIn(state.answer).sends === from;
    const next = sends ? { ...state, answer: answerText('send', to) } : state;
    if (of.personId !== from) return sends ? [[name, next]] : [];
    const theirs = attendanceName({ key: of.event }, to);
    const has = items[theirs] !== undefined && !isSame(items[theirs], untouchedItem);
    return [[name, untouchedItem], ...(has ? [] : [[theirs, next] as [string, ItemState]])];
  });
  if (moved.length === 0) return [];
  const before = moved.map(([name]) => [name, items[name] ?? untouchedItem]);
  return [
    {
      ...{ verb: 'person.link', subject: null, before: { items: Object.fromEntries(before) } },
      after: { items: Object.fromEntries(moved), account },
    },
  ];
}

/** Where both have settings, those of `to` win. null: the policy has nothing about `from`. */
function policyOf(policy: Policy, from: string, to: string): Policy | null {
  const deputies = Object.values(policy.people).map(({ absence }) => absence?.deputy);
  const own = policy.people[from];
  if (own === undefined && !deputies.includes(from)) return null;
  const { [from]: _, ...others } = policy.people;
  const all = own === undefined ? others : { ...others, [to]: { ...own, ...others[to] } };
  const people = Object.entries(all).map(([id, settings]): [string, PersonPolicy] => {
    const { absence } = settings;
    if (!absence || absence.deputy === null) return [id, settings];
    const deputy = absence.deputy === from ? to : absence.deputy;
    // Nobody stands in for themself.
    return [id, { ...settings, absence: { ...absence, deputy: deputy === id ? null : deputy } }];
  });
  return { ...policy, people: Object.fromEntries(people) };
}

function idsOf(people: readonly Person[]): string[] {
  return people.map(({ id }) => id);
}
