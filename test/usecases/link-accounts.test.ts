/** What a person takes along when two accounts become one, and who still sees what. */
import { describe, expect, it } from 'vitest';
import { saidOf } from '../../src/domain/rollout/attendance.ts';
import { holdersOf } from '../../src/domain/rollout/roles.ts';
import { type AConversation, conversations, textOf } from '../helpers/a-conversation.ts';

const { start } = conversations();
const direct = { externalId: 'D-own', kind: 'direct' } as const;

/** A municipality, and a workspace of another host where `who` has just linked their account as `there`. */
async function linked(
  holders: Readonly<Record<string, readonly string[]>>,
  [who, there]: readonly [string, string],
  before: (here: AConversation) => Promise<unknown> = async () => {},
) {
  const [here, elsewhere] = [await start({ holders }), await start({ bound: false })];
  await shared(here, elsewhere);
  await before(here);
  const shown = textOf(await here.say(who, 'forbind', direct));
  const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(shown) ?? [];
  await elsewhere.press(there, 'link.confirm', code?.replace('-', '') ?? '', { where: direct });
  const person = await elsewhere.store.people.find(elsewhere.installation.id, there);
  if (person === null) throw new Error(`${there} is not known`);
  return { here, elsewhere, personId: person.id };
}

/** A channel of the other workspace follows the municipality too. */
async function shared(here: AConversation, { store, installation }: AConversation): Promise<void> {
  const installationId = installation.id;
  const at = { installationId, externalId: 'C-shared', kind: 'channel' } as const;
  const { id: conversationId } = await store.conversations.upsert(at);
  const { id } = await here.rollout();
  const by = { personId: null, platform: 'system', now: here.now() } as const;
  await store.rollouts.change(id, by, () => ({
    verb: 'rollout.link',
    subject: null,
    before: {},
    after: { channel: { installationId, conversationId } },
  }));
}

async function namesIn(here: AConversation, role: string): Promise<string[]> {
  return holdersOf(await here.rollout(), role, here.now()).map(({ externalId }) => externalId);
}

describe('with the account goes', () => {
  it('what was said of a meeting, also by somebody who is only sent there', async () => {
    const workshop = 'teknisk-workshop';
    const { here, personId } = await linked(
      { projektleder: ['P'], tekniker: ['T'] },
      ['S', 'S2'],
      async (chat) => {
        await chat.press('T', 'event.send.save', chat.value(workshop), {
          inputs: { people: ['S'] },
        });
        await chat.press('S', 'event.attend', chat.value(workshop, 'yes'));
      },
    );
    const rollout = await here.rollout();
    const said = saidOf(rollout, { key: workshop });
    const [sent] = said.filter((one) => one.personId === personId);
    expect([sent?.answer, sent?.isNamed]).toEqual(['yes', true]);
    expect(said.find(({ answer }) => answer === 'send')?.sends).toBe(personId);
    expect(said.filter(({ isNamed }) => isNamed)).toHaveLength(1);
  });

  it('the place among the holders of a role', async () => {
    const { here } = await linked({ projektleder: ['P'], tekniker: ['S', 'T'] }, ['S', 'S2']);
    expect(await namesIn(here, 'tekniker')).toEqual(['S2', 'T']);
  });

  it('a role that both accounts had, once', async () => {
    const { here, elsewhere } = await linked({ projektleder: ['P'] }, ['P', 'P2']);
    await elsewhere.press('P2', 'role.assign', here.value('tekniker'), {
      inputs: { people: ['P2'] },
      where: direct,
    });
    expect(await namesIn(here, 'tekniker')).toEqual(['P2']);
    expect(await namesIn(here, 'projektleder')).toEqual(['P2']);
  });

  it('what they put off', async () => {
    const { here, personId } = await linked({ systemansvarlig: ['S'] }, ['S', 'S2'], (before) =>
      before.say('S', 'udsæt 1 i morgen'),
    );
    expect((await here.task('1'))?.snoozedBy).toBe(personId);
  });

  it('what they have asked to be allowed', async () => {
    const { here, personId } = await linked(
      { projektleder: ['P'] },
      ['S', 'S2'],
      async (before) => {
        const { card } = await before.say('S', 'igang 1');
        await before.pressOn('S', card, 'Bed om det');
      },
    );
    const { allowances } = await here.rollout();
    expect(allowances?.map((one) => one.personId)).toEqual([personId]);
  });

  it('a calendar', async () => {
    let secret = '';
    const { here, personId } = await linked({ tekniker: ['S'] }, ['S', 'S2'], async (before) => {
      const own = await before.store.people.find(before.installation.id, 'S');
      const { id: rolloutId } = await before.rollout();
      const of = { personId: own?.id ?? '', rolloutId, scope: 'me' };
      secret = await before.store.calendarFeeds.issue(of);
    });
    expect(await here.store.calendarFeeds.find(secret)).toMatchObject({ personId });
  });

  it('a task that is theirs in person', async () => {
    const holders = { projektleder: ['P'], tekniker: ['T', 'S'] };
    const { here, personId } = await linked(holders, ['S', 'S2'], (before) =>
      before.say('P', 'tildel 5 <@S|S>'),
    );
    expect((await here.rollout()).amendments.tasks['5']?.person?.id).toBe(personId);
  });

  it('when they are away, and whom they stand in for', async () => {
    const holders = { projektleder: ['P'], systemansvarlig: ['S'] };
    const { here, personId } = await linked(holders, ['S', 'S2'], async (before) => {
      await before.say('S', 'fravær 12.-13. februar');
      await before.say('P', 'fravær 10.-11. februar <@S|S>');
    });
    const { people } = (await here.rollout()).policy;
    const other = await here.store.people.find(here.installation.id, 'P');
    expect(Object.keys(people).toSorted()).toEqual([personId, other?.id].toSorted());
    expect(people[personId]?.absence?.from).toBe('2026-02-12');
    expect(people[other?.id ?? '']?.absence?.deputy).toBe(personId);
  });

  it('a role that an undo gives back', async () => {
    const { here } = await linked({ projektleder: ['P'] }, ['S', 'S2'], async (before) => {
      await before.say('P', 'rolle tekniker <@S|S>');
      await before.say('P', 'fratræd tekniker <@S|S>');
    });
    await here.say('P', 'fortryd');
    expect(await namesIn(here, 'tekniker')).toEqual(['S2']);
  });
});

it('a role’s form on one host leaves those alone who are on another', async () => {
  const holders = { projektleder: ['P'], tekniker: ['T'] };
  const { here, elsewhere } = await linked(holders, ['P', 'P2']);
  const form = await elsewhere.press('P2', 'role.form', here.value('tekniker'), { where: direct });
  expect(textOf(form)).toContain('T');

  await elsewhere.press('P2', 'role.assign', here.value('tekniker'), {
    inputs: { people: ['V'] },
    where: direct,
  });

  expect((await namesIn(here, 'tekniker')).toSorted()).toEqual(['T', 'V']);
});

it('others where the linked account is see nothing of the municipality', async () => {
  const { here, elsewhere } = await linked({ projektleder: ['P'] }, ['P', 'P2']);

  elsewhere.platform.strangers.add('X');
  const own = textOf(await elsewhere.say('P2', 'status', direct));
  const asked = textOf(await elsewhere.say('X', 'status', direct));
  const pressed = textOf(await elsewhere.press('X', 'roles.show', here.value()));

  expect(own).toContain('Eksempel Kommune');
  expect(asked + pressed).not.toContain('Eksempel Kommune');
  expect(pressed).not.toContain('Projektleder');
});
