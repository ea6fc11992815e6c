/** Whose rollout it is: who takes it over, who reads it, and the ways back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../src/bot/commands.ts';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { cardText } from '../../../src/cards/text.ts';
import { roleNameIn } from '../../../src/domain/plan/plan.ts';
import { planOf } from '../../../src/plans/index.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  channel,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start, database } = conversations();
const direct = { externalId: 'D-own', kind: 'direct' } as const;
const other = { externalId: 'C2' };
const name = 'Eksempel Kommune';
const { setUp, button } = da.rights;
const plan = planOf('fbs-2.0');
const assigned = (who: string, role: string) => da.role.assigned(who, roleNameIn(plan, role));

/** Set up by A in its channel, as people do it; S is no member of it, G a guest who is. */
async function startOwned(): Promise<AConversation> {
  const chat = await start({ bound: false });
  chat.platform.profiles.set('G', { name: 'G', kind: 'guest' });
  chat.platform.strangers.add('S');
  await chat.say('A', `opsætning ${name}`);
  return chat;
}

async function channelsOf(chat: AConversation): Promise<string[]> {
  const channels = await chat.store.conversations.ofRollout((await chat.rollout()).id);
  return channels.map(({ externalId }) => externalId);
}

async function rolloutsIn(chat: AConversation): Promise<string[]> {
  const all = await chat.store.rollouts.inInstallation(chat.installation.id);
  return all.map(({ municipality }) => municipality);
}

let chat: AConversation;
beforeEach(async () => {
  chat = await startOwned();
});

describe('setting a channel up', () => {
  it('takes a rollout from nobody else’s channel: those who are there are asked', async () => {
    const reply = await chat.say('S', `opsætning ${name}`, other);

    expect(reply.card.title).toBe(setUp.thereTitle);
    expect(await channelsOf(chat)).toEqual([channel]);
    const question = chat.platform.posted.at(-1);
    expect(question?.target.externalId).toBe(channel);
    expect(question && cardText(question.card)).toContain(setUp.move('S', name));

    // A question is nothing that could be taken back.
    expect(textOf(await chat.say('S', 'fortryd'))).toContain(da.error.nothingToUndo());
    await chat.pressOn('A', question?.card ?? reply.card, button.move);
    expect(await channelsOf(chat)).toEqual(['C2']);
    expect(chat.platform.textsTo(channel).at(-1)).toContain(setUp.moved('A', name));
    expect(chat.platform.textsTo('C2').at(-1)).toContain(da.setup.saved('FBS 2.0', name));
  });

  it('lets nobody say yes but in the channel that has it, and nobody who may not', async () => {
    await chat.say('S', `opsætning ${name}`, other);
    const { card } = chat.platform.posted.at(-1) ?? { card: { body: [] } };
    const [move] = card.body.flatMap((part) => (part.type === 'actions' ? part.actions : []));
    const value = move && 'value' in move ? move.value : '';

    const elsewhere = await chat.press('A', 'setup.move', value, { where: other });
    const bystander = await chat.press('U9', 'setup.move', value);
    const guest = await chat.press('G', 'setup.move', value);

    expect(textOf(elsewhere)).toContain(da.error.staleButton());
    expect(textOf(bystander)).toContain('Det kan du ikke ændre');
    expect(textOf(guest)).toContain(da.error.title);
    expect(await channelsOf(chat)).toEqual([channel]);
  });

  it('moves it for whoever looks after it, and tells the old channel', async () => {
    await chat.say('A', `opsætning ${name.toUpperCase()}`, other);

    expect(await channelsOf(chat)).toEqual(['C2']);
    expect(chat.platform.textsTo(channel).at(-1)).toContain(setUp.moved('A', name));
  });

  it('asks before a second one begins in the workspace, and names it only to who may read it', async () => {
    const own = await chat.say('A', 'opsætning Anden Kommune', other);
    const strangers = await chat.say('S', 'opsætning Anden Kommune', other);

    expect(own.card.title).toBe(setUp.newTitle('Anden Kommune'));
    expect(textOf(own)).toContain(name);
    expect(textOf(strangers)).not.toContain(name);
    expect(await rolloutsIn(chat)).toEqual([name]);
    await chat.press('S', 'setup.new', '//Anden Kommune', { where: other });
    expect(await rolloutsIn(chat)).toEqual([name, 'Anden Kommune']);
  });

  it('offers to rename what the channel follows, with all that was done', async () => {
    const asked = await chat.say('A', 'opsætning Ny Kommune');

    expect(labelsOf(asked.card)).toEqual([button.rename, button.begin]);
    await chat.pressOn('A', asked.card, button.rename);
    expect(await rolloutsIn(chat)).toEqual(['Ny Kommune']);
    expect(await channelsOf(chat)).toEqual([channel]);
    await chat.say('A', 'fortryd');
    expect(await rolloutsIn(chat)).toEqual([name]);
  });

  it('takes no rename back whose old name is another’s by now', async () => {
    await chat.press('A', 'setup.rename', '//Ny Kommune');
    await chat.press('B', 'setup.new', `//${name}`, { where: other });

    const reply = await chat.say('A', 'fortryd');

    expect(textOf(reply)).toContain(da.refusals.nameTaken({ name }));
    expect(chat.logged).toEqual([]);
    expect(await rolloutsIn(chat)).toEqual(['Ny Kommune', name]);
  });

  it('is nothing for a guest with a part in another one', async () => {
    await chat
      .say('A', 'rolle tekniker <@G>')
      .then(({ card }) => chat.pressOn('A', card, button.giveToGuest));

    const reply = await chat.press('G', 'setup.new', '//Gæsternes Kommune', { where: other });

    expect(textOf(reply)).toContain(da.refusals.guestMayNot());
    expect(await rolloutsIn(chat)).toEqual([name]);
  });

  it('moves nothing into a channel for somebody who has not asked for it', async () => {
    const { id } = await chat.rollout();
    await chat.press('B', 'setup.new', '//Anden Kommune', { where: other });
    const { store, installation } = chat;
    const to = await store.conversations.find(installation.id, other.externalId);
    const b = await store.people.find(installation.id, 'B');

    const reply = await chat.press('A', 'setup.move', `${id}/${to?.id}/${b?.id}`);

    expect(textOf(reply)).toContain(da.error.staleButton());
    expect(await channelsOf(chat)).toEqual([channel]);
  });

  it('gives no two the same name', async () => {
    await chat.press('A', 'setup.new', '//Anden', { where: other });

    const reply = await chat.press('A', 'setup.rename', `//${name.toUpperCase()}`, {
      where: other,
    });

    expect(textOf(reply)).toContain(da.refusals.nameTaken({ name: name.toUpperCase() }));
  });

  it.each(['opsætning Anden Kommune', `opsætning ${name}`])(
    'is nothing for guests, nor for whom the host does not tell of: %s',
    async (line) => {
      const guests = await chat.say('G', line, other);
      chat.platform.failNext(new PlatformError('retryable', 'timeout'));
      chat.platform.failNext(new PlatformError('retryable', 'timeout'));
      chat.platform.failNext(new PlatformError('retryable', 'timeout'));
      const unknown = await chat.say('X', line, other);

      expect(textOf(guests)).toContain(da.refusals.guestMayNot());
      expect(textOf(unknown)).toContain(da.refusals.whoUnknown());
      expect(await rolloutsIn(chat)).toEqual([name]);
      expect(await channelsOf(chat)).toEqual([channel]);
    },
  );

  it('is possible ten times a day for one person', async () => {
    for (let nth = 2; nth <= 12; nth += 1) {
      const where = { externalId: `C${nth}` };
      await chat.press('A', 'setup.new', `//Kommune ${nth}`, { where });
    }

    expect(await rolloutsIn(chat)).toHaveLength(10);
    chat.goTo('2026-02-10', '08:01');
    await chat.press('A', 'setup.new', '//Kommune 13', { where: { externalId: 'C13' } });
    expect(await rolloutsIn(chat)).toHaveLength(11);
  });

  it('leaves no more than five without a channel and without anybody in a role', async () => {
    for (let nth = 1; nth <= 8; nth += 1) await chat.press('A', 'setup.new', `//Kommune ${nth}`);

    const reply = await chat.press('A', 'setup.new', '//Én til');

    expect(textOf(reply)).toContain(da.refusals.tooManyForsaken({ most: '5' }));
    expect(await rolloutsIn(chat)).toHaveLength(6);
  });

  it('of many at once in one place makes one municipality', async () => {
    const fresh = await start({ bound: false });
    const lines = Array.from({ length: 6 }, (_, nth) =>
      fresh.say('A', 'opsætning Samme Kommune', { externalId: `C${nth}` }),
    );
    await Promise.all(lines);

    expect(await rolloutsIn(fresh)).toEqual(['Samme Kommune']);
  });

  it('says it once: the channel what it follows, and whoever did it what is theirs now', async () => {
    const fresh = await start({ bound: false });

    const reply = await fresh.say('A', `opsætning ${name}`);

    expect(reply.card.title).toBe(setUp.own(name));
    expect(textOf(reply)).toContain(setUp.youAssign);
    expect(fresh.platform.textsTo(channel)).toHaveLength(1);
    expect(fresh.platform.textsTo(channel)[0]).not.toBe(textOf(reply));
  });
});

describe('giving roles', () => {
  it('is for whoever set it up until there is a projektleder, and for nobody else', async () => {
    const before = await chat.say('U9', 'rolle projektleder mig');
    await chat.say('A', 'rolle systemansvarlig <@B|B>');
    const still = await chat.say('A', 'rolle projektleder <@P|P>');
    const after = await chat.say('A', 'rolle tekniker <@T|T>');

    expect(textOf(before)).toContain('A kan udpege.');
    expect(textOf(before)).not.toContain('Udpeg med /fbs rolle');
    expect(textOf(still)).toContain(da.rights.handedOver('P'));
    expect(textOf(after)).toContain('Det kan: P (Projektleder), B (Systemansvarlig)');
  });

  it('is theirs again when the projektleder is gone', async () => {
    await chat.say('A', 'rolle projektleder <@P|P>');
    const asked = await chat.say('P', 'fratræd projektleder');
    expect(asked.card.title).toBe(da.rights.leave.title('Projektleder'));
    expect(textOf(asked)).toContain(da.rights.leave.afterwards('A'));

    await chat.pressOn('P', asked.card, button.leave);

    expect(textOf(await chat.say('A', 'rolle tekniker <@T|T>'))).toContain(
      assigned('T', 'tekniker'),
    );
  });

  it('is nothing for a guest, also where nobody holds a role and nobody was named', async () => {
    const open = await start();
    open.platform.profiles.set('G', { name: 'G', kind: 'guest' });

    const reply = await open.say('G', 'rolle projektleder mig');

    expect(textOf(reply)).toContain(da.refusals.guestReadsNothing({}));
    expect(textOf(await open.say('U1', 'rolle projektleder mig'))).toContain(
      assigned('U1', 'projektleder'),
    );
  });

  it('refuses a bot and a closed account, and asks about a guest', async () => {
    chat.platform.profiles.set('BOT', { name: 'Botten', kind: 'bot' });
    chat.platform.profiles.set('X', { name: 'Xenia', kind: 'deactivated' });

    const bot = await chat.say('A', 'rolle tekniker <@BOT>');
    const closed = await chat.say('A', 'rolle tekniker <@X>');
    const guest = await chat.say('A', 'rolle tekniker <@G>');

    expect(textOf(bot)).toContain(da.refusals.holderIsBot({ name: 'Botten' }));
    expect(textOf(closed)).toContain(da.refusals.holderDeactivated({ name: 'Xenia' }));
    expect(guest.card.title).toBe(da.rights.guest.title(roleNameIn(plan, 'tekniker')));
    expect((await chat.rollout()).holdings).toEqual([]);
    await chat.pressOn('A', guest.card, button.giveToGuest);
    expect((await chat.rollout()).holdings).toHaveLength(1);
  });

  it('by the form, by replacing and by handing over asks the same', async () => {
    chat.platform.profiles.set('BOT', { name: 'Botten', kind: 'bot' });
    await chat.say('A', 'rolle systemansvarlig <@B|B>');
    const { id } = await chat.rollout();
    const inputs = { people: ['BOT'] };
    const form = await chat.press('A', 'role.assign', `${id}/tekniker`, { inputs });
    const replaced = await chat.press('A', 'role.replace', `${id}/systemansvarlig/BOT`);
    const handed = await chat.press('B', 'task.handover.save', `${id}/1`, { inputs });
    const toGuest = await chat.press('B', 'task.handover.save', `${id}/1`, {
      inputs: { people: ['G'] },
    });

    for (const reply of [form, replaced, handed]) {
      expect(textOf(reply)).toContain(da.refusals.holderIsBot({ name: 'Botten' }));
    }
    expect(textOf(toGuest)).toContain(da.rights.guest.text('G'));
    await chat.pressOn('B', toGuest.card, da.button.handover);
    const { holdings, people } = await chat.rollout();
    const holder = holdings.find(({ until }) => until === null);
    expect(people[holder?.personId ?? '']?.externalId).toBe('G');
  });
});

describe('whoever is not in the channel and has no part in it', () => {
  it.each(['status', 'roller', 'opgave 1', 'doktor', 'påmindelser', 'fravær 2.-3. marts'])(
    'reads nothing of it in a direct message: %s',
    async (line) => {
      const text = textOf(await chat.say('S', line, direct));
      expect(text).toContain(da.error.noRollout({ maySetUp: 'yes' }));
      expect(text).not.toContain(name);
    },
  );

  it('nor in the Home tab, another channel, a search, a link or a button', async () => {
    const { id } = await chat.rollout();
    const caller = { installation: chat.installation, caller: 'S' };
    const request = { ...caller, conversation: { ...other, kind: 'channel' as const } };

    const home = await chat.bot.home(caller);
    const mention = await chat.say('S', 'status', other);
    const found = await chat.bot.search(request, 'projektleder');
    const link = await chat.bot.taskCard(request, id, '1');
    const pressed = await chat.press('S', 'roles.show', id, { where: direct });

    expect(textOf(home)).toContain(da.home.noRollout);
    expect(textOf(mention)).toContain(da.error.noRollout({ maySetUp: 'yes' }));
    expect(found.hits).toEqual([]);
    expect(link).toBeNull();
    expect(textOf(pressed)).toContain(da.error.foreignRollout());
    expect((await chat.verbs()).filter((verb) => verb === 'rollout.refuse')).toHaveLength(1);
  });

  it('learns nothing while the host does not answer, and holders everything', async () => {
    await chat.say('A', 'rolle systemansvarlig <@B|B>');
    chat.goTo('2026-02-09', '10:00');
    const silence = () => new PlatformError('uncertain', 'timeout');
    chat.platform.failNext(...Array.from({ length: 8 }, silence));

    const unknown = await chat.say('U7', 'status', direct);
    const holder = await chat.say('B', 'roller', direct);

    expect(textOf(unknown)).toContain(da.error.noRollout({}));
    expect(textOf(holder)).toContain('Systemansvarlig: B');
  });

  it('a member reads, and is asked of the host once in minutes', async () => {
    const asked: string[] = [];
    const { isMember } = chat.platform;
    chat.platform.isMember = (...of) => {
      asked.push(of[2]);
      return isMember(...of);
    };
    const first = await chat.say('U7', 'status', direct);
    await chat.say('U7', 'roller', direct);

    expect(textOf(first)).toContain(name);
    expect(asked).toEqual(['U7']);
  });
});

describe('a guest in the channel', () => {
  const refused = da.refusals.guestReadsNothing({ who: 'B (Systemansvarlig), A' });

  beforeEach(async () => {
    await chat.say('A', 'rolle systemansvarlig <@B|B>');
  });

  it('reads nothing by any command but the help, and is told whom to ask', async () => {
    for (const { key } of commands) {
      const text = textOf(await chat.say('G', da.command[key].name));
      expect(text, key).not.toMatch(/Opstartsmøde|Udpeg|Systemansvarlig: /);
      if (key === 'status' || key === 'roles' || key === 'rights') expect(text).toContain(refused);
      if (key === 'help') expect(text).toContain('/fbs status');
    }
  });

  it('nor in the Home tab, a direct message, a search, a link or a button, shared or not', async () => {
    const { id } = await chat.rollout();
    const caller = { installation: chat.installation, caller: 'G' };
    const where = { externalId: channel, kind: 'channel' as const };
    const request = { ...caller, conversation: where };
    const replies = [
      await chat.bot.home(caller),
      await chat.say('G', 'status', direct),
      await chat.press('G', 'roles.show', id),
      await chat.press('G', 'task.show', `${id}/1`),
      await chat.press('G', 'share', 'status'),
      await chat.press('G', 'typed', `${id}/rolle systemansvarlig`),
    ];
    const found = await chat.bot.search(request, 'projektleder');

    for (const reply of replies) expect(textOf(reply)).toContain(refused);
    expect(found).toMatchObject({ hits: [], nothing: refused });
    expect(await chat.bot.taskCard(request, id, '1')).toBeNull();
  });

  it('reads what a member reads, once they have a role', async () => {
    const { card } = await chat.say('A', 'rolle tekniker <@G>');
    await chat.pressOn('A', card, button.giveToGuest);
    const { id } = await chat.rollout();
    const request = { installation: chat.installation, caller: 'G' };
    const where = { externalId: channel, kind: 'channel' as const };

    expect(textOf(await chat.say('G', 'roller'))).toContain('Systemansvarlig: B');
    expect(textOf(await chat.bot.home(request))).toContain(name);
    expect(await chat.bot.taskCard({ ...request, conversation: where }, id, '1')).not.toBeNull();
  });

  it('sets no absence, and who has no role no settings of their own', async () => {
    const reply = await chat.say('G', 'fravær 2.-3. marts');
    const form = await chat.press('U9', 'policy.me', (await chat.rollout()).id);

    expect(textOf(reply)).toContain(refused);
    expect(textOf(form)).toContain(da.refusals.settingsWithoutRole());
  });
});

describe('a guest with a part in one rollout', () => {
  it('is a guest in another all the same, whatever the button names', async () => {
    const open = await start({ holders: { tekniker: ['G'], systemansvarlig: ['B'] } });
    open.platform.profiles.set('G', { name: 'G', kind: 'guest' });
    const second = { externalId: 'C2' };
    await open.press('A', 'setup.new', '//Anden Kommune', { where: second });
    const all = await open.store.rollouts.inInstallation(open.installation.id);
    const id = all.find(({ municipality }) => municipality === 'Anden Kommune')?.id ?? '';
    open.platform.profiles.set('U', { name: 'Agnete' });
    await open.say('A', 'rolle systemansvarlig <@U>', second);

    const roles = await open.press('G', 'roles.show', id);
    const typed = await open.press('G', 'typed', `${id}/rolle systemansvarlig`);

    for (const reply of [roles, typed]) {
      expect(textOf(reply)).toContain('Som gæst kan du ikke læse udrulningen her');
    }
  });

  it('takes no role of another that anybody may give', async () => {
    const { prisma } = database();
    const open = await start({ holders: { tekniker: ['G'] } });
    open.platform.profiles.set('G', { name: 'G', kind: 'guest' });
    await open.press('A', 'setup.new', '//Anden Kommune', { where: { externalId: 'C2' } });
    const all = await open.store.rollouts.inInstallation(open.installation.id);
    const id = all.find(({ municipality }) => municipality === 'Anden Kommune')?.id ?? '';
    await prisma.rollout.update({
      where: { id },
      data: { administratorId: null, administratorSince: null },
    });

    const pressed = await open.press('G', 'role.assign', `${id}/projektleder`, {
      inputs: { people: ['G'] },
    });
    const typed = await open.press('G', 'typed', `${id}/rolle projektleder mig`);

    for (const reply of [pressed, typed]) {
      expect(textOf(reply)).toContain(da.refusals.guestReadsNothing({}));
    }
    expect((await open.store.rollouts.get(id))?.holdings).toEqual([]);
  });
});

describe('a way back', () => {
  it('is there for the workspace’s owner, told in the channel and written down', async () => {
    await chat.say('A', 'rolle projektleder <@P|P>');
    chat.goTo('2026-03-02');
    chat.platform.owners.add('O');

    const stranger = await chat.say('U9', 'overtag', direct);
    const reply = await chat.say('O', 'overtag', direct);

    expect(textOf(stranger)).toContain(da.refusals.notOwner());
    expect(reply.card.title).toBe(da.rights.takeOver.title(name));
    expect(chat.platform.textsTo(channel).at(-1)).toContain(da.rights.takeOver.told('O', name));
    expect((await chat.verbs()).at(-1)).toBe('rollout.take-over');
    const given = await chat.say('O', 'rolle tekniker <@T|T>', direct);
    expect(textOf(given)).toContain(assigned('T', 'tekniker'));
    await chat.say('O', 'fortryd', direct);
    await chat.say('O', 'fortryd', direct);
    expect((await chat.rollout()).administrator).not.toBeNull();
    expect(textOf(await chat.say('O', 'rolle tekniker <@T|T>'))).toContain('Det kan: P');
  });
});

it('a person’s changes of a day are bounded', async () => {
  const spent = await start({
    store: (real) => ({
      ...real,
      audit: { ...real.audit, countBy: async () => 500 },
    }),
  });
  const text = textOf(await spent.say('U1', 'rolle projektleder mig'));
  expect(text).toContain(da.refusals.tooManyChanges({ most: '500' }));
});
