import { describe, expect, it } from 'vitest';
import { recipientOf, recipientOn } from '../../../src/domain/reminders/recipient.ts';
import { exportOf } from '../../../src/domain/rollout/export.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T', 'Tove'] },
};

/** Whom the work reminders of task 5 go to. */
async function recipient(chat: AConversation) {
  const rollout = await chat.rollout();
  const to = { subject: { type: 'task', key: '5' }, to: { type: 'performer' } } as const;
  const now = recipientOf(rollout, to, chat.now());
  const later = recipientOn(rollout, to, '2027-01-11');
  const name = (it: typeof now) =>
    it?.type === 'person' ? (rollout.people[it.personId]?.name ?? '?') : 'channel';
  return [name(now), name(later)];
}

describe('/fbs tildel to somebody in person', () => {
  it('is an exception, marked as one on the card and in lists, and they hear of it', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 5 tekniker');
    const reply = await chat.say('P', 'tildel 5 <@Tove|Tove>');

    const marked = 'Tove (personligt i stedet for tekniker/it-medarbejder (T, Tove))';
    expect(textOf(reply)).toContain(`Udfører: ${marked}`);
    expect(textOf(reply)).toContain('Tove');
    expect(textOf(await chat.say('S', 'opgave 5'))).toContain(`Udfører: ${marked}`);
    expect(textOf(await chat.say('S', 'opgave 5'))).toContain('tildelte en person den: »Tove«');
    expect(textOf(await chat.say('S', 'opgaver'))).toContain(marked);
    expect(textOf(await chat.say('Tove', 'opgaver mine'))).toContain('5 Kontroller');
    const told = chat.platform.posted.at(-1);
    expect(told?.target).toMatchObject({ type: 'person', externalId: 'Tove' });
    expect(JSON.stringify(told?.card)).toContain('P har tildelt dig en opgave: 5 Kontroller');
  });

  it('sends them the reminders, and goes back to the role when they have left it', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 5 tekniker');
    expect(await recipient(chat)).toEqual(['T', 'T']);
    await chat.say('P', 'tildel 5 <@Tove|Tove>');
    expect(await recipient(chat)).toEqual(['Tove', 'Tove']);

    await chat.give('tekniker', 'T');
    expect(await recipient(chat)).toEqual(['T', 'T']);
    expect(textOf(await chat.say('P', 'opgave 5'))).toContain(
      'Udfører: Tekniker/it-medarbejder (T)',
    );
  });

  it('may be somebody of another role, while they have any', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 5 <@S|S>');
    expect(await recipient(chat)).toEqual(['S', 'S']);
    await chat.give('systemansvarlig', 'X');
    expect(await recipient(chat)).toEqual(['P', 'P']);
  });

  it('lets them report the task, and nobody after them', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('Tove', 'igang 5'))).toContain('P (Projektleder)');
    await chat.say('P', 'tildel 5 <@Tove|Tove>');
    expect((await chat.say('Tove', 'igang 5')).card.title).toContain('i gang');
    await chat.say('P', 'tildel 5 rolleadministrator');
    expect(textOf(await chat.say('Tove', 'udført 5'))).toContain('P (Projektleder)');
  });

  it('is ended by giving it to the role that has it already, and by undo', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 5 tekniker');
    const { card } = await chat.say('P', 'tildel 5 <@Tove|Tove>');
    await chat.pressOn('P', card, 'Fortryd');
    expect(await recipient(chat)).toEqual(['T', 'T']);
    await chat.say('P', 'tildel 5 <@Tove|Tove>');
    await chat.say('P', 'tildel 5 tekniker');
    expect(await recipient(chat)).toEqual(['T', 'T']);
    expect(textOf(await chat.say('P', 'tildel 5 tekniker'))).toContain('Intet er ændret');
  });

  it('takes me for whoever writes, and tells nobody', async () => {
    const chat = await start(held);
    const reply = await chat.say('P', 'tildel 5 mig');
    expect(textOf(reply)).toContain('Udfører: P (personligt)');
    expect(chat.platform.posted).toEqual([]);
  });

  it.each([
    ['tildel 5 <@Nn|Nina>', 'Nina har ingen rolle i udrulningen'],
    ['tildel 5 <@T|T> <@S|S>', 'præcis én person'],
    ['tildel 5 <@T|T> ansvarlig', 'ansvarlig'],
  ])('refuses %j', async (line, why) => {
    const chat = await start(held);
    chat.platform.profiles.set('Nn', { name: 'Nina', language: 'da' });
    expect(textOf(await chat.say('P', line))).toContain(why);
    expect(await chat.verbs()).not.toContain('plan.assign');
  });

  it('is for those who may amend the plan', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('T', 'tildel 5 <@T|T>'))).toContain('S (Systemansvarlig)');
  });
});

it('leaves no trace of them in a file that leaves the bot', async () => {
  const chat = await start(held);
  await chat.say('P', 'tildel 5 <@Tove|Tove>');
  const rollout = await chat.rollout();
  const id = rollout.amendments.tasks['5']?.person?.id ?? '';
  const file = JSON.stringify(exportOf(rollout, chat.now()).amendments);
  expect(id).not.toBe('');
  expect(file).not.toContain(id);
});
