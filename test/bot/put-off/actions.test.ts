import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/cards/card.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

async function namesOf(chat: AConversation, role: string): Promise<string[]> {
  return holdersOf(await chat.rollout(), role, chat.now()).map(({ name }) => name);
}

describe('Udsæt', () => {
  it('offers days with their dates, and changes nothing but the reminders', async () => {
    const chat = await start(held);
    const { card } = await chat.press('S', 'task.snooze', chat.value('1'));
    const until = card.body.find((part) => part.type === 'input' && part.id === 'until');
    expect(until).toMatchObject({
      options: [
        { value: 'tomorrow', label: 'næste arbejdsdag: tir. 10. februar' },
        { value: 'monday', label: 'næste uge: man. 16. februar' },
        { value: 'twoDaysBefore', label: 'i god tid før fristen: fre. 13. februar' },
        { value: 'date' },
      ],
    });
    const date = card.body.find((part) => part.type === 'input' && part.id === 'date');
    expect(date).toMatchObject({
      label: 'Dato',
      hint: 'Når du vælger »en anden dag«. For eksempel 16. februar eller mandag. Senest mandag den 16. februar 2026.',
    });
    const saved = await chat.pressOn('S', card, 'Udsæt', { inputs: { until: 'twoDaysBefore' } });
    expect(saved.card.title).toContain('Udsat til fredag den 13. februar 2026');
    expect(await chat.task('1')).toMatchObject({
      ...{ status: 'notStarted', changedAt: null, snoozedUntil: '2026-02-13' },
      snoozedBy: (await chat.rollout()).holdings[0]?.personId,
    });
    expect(textOf(await chat.say('P', 'opgave 1'))).toContain(
      'Udsat: af S til fredag den 13. februar 2026',
    );
    await chat.pressOn('S', saved.card, 'Fortryd');
    expect(await chat.task('1')).toMatchObject({ snoozedUntil: null, snoozedBy: null });
  });

  it.each([
    ['udsæt 1 i morgen', '2026-02-10'],
    ['udsæt 1 torsdag', '2026-02-12'],
    ['udsæt 1 14. februar', '2026-02-16'],
    ['snooze 1 16/2', '2026-02-16'],
  ])('/fbs %s is until %s', async (line, until) => {
    const chat = await start(held);
    await chat.say('S', line);
    expect(await chat.task('1')).toMatchObject({ snoozedUntil: until });
  });

  it.each([
    ['S', 'udsæt 1 17. februar', 'senest mandag den 16. februar 2026'],
    ['S', 'udsæt 1 i dag', 'Vælg en dag efter i dag'],
    ['S', 'udsæt 1 snart', da.error.dayUnread({ text: 'snart' })],
    ['P', 'udsæt 1 i morgen', 'går til S'],
    ['P', 'udsæt 5', 'har ingen frist forude'],
  ])('%s is refused %j', async (who, line, why) => {
    const chat = await start(held);
    const before = await chat.verbs();
    expect(textOf(await chat.say(who, line))).toContain(why);
    expect(await chat.verbs()).toEqual(before);
  });

  it('names the date that is too late, so that the form can be mended', async () => {
    const chat = await start(held);
    const inputs = { until: 'date', date: '1. marts' };
    const reply = await chat.press('S', 'task.snooze.save', chat.value('1'), { inputs });
    expect(reply.fault?.input).toBe('date');
  });

  it.each([
    ['2026-02-16', 'tæt på'],
    ['2026-02-17', 'ingen frist forude'],
  ])('is over on %s', async (day, why) => {
    const chat = await start(held);
    chat.goTo(day);
    expect(textOf(await chat.press('S', 'task.snooze', chat.value('1')))).toContain(why);
  });

  it('of a done task shows the task as it is, and ends when the task is begun', async () => {
    const chat = await start(held);
    await chat.say('S', 'udsæt 1 torsdag');
    await chat.say('S', 'igang 1');
    expect(await chat.task('1')).toMatchObject({ snoozedUntil: null, snoozedBy: null });
    await chat.say('S', 'udført 1');
    const reply = await chat.press('S', 'task.snooze', chat.value('1'));
    expect(reply.card.title).toBe('1 Udpeg projektleder/etablér projektorganisation');
    expect(textOf(reply)).toContain('udført, venter på KLIK');
  });
});

describe('Kvittér', () => {
  it('says who has seen it, and begins nothing', async () => {
    const chat = await start(held);
    const seen = await chat.say('S', 'kvittér 1');
    expect(textOf(seen)).toContain(da.putOff.seenNow);
    expect(await chat.task('1')).toMatchObject({ status: 'notStarted', seenAt: chat.now() });
    const card = textOf(await chat.say('P', 'opgave 1'));
    expect(card).toContain('ikke startet · set af S man. 9. februar kl. 08.00, ikke begyndt');
    expect(card).toContain(da.history['task.seen']);
    expect(labelsOf((await chat.say('S', 'opgave 1')).card)).not.toContain('Kvittér');
    await chat.pressOn('S', seen.card, 'Fortryd');
    expect(await chat.task('1')).toMatchObject({ seenAt: null, seenBy: null });
  });

  it('is kept when the task is begun, and forgotten when it is opened again', async () => {
    const chat = await start(held);
    await chat.say('S', 'kvittér 1');
    await chat.say('S', 'udført 1');
    expect(await chat.task('1')).toMatchObject({ seenAt: chat.now() });
    await chat.say('S', 'genåbn 1 hov');
    expect(await chat.task('1')).toMatchObject({ seenAt: null });
  });

  it.each([
    ['U9', 'kvittér 1', 'P (Projektleder)'],
    ['S', 'acknowledge 2', 'P (Projektleder)'],
  ])('%s is refused %s', async (who, line, why) => {
    const chat = await start(held);
    expect(textOf(await chat.say(who, line))).toContain(why);
    expect((await chat.rollout()).tasks).toEqual({});
  });

  it('twice, or of what is begun, changes nothing', async () => {
    const chat = await start(held);
    await chat.say('S', 'kvittér 1');
    const before = await chat.verbs();
    expect(textOf(await chat.say('S', 'kvittér 1'))).toContain('allerede kvitteret');
    await chat.say('S', 'igang 1');
    await chat.press('S', 'task.seen', chat.value('1'));
    expect(await chat.verbs()).toEqual([...before, 'task.start']);
  });
});

describe('Overdrag', () => {
  it('gives the role, with all its tasks, to the one person who is chosen', async () => {
    const chat = await start(held);
    const { card } = await chat.press('S', 'task.handover', chat.value('1'));
    expect(isForm(card)).toBe(true);
    expect(textOf({ card, language: 'da', audience: 'caller' })).toContain('Ret også i KLIK');
    const done = await chat.pressOn('S', card, 'Overdrag', { inputs: { people: ['B'] } });
    expect(textOf(done)).toContain('B er nu systemansvarlig. S er ikke længere systemansvarlig.');
    expect(await namesOf(chat, 'systemansvarlig')).toEqual(['B']);
    expect(await chat.verbs()).toContain('role.set');
  });

  it('keeps whoever else holds the role, and is undone', async () => {
    const chat = await start({ holders: { systemansvarlig: ['S', 'C'], projektleder: ['P'] } });
    const inputs = { people: ['B'] };
    const done = await chat.press('S', 'task.handover.save', chat.value('1'), { inputs });
    expect((await namesOf(chat, 'systemansvarlig')).toSorted()).toEqual(['B', 'C']);
    await chat.pressOn('S', done.card, 'Fortryd');
    expect((await namesOf(chat, 'systemansvarlig')).toSorted()).toEqual(['C', 'S']);
  });

  it('by somebody who assigns roles replaces the one who has it', async () => {
    const chat = await start(held);
    const inputs = { people: ['B'] };
    await chat.press('P', 'task.handover.save', chat.value('1'), { inputs });
    expect(await namesOf(chat, 'systemansvarlig')).toEqual(['B']);
  });

  it.each([
    ['U9', '1', ['B'], 'P (Projektleder)'],
    ['S', '1', [], da.error.onePerson()],
    ['S', '1', ['A', 'B'], da.error.onePerson()],
    ['S', '1', ['S'], da.error.holdersUnchanged({ role: 'Systemansvarlig' })],
    ['P', '5', ['B'], 'ikke meldt ud, hvilken rolle'],
  ])('%s of task %s to %j is refused', async (who, key, people, why) => {
    const chat = await start(held);
    const reply = await chat.press(who, 'task.handover.save', chat.value(key), {
      inputs: { people },
    });
    expect(textOf(reply)).toContain(why);
    expect(await namesOf(chat, 'systemansvarlig')).toEqual(['S']);
  });
});

describe('/fbs frist', () => {
  it('sets the own deadline, says both days and that KLIK’s is as it was, and is undone', async () => {
    const chat = await start(held);
    const reply = await chat.say('S', 'frist 1 20. februar');
    expect(textOf(reply)).toContain(
      'Før: mandag den 16. februar 2026. Nu: fredag den 20. februar 2026. Det er om 11 dage.',
    );
    expect(textOf(reply)).toContain('KLIKs egen frist er uændret: mandag den 16. februar 2026.');
    expect(await chat.task('1')).toMatchObject({ dueOn: '2026-02-20', changedAt: null });
    await chat.pressOn('S', reply.card, 'Fortryd');
    expect(await chat.task('1')).toMatchObject({ dueOn: null });
  });

  it('goes back to KLIK’s by its day, by the word, and by an empty form', async () => {
    const chat = await start(held);
    for (const line of ['frist 1 16/2', 'frist 1 klik']) {
      await chat.say('S', 'frist 1 20. februar');
      await chat.say('S', line);
      expect(await chat.task('1')).toMatchObject({ dueOn: null });
    }
    await chat.say('S', 'frist 1 20. februar');
    const { card } = await chat.say('S', 'frist 1');
    await chat.pressOn('S', card, 'Gem', { inputs: {} });
    expect(await chat.task('1')).toMatchObject({ dueOn: null });
  });

  it.each([
    ['U9', 'frist 1 20. februar', 'P (Projektleder)'],
    ['S', 'frist 1 6. februar 2026', 'fredag den 6. februar 2026 er forbi'],
    ['S', 'frist 1 16. februar', 'har allerede den frist'],
    ['S', 'frist 1 snart', da.error.dayUnread({ text: 'snart' })],
  ])('%s is refused %j', async (who, line, why) => {
    const chat = await start(held);
    const before = await chat.verbs();
    expect(textOf(await chat.say(who, line))).toContain(why);
    expect(await chat.verbs()).toEqual(before);
  });

  it('of a closed task asks to open it first', async () => {
    const chat = await start(held);
    await chat.say('S', 'fuldført 1');
    expect(textOf(await chat.say('S', 'frist 1 20. februar'))).toContain('Åbn den først igen');
  });

  it('enters KLIK’s deadline, which says who said so, beside the own, and is undone', async () => {
    const chat = await start(held);
    await chat.say('S', 'frist 1 egen 12. februar');
    const reply = await chat.say('P', 'frist 1 klik 1. april');
    expect(textOf(reply)).toContain(
      'I KLIK, før: mandag den 16. februar 2026. Nu: onsdag den 1. april 2026.',
    );
    expect(textOf(reply)).toContain('Jeres egen frist er uændret: torsdag den 12. februar 2026.');
    const card = textOf(await chat.say('S', 'opgave 1'));
    expect(card).toContain('Frist i KLIK: onsdag den 1. april 2026 (ifølge P) · om 51 dage');
    expect(card).toContain(
      'Jeres egen frist: torsdag den 12. februar 2026 (jeres egen dato) · om 3 dage · sat af S',
    );
    expect(card).toContain(`P ${da.history['plan.due']}: »onsdag den 1. april 2026«`);
    expect(card).toContain(`S ${da.history['task.due']}: »torsdag den 12. februar 2026«`);
    const back = await chat.pressOn('P', reply.card, 'Fortryd');
    expect(back.card.title).toContain('Fortrudt');
    const undone = textOf(await chat.say('S', 'opgave 1'));
    expect(undone).toContain('Frist i KLIK: mandag den 16. februar 2026');
    expect(undone).toContain('Jeres egen frist: torsdag den 12. februar 2026');
  });

  it('names whoever said it, though they have no part in anything else', async () => {
    const chat = await start();
    await chat.say('N', 'frist 1 klik 1. april');
    await chat.give('projektleder', 'P');
    expect(textOf(await chat.say('P', 'opgave 1'))).toContain('(ifølge N)');
  });

  it('asks for both in the form, sets both at once, and takes both back at once', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'frist 1');
    const inputs = { date: '2. marts', klik: '20. februar' };
    const saved = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(textOf(saved)).toContain('Jeres egen frist ligger efter fristen i KLIK, fredag den 20.');
    const now = await chat.rollout();
    expect(now.tasks['1']).toMatchObject({ dueOn: '2026-03-02' });
    expect(now.plan.tasks[0]?.due).toMatchObject({ on: '2026-02-20', source: { basis: 'said' } });
    await chat.pressOn('P', saved.card, 'Fortryd');
    const undone = await chat.rollout();
    expect(undone.tasks['1']).toMatchObject({ dueOn: null, dueBy: null });
    expect(undone.plan.tasks[0]?.due).toMatchObject({ on: '2026-02-16' });
  });

  it('asks whoever may not say what is in KLIK for the own alone', async () => {
    const chat = await start({ holders: { ...held.holders, tekniker: ['T'] } });
    await chat.say('P', 'tildel 2 tekniker');
    const { card } = await chat.say('T', 'frist 2');
    expect(card.body.filter(({ type }) => type === 'input')).toHaveLength(1);
    expect(textOf(await chat.say('T', 'frist 2 klik 1. april'))).toContain('S (Systemansvarlig)');
  });

  it.each([
    ['S', 'frist L1 klik 1. april', 'er lokal, så den har ingen frist i KLIK'],
    ['S', 'frist 1 klik 16. februar', 'har allerede den frist'],
    ['S', 'due 1 own 6. februar 2026', 'er forbi'],
  ])('%s is refused %j', async (who, line, why) => {
    const chat = await start(held);
    const before = await chat.verbs();
    expect(textOf(await chat.say(who, line))).toContain(why);
    expect(await chat.verbs()).toEqual(before);
  });
});
