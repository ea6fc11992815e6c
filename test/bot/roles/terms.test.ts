import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { da } from '../../../src/texts/da.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();

/** The primary first. */
async function onDay(chat: AConversation, role: string, on: string): Promise<string[]> {
  return holdersOf(await chat.rollout(), role, instantOf(on, '12:00')).map(({ name }) => name);
}

async function at(on: string, holders: Record<string, string[]>): Promise<AConversation> {
  const chat = await start({ holders: { projektleder: ['P'], ...holders } });
  chat.goTo(on);
  return chat;
}

describe('a role from or to a day', () => {
  it('begins and ends on the days that are named, and can be taken back', async () => {
    const chat = await at('2026-02-10', {});
    const told = await chat.say(
      'P',
      'rolle tekniker <@T|T> fra 1. marts til 31. marts fordi ferie',
    );
    expect(textOf(told)).toContain('Fra 1. marts: T (til 31. marts).');
    expect(textOf(told)).toContain('»ferie«');
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    const held = await Promise.all(days.map((on) => onDay(chat, 'tekniker', on)));
    expect(held).toEqual([[], ['T'], ['T'], []]);
    await chat.pressOn('P', told.card, da.button.undo);
    expect(await onDay(chat, 'tekniker', '2026-03-10')).toEqual([]);
  });

  it('ends on a day for somebody who has it, and taking that back leaves them in it', async () => {
    const chat = await at('2026-02-10', { tekniker: ['T'] });
    const told = await chat.say('P', 'rolle tekniker <@T|T> til 31. marts');
    expect(textOf(told)).toContain('T (til 31. marts)');
    expect(await onDay(chat, 'tekniker', '2026-04-01')).toEqual([]);
    await chat.pressOn('P', told.card, da.button.undo);
    expect(await onDay(chat, 'tekniker', '2026-04-01')).toEqual(['T']);
  });

  it.each([
    ['rolle tekniker <@T|T> fra 1. marts', 'termTwice'],
    ['rolle projektleder <@Q|Q> fra 1. marts til 31. marts', 'termTaken'],
  ] as const)('%s is refused, naming what it clashes with', async (line, code) => {
    const chat = await at('2026-02-10', { tekniker: ['T'] });
    const text = textOf(await chat.say('P', line));
    const who = code === 'termTwice' ? ['T', 'Tekniker/it-medarbejder'] : ['P', 'Projektleder'];
    const since = { from: '2026-02-09', to: '' };
    expect(text).toContain(da.error[code]({ name: who[0] ?? '', role: who[1] ?? '', ...since }));
  });

  it('asks before the one projektleder goes as the next one comes, and then hands over that day', async () => {
    const chat = await at('2026-02-10', {});
    const asked = await chat.say('P', 'rolle projektleder <@Q|Q> fra 1. marts');
    expect(textOf(asked)).toContain('Skal Q overtage fra 1. marts?');
    await chat.pressOn('P', asked.card, 'Ja, skift');
    expect(await onDay(chat, 'projektleder', '2026-02-28')).toEqual(['P']);
    expect(await onDay(chat, 'projektleder', '2026-03-01')).toEqual(['Q']);
  });

  it("is a holder's own to end, and nobody else's to take", async () => {
    const chat = await at('2026-02-10', { tekniker: ['T'] });
    const refused = await chat.say('U9', 'rolle tekniker mig til 31. marts');
    expect(textOf(refused)).toContain('Det kan: P (Projektleder).');
    const left = await chat.say('U9', 'fratræd tekniker til 31. marts');
    expect(textOf(left)).toContain(da.error.holdersUnchanged({ role: 'Tekniker/it-medarbejder' }));
    await chat.say('T', 'fratræd tekniker til 31. marts fordi jeg skifter job');
    expect(await onDay(chat, 'tekniker', '2026-03-31')).toEqual(['T']);
    expect(await onDay(chat, 'tekniker', '2026-04-01')).toEqual([]);
  });

  it('tells who held it on a day that is past', async () => {
    const chat = await at('2026-02-10', { tekniker: ['T'] });
    chat.goTo('2026-03-02');
    await chat.say('P', 'fratræd tekniker <@T|T>');
    chat.goTo('2026-05-04');
    expect(textOf(await chat.say('P', 'rolle tekniker 1. marts'))).toMatch(/T, .* – 2\. marts/);
    expect(textOf(await chat.say('P', 'rolle tekniker 3. marts'))).toContain(da.role.nobodyThen);
    expect(textOf(await chat.say('P', 'roller historik'))).toContain('stoppet af P');
    expect(textOf(await chat.say('P', 'roller historik tekniker'))).toContain('Historik: Tekniker');
  });
});

it('asks before another becomes the primary, whom reminders then go to', async () => {
  const chat = await at('2026-02-10', { systemansvarlig: ['A', 'B'] });
  const asked = await chat.say('P', 'rolle systemansvarlig primær <@B|B>');
  expect(textOf(asked)).toContain(da.role.primaryAsk('A', 'B'));
  expect(await onDay(chat, 'systemansvarlig', '2026-03-01')).toEqual(['A', 'B']);
  const told = await chat.pressOn('P', asked.card, da.role.makePrimary);
  expect(textOf(told)).toContain('B (primær)');
  expect(await onDay(chat, 'systemansvarlig', '2026-03-01')).toEqual(['B', 'A']);
  await chat.pressOn('P', told.card, da.button.undo);
  expect(await onDay(chat, 'systemansvarlig', '2026-03-01')).toEqual(['A', 'B']);
});

it('gives a part of a role, and says which part nobody has', async () => {
  const chat = await at('2026-02-10', {});
  await chat.say('P', 'rolle økonomimedarbejder debitor <@T|T>');
  const text = textOf(await chat.say('P', 'rolle økonomimedarbejder'));
  expect(text).toContain('T (Debitor)');
  expect(text).toContain(da.role.areasVacant('Finans/Faktura'));
});

describe('somebody without an account', () => {
  it('holds a role by name and address, marked wherever it is told', async () => {
    const chat = await at('2026-02-10', {});
    const text = textOf(await chat.say('P', 'rolle tekniker Bo Hansen bo@eksempel.dk'));
    expect(text).toContain('Bo Hansen er nu tekniker/it-medarbejder');
    expect(textOf(await chat.say('P', 'roller'))).toContain('Bo Hansen (uden konto)');
  });

  it.each([
    ['rolle tekniker Bo Hansen bo@eksempel', da.error.emailUnread({ text: 'bo@eksempel' })],
    [`rolle tekniker <@T|T> fordi ${'hov '.repeat(50)}`, da.error.textTooLong({ most: '150' })],
    ['rolle tekniker bo@eksempel.dk', da.error.nameMissing({ text: 'bo@eksempel.dk' })],
  ])('%s is refused', async (line, says) => {
    const chat = await at('2026-02-10', {});
    expect(textOf(await chat.say('P', line))).toContain(says);
  });
});

it('tells of who held the roles page by page, past the first, and back', async () => {
  const chat = await at('2026-02-10', {});
  for (let nth = 1; nth <= 17; nth += 1) {
    await chat.say('P', `rolle superbruger <@S${nth}|S${nth}>`);
  }
  const first = await chat.say('P', 'roller historik superbruger');
  expect(textOf(first)).toContain('… og 2 til.');
  const second = await chat.pressOn('P', first.card, da.role.olderPage);
  expect(textOf(second)).not.toContain('til.');
  expect(labelsOf(second.card)).toContain(da.role.newerPage);
  const back = await chat.pressOn('P', second.card, da.role.newerPage);
  expect(textOf(first)).toContain(textOf(back));
});

it.each([
  ['da', 'Send videre til Bo Hansen (bo@eksempel.dk).', 'Til Bo Hansen: '],
  ['en', 'Pass on to Bo Hansen (bo@eksempel.dk).', 'To Bo Hansen: '],
] as const)(
  'what is for somebody without an account says whom to pass it on to: %s',
  async (language, says, title) => {
    const chat = await at('2026-02-10', {});
    await chat.say('P', 'rolle superbruger Bo Hansen bo@eksempel.dk');
    const rollout = await chat.rollout();
    const reminders = upcomingReminders(rollout, chat.now(), instantOf('2026-11-01', '12:00'));
    const cards = reminders.flatMap((reminder) => {
      const recipient = recipientOf(rollout, reminder, reminder.sendAt);
      if (recipient?.type !== 'person' || recipient.forwardTo === undefined) return [];
      const reader = rollout.people[recipient.personId];
      expect(reader?.name).toBe('P');
      const notice = { reminder, delayed: false, repeated: false, tried: null };
      const { sendAt } = reminder;
      const people = reader && { ...rollout.people, [reader.id]: { ...reader, language } };
      const read = people ? { ...rollout, people } : rollout;
      return [reminderMessage(read, [notice], recipient, sendAt, sendAt).card];
    });
    const texts = cards.map(cardText);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.some((text) => text.includes(says) && text.includes(title))).toBe(true);
  },
);
