import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { cardText } from '../../../src/cards/text.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
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
const { attendance: words, refusals } = da;

const workshop = 'teknisk-workshop';
const course = 'superbrugeruddannelse-undervisning';
const people = { projektleder: ['P'], tekniker: ['T', 'U'], superbruger: ['S'] };

/** What is sent about the meeting from that hour until then, as `who: card`. */
async function told(
  chat: AConversation,
  event: string,
  [from, until]: readonly [Date, Date],
): Promise<{ to: string; card: Card }[]> {
  const rollout = await chat.rollout();
  return upcomingReminders(rollout, from, until).flatMap((reminder) => {
    if (reminder.subject.key !== event) return [];
    const recipient = recipientOf(rollout, reminder, reminder.sendAt);
    if (recipient?.type !== 'person') return [];
    const notice = { reminder, delayed: false, repeated: false, tried: null };
    const { card } = reminderMessage(rollout, [notice], recipient, reminder.sendAt, chat.now());
    return { to: rollout.people[recipient.personId]?.name ?? '', card };
  });
}

const at = (on: string, time: string) => instantOf(on, time);
const thatDay = [at('2026-04-14', '07:00'), at('2026-04-14', '23:00')] as const;
const weekBefore = [at('2026-04-15', '07:00'), at('2026-04-15', '23:00')] as const;

async function april() {
  return start({ holders: people, day: '2026-04-14' });
}

const sends = (chat: AConversation, who: string, whom: string) =>
  chat.press(who, 'event.send.save', chat.value(workshop), { inputs: { people: [whom] } });

describe('whether one comes to a meeting', () => {
  it('is asked in the reminder of it, and its card says who comes and who has not answered', async () => {
    const chat = await april();
    const sent = await told(chat, workshop, weekBefore);
    expect(sent.map(({ to }) => to).toSorted()).toEqual(['P', 'P', 'P', 'T', 'U']);
    const [message] = sent.filter(({ to }) => to === 'T').map(({ card }) => card);
    expect(labelsOf(message as Card)).toEqual(
      expect.arrayContaining([words.yes, words.no, words.send]),
    );

    const yes = await chat.pressOn('T', message as Card, words.yes);
    expect(textOf(yes)).toContain(words.own.yes);
    const shown = textOf(await chat.say('P', 'møde workshop'));
    expect(shown).toContain(`${words.coming(1)}: T`);
    expect(shown).toContain(`${words.open(2)}: P, U`);
    expect(await chat.verbs()).toContain('attendance.yes');
    expect(textOf(await chat.say('P', 'log'))).toContain('T: har ikke svaret → kommer');
  });

  it('can be taken back and answered otherwise, and not twice the same', async () => {
    const chat = await april();
    const yes = await chat.press('T', 'event.attend', chat.value(workshop, 'yes'));
    expect(labelsOf(yes.card)).not.toContain(words.yes);
    const again = await chat.press('T', 'event.attend', chat.value(workshop, 'yes'));
    expect(textOf(again)).toContain(refusals.attendanceSaid());
    const undone = await chat.say('T', 'fortryd');
    expect(undone.card.title).toBe(words.undone('Teknisk workshop'));
    expect(textOf(undone)).toContain(words.open(3));
  });

  it('is for nobody else to say, nor in a post for everybody, nor when it is over', async () => {
    const chat = await april();
    const other = await chat.press('S', 'event.attend', chat.value(workshop, 'yes'));
    expect(textOf(other)).toContain(da.error.title);
    const shown = await chat.say('S', 'møde workshop');
    expect(labelsOf(shown.card)).not.toContain(words.yes);
    chat.goTo('2026-04-23');
    const late = await chat.press('T', 'event.attend', chat.value(workshop, 'yes'));
    expect(textOf(late)).toContain(refusals.attendanceOver());
  });

  it('stops the reminders of whoever stays away, and counts for the projektleder', async () => {
    const chat = await april();
    await chat.press('T', 'event.attend', chat.value(workshop, 'no'));
    const sent = await told(chat, workshop, weekBefore);
    expect(sent.map(({ to }) => to)).not.toContain('T');
    const [message] = sent.filter(({ to }) => to === 'P').map(({ card }) => card);
    expect(cardText(message as Card)).toContain(words.soFar(words.count(0, 1, 2)));
    expect(textOf(await chat.say('P', 'møder'))).toContain(words.count(0, 1, 2));
  });
});

describe('sending somebody else', () => {
  it('asks them in private, reminds them as any other, and says on the card who sends whom', async () => {
    const chat = await april();
    const form = await chat.press('T', 'event.send', chat.value(workshop));
    expect(form.card.title).toBe(words.sendTitle('Teknisk workshop'));
    expect(textOf(await sends(chat, 'T', 'B'))).toContain(words.own.send('B'));

    const asked = await told(chat, workshop, thatDay);
    expect(asked.map(({ to, card }) => `${to}: ${card.title}`)).toEqual([
      `B: ${words.invitedTitle('Teknisk workshop')}`,
    ]);
    expect(cardText(asked[0]?.card as Card)).toContain(words.invited('T'));
    const later = await told(chat, workshop, weekBefore);
    expect(later.map(({ to }) => to)).toEqual(expect.arrayContaining(['B', 'U', 'P']));
    expect(later.map(({ to }) => to)).not.toContain('T');

    const yes = await chat.pressOn('B', asked[0]?.card as Card, words.yes);
    expect(textOf(yes)).toContain(words.own.yes);
    const shown = textOf(await chat.say('P', 'møde workshop'));
    expect(shown).toContain(`${words.coming(1)}: B`);
    expect(shown).toContain(`${words.away(1)}: ${words.sending('T', 'B')}`);
  });

  it('calls a message of two meetings after neither roles nor one of them', async () => {
    const chat = await april();
    await sends(chat, 'T', 'B');
    const kickOff = chat.value('kick-off');
    await chat.press('P', 'event.send.save', kickOff, { inputs: { people: ['B'] } });
    const rollout = await chat.rollout();
    const asked = upcomingReminders(rollout, ...thatDay).filter(
      ({ rule }) => rule.type === 'invited',
    );
    const [first] = asked;
    const recipient = first && recipientOf(rollout, first, first.sendAt);
    if (first === undefined || !recipient) throw new Error('B is not asked');
    const notices = asked.map((reminder) => ({
      ...{ reminder, delayed: false, repeated: false, tried: null },
    }));
    const { card } = reminderMessage(rollout, notices, recipient, first.sendAt, chat.now());
    expect(card.title).toBe(words.invitedMany);
    expect(labelsOf(card).filter((label) => label === words.yes)).toHaveLength(2);
  });

  it('tells whoever sent them that they cannot, and asks for another', async () => {
    const chat = await april();
    await sends(chat, 'T', 'B');
    chat.goTo('2026-04-14', '09:00');
    await chat.press('B', 'event.attend', chat.value(workshop, 'no'));
    const sent = await told(chat, workshop, [at('2026-04-14', '09:00'), thatDay[1]]);
    expect(sent.map(({ to }) => to)).toEqual(['T']);
    expect(cardText(sent[0]?.card as Card)).toContain(words.unsent('B'));
    expect(labelsOf(sent[0]?.card as Card)).toContain(words.send);
  });

  it('asks one who has not answered no more, when the other comes after all', async () => {
    const chat = await april();
    await sends(chat, 'T', 'B');
    const [question] = await told(chat, workshop, thatDay);
    await chat.press('T', 'event.attend', chat.value(workshop, 'yes'));
    expect(await told(chat, workshop, thatDay)).toEqual([]);
    const late = await chat.pressOn('B', question?.card as Card, words.yes);
    expect(textOf(late)).toContain(da.error.title);
    expect(textOf(await chat.say('P', 'møde workshop'))).toContain(`${words.coming(1)}: T`);
  });

  it.each([
    ['themself', 'T', () => refusals.sendsSelf()],
    ['somebody who is invited', 'U', () => refusals.invitedAlready({ name: 'U' })],
  ])('refuses %s', async (_, whom, says) => {
    const chat = await april();
    expect(textOf(await sends(chat, 'T', whom))).toContain(says());
  });

  it('refuses a guest, who would read the rollout', async () => {
    const chat = await april();
    chat.platform.profiles.set('G', { name: 'G', language: null, kind: 'guest' });
    expect(textOf(await sends(chat, 'T', 'G'))).toContain(refusals.attendeeIsGuest({ name: 'G' }));
  });
});

describe('signing up for a course', () => {
  it('asks to which of its places, and lists who is signed up where', async () => {
    const chat = await start({ holders: people, day: '2026-10-20' });
    const shown = await chat.say('S', 'møde superbrugeruddannelse undervisning');
    const form = await chat.pressOn('S', shown.card, words.signUp);
    expect(form.card.title).toContain('Tilmelding');
    const saved = await chat.press('S', 'event.signup.save', chat.value(course), {
      inputs: { site: 'Region Midtjylland' },
    });
    expect(textOf(saved)).toContain(words.own.at('Region Midtjylland'));
    const list = await chat.say('P', 'møde superbrugeruddannelse undervisning');
    expect(textOf(list)).toContain(`${words.at('Region Midtjylland', 1)}: S`);
    expect(labelsOf(list.card)).not.toContain(words.signUp);
    const made = await chat.press('S', 'event.signup.save', chat.value(course), {
      inputs: { site: 'Region Atlantis' },
    });
    expect(textOf(made)).toContain(da.error.title);
  });
});

describe('somebody without an account', () => {
  const outside = 'rolle økonomimedarbejder Bo Hansen <bo@kommune.dk>';
  const theirs = words.theirs('Bo Hansen');

  async function withBo(day = '2026-04-14') {
    const chat = await start({ holders: people, day });
    expect(textOf(await chat.say('P', outside))).toContain('Bo Hansen');
    return chat;
  }

  it('is answered for by the projektleder, from the message or the meeting’s card, and nobody else', async () => {
    const chat = await withBo();
    const [forBo] = (await told(chat, workshop, weekBefore)).filter(({ card }) =>
      card.title?.includes('Bo Hansen'),
    );
    expect(forBo?.to).toBe('P');
    const card = forBo?.card as Card;
    expect(labelsOf(card)).toEqual(expect.arrayContaining([words.yes, words.no, words.send]));

    const yes = await chat.pressOn('P', card, words.yes);
    expect(textOf(yes)).toContain(theirs.yes);
    const shown = textOf(await chat.say('P', 'møde workshop'));
    expect(shown).toContain(`${words.coming(1)}: Bo Hansen`);
    expect(shown).toContain(`${words.open(3)}: P, T, U`);
    expect(shown).not.toContain(words.answerFor('Bo Hansen'));
    expect(textOf(await chat.say('P', 'log'))).toContain('Bo Hansen: har ikke svaret → kommer');
    expect(textOf(await chat.say('P', 'fortryd'))).toContain(theirs.none);

    expect(textOf(await chat.say('P', 'møde workshop'))).toContain(words.answerFor('Bo Hansen'));
    expect(textOf(await chat.say('T', 'møde workshop'))).not.toContain(
      words.answerFor('Bo Hansen'),
    );
    const bo = Object.values((await chat.rollout()).people).find(({ email }) => email);
    const press = (who: string) =>
      chat.press(who, 'event.attend', `${chat.value(workshop, 'no')}/${bo?.id}`);
    expect(textOf(await press('T'))).toContain(da.error.title);
    expect(textOf(await press('P'))).toContain(theirs.no);
  });

  it('is asked about beside the projektleder’s own answer, which the message is about too', async () => {
    const chat = await withBo();
    const own = (await told(chat, workshop, weekBefore)).find(
      ({ to, card }) => to === 'P' && !card.title?.includes('Bo Hansen'),
    );
    expect(cardText(own?.card as Card)).toContain(words.answerFor('Bo Hansen'));
  });

  it('has an account’s colleague sent in their place, which nobody with an account can have done', async () => {
    const chat = await withBo();
    const people = Object.values((await chat.rollout()).people);
    const [bo, T] = [people.find(({ email }) => email), people.find(({ name }) => name === 'T')];
    const sending = (whose = '') =>
      chat.press('P', 'event.send.save', `${chat.value(workshop)}/${whose}`, {
        inputs: { people: ['B'] },
      });
    expect(textOf(await sending(T?.id))).toContain(da.error.title);
    expect(textOf(await sending(bo?.id))).toContain(theirs.send('B'));
    const shown = textOf(await chat.say('P', 'møde workshop'));
    expect(shown).toContain(`${words.away(1)}: ${words.sending('Bo Hansen', 'B')}`);
  });
});

describe('a deputy', () => {
  it('who comes answers for whoever is away, who is missed no more', async () => {
    const chat = await april();
    await chat.say('T', 'fravær 20.-24. april 2026 <@U|U>');
    const open = textOf(await chat.say('P', 'møde workshop'));
    expect(open).toContain(`${words.open(3)}: P, T, U`);
    await chat.press('U', 'event.attend', chat.value(workshop, 'yes'));
    const shown = textOf(await chat.say('P', 'møde workshop'));
    expect(shown).toContain(`${words.coming(1)}: U`);
    expect(shown).toContain(`${words.away(1)}: ${words.sending('T', 'U')}`);
    expect(shown).toContain(`${words.open(1)}: P`);
    await chat.press('U', 'event.attend', chat.value(workshop, 'no'));
    expect(textOf(await chat.say('P', 'møde workshop'))).toContain(`${words.open(2)}: P, T`);
  });
});
