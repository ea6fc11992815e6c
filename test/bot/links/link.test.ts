import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/port/bot.ts';
import { PlatformError } from '../../../src/bot/port/platform.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  buttonsOf,
  channel,
  conversations,
  textOf,
} from '../../helpers/a-conversation.ts';
import { aSchedule } from '../../helpers/a-schedule.ts';

const { start, database } = conversations();
const direct = { externalId: 'D-own', kind: 'direct' } as const;

/** The municipality's channel, and a workspace of another host that follows nothing yet. */
async function twoHosts(day = '2026-02-09'): Promise<readonly [AConversation, AConversation]> {
  const holders = { projektleder: ['P'], 'faglig-leder': ['F'] };
  return [await start({ day, holders }), await start({ day, bound: false })];
}

/** The same, and its channels follow the municipality both. */
async function oneRollout(day?: string): Promise<readonly [AConversation, AConversation]> {
  const [here, there] = await twoHosts(day);
  await there.say('X', `forbind ${await codeFrom(here, 'P')}`);
  return [here, there];
}

/** Types the code, and says yes to what is asked. */
async function linkedWith(chat: AConversation, who: string, code: string): Promise<Reply> {
  const asked = await chat.say(who, `forbind ${code}`, direct);
  const { link } = da.rights.button;
  const button = buttonsOf(asked.card).find(({ label }) => label === link);
  if (button === undefined || 'url' in button) return asked;
  return chat.press(who, button.action, button.value, { where: direct });
}

async function codeFrom(chat: AConversation, who: string, where?: typeof direct): Promise<string> {
  const text = textOf(await chat.say(who, 'forbind', where));
  const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text) ?? [];
  if (code === undefined) throw new Error(`no code in ${text}`);
  return code;
}

describe('accounts on two hosts', () => {
  it('become one person: roles and reminders go to where the code was typed', async () => {
    const [here, there] = await oneRollout('2026-02-13');
    await here.give('systemansvarlig', 'S');
    const code = await codeFrom(here, 'S', direct);

    const linked = await linkedWith(there, 'S2', code.toLowerCase());

    expect(textOf(linked)).toContain(da.link.linked.title);
    const { holdings, people } = await here.rollout();
    const holder = holdings.find(({ role, until }) => role === 'systemansvarlig' && !until);
    expect(people[holder?.personId ?? '']).toMatchObject({
      externalId: 'S2',
      installationId: there.installation.id,
    });
    expect(await here.verbs()).toContain('person.link');
    here.goTo('2026-02-13', '09:00');
    const schedule = aSchedule(here, database());
    await schedule.deliver(await schedule.tick());
    expect(here.platform.textsTo('S2').join()).toContain('3 dage til frist: 1');
    expect(here.platform.textsTo('S')).toEqual([]);
  });

  it('act for the same roles from either', async () => {
    const [here, there] = await oneRollout();
    await here.give('systemansvarlig', 'S');
    await linkedWith(there, 'S2', await codeFrom(here, 'S', direct));

    const done = await here.say('S', 'udført 1');
    const shown = await there.say('S2', 'opgave 1', direct);

    expect(textOf(done)).toContain('udført, venter på KLIK');
    expect(textOf(shown)).toContain('Status: udført');
  });

  it('are parted again, and the roles stay where the person was written to', async () => {
    const [here, there] = await oneRollout();
    await here.give('systemansvarlig', 'S');
    await linkedWith(there, 'S2', await codeFrom(here, 'S', direct));

    expect(textOf(await here.say('S', 'forbind slut', direct))).toContain(da.link.unlinked.title);

    expect(textOf(await here.say('S', 'udført 1'))).not.toContain('udført, venter');
    expect(textOf(await there.say('S2', 'udført 1', direct))).toContain('udført, venter på KLIK');
    expect(textOf(await here.say('S', 'forbind slut', direct))).toContain(da.error.notLinked());
  });

  it('are not linked by a code of the same place, a used one or one for a channel', async () => {
    const [here, there] = await oneRollout();
    const code = await codeFrom(here, 'S', direct);
    const forChannel = await codeFrom(here, 'P');
    const answers = [
      await here.say('S', `forbind ${code}`, direct),
      await there.say('X', `forbind ${forChannel}`, direct),
      await linkedWith(there, 'X', code),
      await there.say('Y', `forbind ${code}`, direct),
    ].map(textOf);

    expect(answers[0]).toContain(da.error.linkHere());
    expect(answers[1]).toContain(da.error.linkForChannel());
    expect(answers[2]).toContain(da.link.linked.title);
    expect(answers[3]).toContain(da.error.linkUnknown());
  });

  it('nor by a code that is a quarter of an hour old', async () => {
    const [here, there] = await oneRollout();
    const code = await codeFrom(here, 'S', direct);
    there.goTo('2026-02-09', '08:15');

    expect(textOf(await there.say('X', `forbind ${code}`, direct))).toContain(
      da.error.linkUnknown(),
    );
  });

  it('nor after five guesses, whatever comes then', async () => {
    const [here, there] = await oneRollout();
    const code = await codeFrom(here, 'S', direct);
    for (let guess = 0; guess < 5; guess += 1) await there.say('X', 'forbind AAAA-AAAA', direct);

    expect(textOf(await there.say('X', `forbind ${code}`, direct))).toContain(
      da.error.linkBarred(),
    );
    expect(textOf(await linkedWith(there, 'Y', code))).toContain(da.link.linked.title);
  });

  it('are asked about first, and nothing happens until somebody says yes', async () => {
    const [here, there] = await oneRollout();
    here.platform.profiles.set('S', { name: 'Svindleren' });
    const code = await codeFrom(here, 'S', direct);

    const asked = await there.say('S2', `forbind ${code}`, direct);
    const declined = await there.pressOn('S2', asked.card, da.rights.button.cancel);

    expect(textOf(asked)).toContain(da.rights.link.text('Svindleren', 'Slack (Prøve)'));
    expect(textOf(asked)).toContain(da.rights.link.warning);
    expect(textOf(declined)).toContain(da.rights.link.cancelled);
    expect(await here.verbs()).not.toContain('person.link');
    const later = await linkedWith(there, 'S2', code);
    expect(textOf(later)).toContain(da.link.linked.title);
  });

  it('are told both, and each rollout of either; who acts is kept', async () => {
    const [here, there] = await oneRollout();
    await linkedWith(there, 'S2', await codeFrom(here, 'S', direct));
    await here.give('systemansvarlig', 'S');
    await here.say('S', 'igang 1');

    // The fakes are one platform each: what is told goes out by the one that was asked.
    expect(there.platform.textsTo('S').join()).toContain(
      da.rights.link.told('S2', 'Slack (Prøve)'),
    );
    const acts = await database().prisma.auditEntry.findMany({
      where: { rolloutId: (await here.rollout()).id, verb: 'task.start' },
      include: { by: true, account: true },
    });
    expect(acts.map(({ by, account }) => [by?.externalId, account?.externalId])).toEqual([
      ['S2', 'S'],
    ]);
  });

  it('are written into what only the one who typed it has a part in', async () => {
    const [here, there] = await oneRollout();
    await here.give('tekniker', 'T');
    // T's account here is asked to become that of somebody there who has no part in anything.
    const code = await codeFrom(there, 'N', direct);
    await linkedWith(here, 'T', code);

    expect(await here.verbs()).toContain('person.link');
  });

  it('of places that have no rollout in common are not linked', async () => {
    const [here, there] = await twoHosts();
    const code = await codeFrom(here, 'S', direct);

    const reply = await there.say('X', `forbind ${code}`, direct);

    expect(textOf(reply)).toContain(da.refusals.linkElsewhere());
  });
});

describe('a rollout that is in one of the places only', () => {
  const second = { externalId: 'C-second', kind: 'channel' } as const;

  /** S, of the municipality in both places, is projektleder in another that is in the first alone. */
  async function withAnother() {
    const [here, there] = await oneRollout();
    await here.give('systemansvarlig', 'S');
    const asked = await here.say('S', 'opsætning Anden Kommune', second);
    const [begin] = buttonsOf(asked.card);
    if (begin && 'action' in begin) {
      await here.press('S', begin.action, begin.value, { where: second });
    }
    await here.say('S', 'rolle projektleder mig', second);
    const { prisma } = database();
    const municipality = 'Anden Kommune';
    const where = { municipality, installationId: here.installation.id };
    const holders = async () => {
      const held = { role: 'projektleder', until: null, rollout: where };
      const rows = await prisma.holding.findMany({ where: held, include: { person: true } });
      return rows.map(({ person }) => person.externalId);
    };
    const verbs = async () => {
      const rows = await prisma.auditEntry.findMany({ where: { rollout: where } });
      return rows.map(({ verb }) => verb);
    };
    return { here, there, holders, verbs };
  }

  it('is not reached by linking, whichever of the two gave the code', async () => {
    const { here, there, holders, verbs } = await withAnother();

    const given = await linkedWith(there, 'S2', await codeFrom(here, 'S', direct));
    const typed = await linkedWith(here, 'S', await codeFrom(there, 'S2', direct));

    for (const reply of [given, typed]) {
      expect(textOf(reply)).toContain(da.refusals.linkApart());
    }
    expect(await holders()).toEqual(['S']);
    expect(await verbs()).not.toContain('person.link');
    expect(textOf(await there.say('S2', 'roller', direct))).not.toContain('Anden Kommune');
  });

  it('keeps nobody apart any more once its channel is linked too', async () => {
    const { here, there, holders, verbs } = await withAnother();
    const shown = textOf(await here.say('S', 'forbind', second));
    const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(shown) ?? [];
    await there.say('X', `forbind ${code}`, second);

    const linked = await linkedWith(there, 'S2', await codeFrom(here, 'S', direct));

    expect(textOf(linked)).toContain(da.link.linked.title);
    expect(await holders()).toEqual(['S2']);
    expect(await verbs()).toContain('person.link');
  });
});

describe('a channel on another host', () => {
  it('follows the same rollout, and gets the same posts', async () => {
    const [here, there] = await twoHosts('2026-02-13');
    const bound = await there.say('X', `forbind ${await codeFrom(here, 'P')}`);

    expect(textOf(bound)).toContain('Eksempel Kommune');
    expect(textOf(await there.say('X', 'status'))).toContain('FBS 2.0 i Eksempel Kommune');
    here.goTo('2026-02-13', '09:00');
    const schedule = aSchedule(here, database());
    await schedule.deliver(await schedule.tick());
    await schedule.deliver(await schedule.tick());
    const overviews = () =>
      here.platform.textsTo(channel).filter((text) => text.includes('Ugens overblik'));
    expect(overviews()).toHaveLength(2);
    await schedule.deliver(await schedule.tick());
    expect(overviews()).toHaveLength(2);
  });

  it('that refuses a post is told of, and the first has got it', async () => {
    const [here, there] = await twoHosts('2026-02-13');
    await there.say('X', `forbind ${await codeFrom(here, 'P')}`);
    here.goTo('2026-02-13', '09:00');
    const schedule = aSchedule(here, database());
    const planned = await schedule.tick();
    await schedule.deliver(planned);
    const rows = async () =>
      database().prisma.delivery.findMany({ where: { rolloutId: (await here.rollout()).id } });
    const copies = (await rows()).filter(({ place }) => place !== '');
    expect(new Set(copies.map(({ state }) => state))).toEqual(new Set(['planned']));

    // The overview, and what falls through to the channel that day.
    const archived = new PlatformError('permanent', 'is_archived');
    here.platform.failNext(archived, archived);
    await schedule.deliver(copies.map(({ id }) => id));

    const after = await rows();
    const refused = after.filter(({ place }) => place !== '').map(({ state }) => state);
    expect(new Set(refused)).toEqual(new Set(['unreachable']));
    expect(after.filter(({ id }) => planned.includes(id)).map(({ state }) => state)).toContain(
      'sent',
    );
    expect(after.some(({ key }) => key.includes('unreachable'))).toBe(true);
  });

  it('is for those who may assign roles', async () => {
    const [here] = await twoHosts();

    expect(textOf(await here.say('nobody', 'forbind'))).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  });

  it('sees nothing of it before', async () => {
    const [here, there] = await twoHosts();
    await here.give('systemansvarlig', 'S');

    const pressed = await there.press('X', 'task.perform', here.value('1'));

    expect(textOf(pressed)).toContain(da.error.foreignRollout());
    expect((await here.task('1'))?.status ?? 'notStarted').toBe('notStarted');
  });

  it('leaves what it followed, which is written down there', async () => {
    const [here, there] = await twoHosts();
    await there.say('X', 'opsætning Anden Kommune');

    await there.say('X', `forbind ${await codeFrom(here, 'P')}`);

    expect(await there.verbs()).toEqual(['rollout.setup', 'rollout.leave']);
    expect((await here.verbs()).at(-1)).toBe('rollout.link');
  });

  it('can be taken back', async () => {
    const [here, there] = await twoHosts();
    await there.say('P2', `forbind ${await codeFrom(here, 'P', direct)}`, direct);
    await there.say('P2', `forbind ${await codeFrom(here, 'P')}`);

    await there.say('P2', 'fortryd');

    expect(await here.store.conversations.ofRollout((await here.rollout()).id)).toHaveLength(1);
  });
});
