import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../../src/bot/kit/inputs.ts';
import { type Card, isForm } from '../../../src/cards/card.ts';
import { recipientOn } from '../../../src/domain/reminders/recipient.ts';
import { unset } from '../../../src/domain/rollout/policy.ts';
import { da } from '../../../src/texts/da.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] } };

/** What a form sends, with some of it filled in anew. */
function filled({ body }: Card, anew: Inputs = {}): Inputs {
  const initial = body.flatMap((part) =>
    part.type === 'input' && part.initial !== undefined ? [[part.id, part.initial]] : [],
  );
  return { ...Object.fromEntries(initial), ...anew };
}

describe('the settings', () => {
  it('say of each where it is inherited from, and offer what the reader may change', async () => {
    const chat = await start(held);
    const reply = await chat.press('P', 'policy.show', chat.value());
    expect(textOf(reply)).toContain(
      'Opgaver, før fristen: når den udgives, 14, 7, 3 og 1 dag før og på dagen',
    );
    expect(textOf(reply)).toContain(
      '1 arbejdsdag efter: udfører og ansvarlig; 3: projektleder; 5: faglig leder; derefter hver uge',
    );
    expect(textOf(reply)).toContain('fra planen');
    expect(labelsOf(reply.card)).toEqual(['Ret mine', 'Ret kommunens', 'Ret fridage']);
    const stranger = await chat.press('U9', 'policy.show', chat.value('1'));
    expect(labelsOf(stranger.card)).toEqual([]);
  });

  it.each(['policy.municipality', 'policy.quiet', 'policy.me'])(
    '%s, saved as it was opened, changes nothing',
    async (action) => {
      const chat = await start(held);
      const before = await chat.verbs();
      const { card } = await chat.press('P', action, chat.value());
      const reply = await chat.pressOn('P', card, 'Gem', { inputs: filled(card) });
      expect(textOf(reply)).toContain(da.error.settingsUnchanged());
      expect((await chat.rollout()).policy).toEqual(unset);
      expect(await chat.verbs()).toEqual(before);
    },
  );

  it('of the municipality are set, inherited on where they are the same, and undone', async () => {
    const chat = await start(held);
    const { card } = await chat.press('S', 'policy.municipality', chat.value());
    const inputs = filled(card, { before: '10, 2', physical: '', hour: '8', friday: 'no' });
    const saved = await chat.pressOn('S', card, 'Gem', { inputs });
    expect(saved.card.title).toBe(da.policy.saved);
    const rollout = await chat.rollout();
    expect(rollout.sendHour).toBe(8);
    expect(rollout.policy).toEqual({
      ...unset,
      friday: false,
      cadences: {
        tasks: [
          'published',
          ...['beforeDue:10', 'beforeDue:2'],
          ...['overdue:1', 'overdue:3', 'overdue:5', 'everyWeek'],
        ],
        physical: [],
      },
    });
    expect(textOf(saved)).toContain('sat af kommunen');
    const opened = await chat.press('P', 'policy.municipality', chat.value());
    const same = await chat.pressOn('P', opened.card, 'Gem', { inputs: filled(opened.card) });
    expect(textOf(same)).toContain(da.error.settingsUnchanged());
    await chat.pressOn('S', saved.card, 'Fortryd');
    expect(await chat.rollout()).toMatchObject({ policy: unset, sendHour: 9 });
  });

  it('of days off are read back with their weekdays', async () => {
    const chat = await start(held);
    const { card } = await chat.press('P', 'policy.quiet', chat.value());
    const inputs = filled(card, { closed: 'uge 7\n24/12 til 1/1', region: 'DE-SH' });
    const saved = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(textOf(saved)).toContain(
      'mandag den 9. februar 2026 til søndag den 15. februar 2026; torsdag den 24. december 2026',
    );
    expect((await chat.rollout()).policy.quiet).toMatchObject({
      region: 'DE-SH',
      closed: [
        { from: '2026-02-09', to: '2026-02-15' },
        { from: '2026-12-24', to: '2027-01-01' },
      ],
    });
  });

  it('of a task are set on it, and taken away by setting the same as elsewhere', async () => {
    const chat = await start(held);
    const { card } = await chat.press('S', 'policy.task', chat.value('1'));
    const inputs = filled(card, { before: '7, 13. februar 2026', after: '2' });
    const saved = await chat.pressOn('S', card, 'Gem', { inputs });
    expect(textOf(saved)).toContain('sat på opgaven');
    expect((await chat.rollout()).policy.tasks['1']).toEqual([
      ...['published', 'beforeDue:7', 'onDate:2026-02-13', 'overdue:2', 'everyWeek'],
    ]);
    expect(textOf(await chat.say('S', 'opgave 1'))).toContain(da.history['policy.set']);
    const again = filled(card);
    await chat.pressOn('S', card, 'Gem', { inputs: again });
    expect((await chat.rollout()).policy).toEqual(unset);
  });

  it('of one’s own are for anybody to set, with a deputy who has a role', async () => {
    const chat = await start(held);
    const { card } = await chat.press('T', 'policy.me', chat.value());
    const { people, holdings } = await chat.rollout();
    const idOf = (name: string) => Object.values(people).find((one) => one.name === name)?.id;
    expect(holdings).toHaveLength(3);
    const inputs = filled(card, {
      ...{ hour: '7', before: '5, 0', monday: 'no', absence: '16.-20. februar' },
      deputy: idOf('S') ?? '',
    });
    const saved = await chat.pressOn('T', card, 'Gem', { inputs });
    expect(textOf(saved)).toContain(
      'mandag den 16. februar 2026 til fredag den 20. februar 2026. Imens får S dine',
    );
    expect((await chat.rollout()).policy.people).toEqual({
      [idOf('T') ?? '']: {
        sendHour: 7,
        monday: false,
        tasks: ['published', 'beforeDue:5', 'dueDay'],
        absence: {
          ...{ from: '2026-02-16', to: '2026-02-20', deputy: idOf('S') },
          setAt: expect.any(String),
        },
      },
    });
    const opened = await chat.press('T', 'policy.me', chat.value());
    const same = await chat.pressOn('T', opened.card, 'Gem', { inputs: filled(opened.card) });
    expect(textOf(same)).toContain(da.error.settingsUnchanged());
  });

  it.each([
    ['policy.municipality', 'before', { before: '' }],
    ['policy.municipality', 'before', { before: 'snart' }],
    ['policy.municipality', 'after', { after: 'mandag' }],
    ['policy.municipality', 'goLive', { goLive: '1000' }],
    ['policy.municipality', 'vacancies', { vacancies: '0' }],
    ['policy.quiet', 'closed', { closed: 'uge 7\nsommer' }],
    ['policy.me', 'absence', { absence: 'uge 99' }],
    ['policy.me', 'absence', { absence: '2. februar 2026' }],
    ['policy.me', 'before', { before: '16. februar' }],
    ['policy.me', 'deputy', { absence: 'uge 8', deputy: 'nobody' }],
  ])('%s is refused for its %s, which is named, and nothing is lost', async (action, id, anew) => {
    const chat = await start(held);
    const before = await chat.verbs();
    const { card } = await chat.press('P', action, chat.value());
    const reply = await chat.pressOn('P', card, 'Gem', { inputs: filled(card, anew) });
    expect(reply.fault?.input).toBe(id);
    expect((await chat.rollout()).policy).toEqual(unset);
    expect(await chat.verbs()).toEqual(before);
  });

  it.each([
    ['policy.municipality', []],
    ['policy.municipality.save', []],
    ['policy.quiet', []],
    ['policy.quiet.save', []],
    ['policy.task', ['1']],
    ['policy.task.save', ['1']],
  ])('%s is refused to a stranger, who hears who may', async (action, parts) => {
    const chat = await start(held);
    const open = await chat.press('P', action.replace('.save', ''), chat.value(...parts));
    const inputs = filled(open.card, { before: '1', christmasEve: 'open' });
    const reply = await chat.press('U9', action, chat.value(...parts), { inputs });
    expect(textOf(reply)).toContain('P (Projektleder)');
    expect((await chat.rollout()).policy).toEqual(unset);
  });

  it('are not undone over what somebody else has set since', async () => {
    const chat = await start(held);
    const { card } = await chat.press('P', 'policy.quiet', chat.value());
    const saved = await chat.pressOn('P', card, 'Gem', {
      inputs: filled(card, { closed: 'uge 7' }),
    });
    await chat.say('T', 'fravær uge 8');
    const reply = await chat.pressOn('P', saved.card, 'Fortryd');
    expect(textOf(reply)).toContain(da.error.changedSince());
    expect((await chat.rollout()).policy.quiet.closed).toHaveLength(1);
  });
});

describe('/fbs påmindelser', () => {
  it.each([
    ['påmindelser ret', da.policy.title, false],
    ['påmindelser mine', da.policyForm.me, true],
    ['påmindelser kommune', da.policyForm.municipality, true],
    ['påmindelser fridage', da.policyForm.quiet, true],
    ['reminders days-off', da.policyForm.quiet, true],
    ['påmindelser opgave 1', 'Påmindelser om 1 Udpeg projektleder/etablér', false],
  ])('%s opens %j', async (line, title, form) => {
    const chat = await start(held);
    const { card } = await chat.say('P', line);
    expect(card.title).toContain(title);
    expect(isForm(card)).toBe(form);
  });

  it('with words that mean nothing tells how it is used', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('P', 'påmindelser tit'))).toContain('Skriv /fbs påmindelser [ret');
  });

  it('is never shared as a form', async () => {
    const chat = await start(held);
    const reply = await chat.press('P', 'share', 'påmindelser mine');
    expect(textOf(reply)).toContain(da.error.staleButton());
  });
});

describe('/fbs fravær', () => {
  it('sets who is away and who stands in, and ends it', async () => {
    const chat = await start(held);
    const away = await chat.say('T', 'fravær 16.-20. februar <@S>');
    expect(textOf(away).split('\n')).toEqual([
      'Fravær',
      'Du er væk fra mandag den 16. februar til fredag den 20. februar; imens får S dine påmindelser.',
      '[Fortryd] [Ret påmindelser]',
    ]);
    const ended = await chat.say('T', 'fravær slut');
    expect(textOf(ended)).toContain(da.policy.present);
    expect((await chat.rollout()).policy).toEqual(unset);
  });

  it.each([
    ['fravær på fredag', 'Du er væk fredag den 13. februar'],
    ['fravær til fredag', 'Du er væk fra mandag den 9. februar til fredag den 13. februar'],
    ['fravær i uge 8.', 'Du er væk fra mandag den 16. februar til søndag den 22. februar'],
    ['fravær uge 8 og 9', 'til søndag den 1. marts'],
    ['absence week 8', 'Du er væk fra mandag den 16. februar'],
  ])('reads %j', async (line, sentence) => {
    const chat = await start(held);
    expect(textOf(await chat.say('T', line))).toContain(sentence);
  });

  it('names a deputy who has no account by their name', async () => {
    const chat = await start(held);
    await chat.say('P', 'rolle superbruger Bo Hansen bo@eksempel.dk');
    const away = await chat.say('T', 'fravær uge 8 bo hansen');
    expect(textOf(away)).toContain('Bo Hansen');
    const rollout = await chat.rollout();
    const deputy = Object.values(rollout.policy.people)[0]?.absence?.deputy ?? '';
    expect(rollout.people[deputy]?.email).toBe('bo@eksempel.dk');
    // Their reminders go through the projektleder, who is told for whom.
    const to = { subject: { type: 'task', key: '5' }, to: { type: 'performer' } } as const;
    const plan = rollout.plan.tasks.map((task) =>
      task.key === '5' ? { ...task, performer: 'tekniker' } : task,
    );
    const staffed = { ...rollout, plan: { ...rollout.plan, tasks: plan } };
    const through = recipientOn(staffed, to, '2026-02-17');
    expect(through).toMatchObject({ via: 'projektleder', forwardTo: deputy });
  });

  it.each([
    ['fravær uge 8 <@T>', da.error.deputyWithoutRole({ name: 'T' })],
    ['fravær uge 8 <@U9>', da.error.deputyWithoutRole({ name: 'U9' })],
    ['fravær snart', da.error.periodUnread({ text: 'snart' })],
    ['fravær <@S>', 'Skriv /fbs fravær'],
  ])('%s is refused', async (line, why) => {
    const chat = await start(held);
    expect(textOf(await chat.say('T', line))).toContain(why);
    expect((await chat.rollout()).policy).toEqual(unset);
  });
});
