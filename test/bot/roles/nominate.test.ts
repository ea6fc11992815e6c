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
const { nomination: words, refusals } = da;

const people = { projektleder: ['P'], systemansvarlig: ['S'] };

/** P suggests that person for the role of tekniker. */
async function suggests(chat: AConversation, who: string, by = 'P') {
  return chat.press(by, 'role.nominate.save', chat.value('tekniker'), {
    inputs: { people: [who] },
  });
}

/** What is sent because of a suggestion until then, with who gets it. */
async function told(chat: AConversation, until: Date): Promise<{ to: string; card: Card }[]> {
  const rollout = await chat.rollout();
  const all = upcomingReminders(rollout, instantOf('2026-02-09', '07:59'), until);
  return all.flatMap((reminder) => {
    if (!('nomination' in reminder.rule)) return [];
    const recipient = recipientOf(rollout, reminder, chat.now());
    if (recipient?.type !== 'person') return [];
    const notice = { reminder, delayed: false, repeated: false, tried: null };
    const { card } = reminderMessage(rollout, [notice], recipient, reminder.sendAt, chat.now());
    return { to: rollout.people[recipient.personId]?.name ?? '', card };
  });
}

async function questionTo(chat: AConversation, who: string): Promise<Card> {
  const sent = await told(chat, instantOf('2026-02-09', '12:00'));
  const found = sent.find(({ to }) => to === who);
  if (found === undefined) throw new Error(`${who} is not asked`);
  return found.card;
}

const soon = instantOf('2026-02-09', '12:00');

describe('suggesting a colleague for a vacant role', () => {
  it('asks them in private what the role is, and a yes gives it to them and tells who suggested it', async () => {
    const chat = await start({ holders: people });
    const role = await chat.say('P', 'rolle tekniker');
    const form = await chat.pressOn('P', role.card, words.button);
    expect(form.card.title).toBe(words.formTitle('Tekniker/it-medarbejder'));

    expect(textOf(await suggests(chat, 'B'))).toContain('mandag den 16. februar');
    const question = await questionTo(chat, 'B');
    expect(cardText(question)).toContain('P foreslår dig i');
    expect(cardText(question)).toContain(da.yourRoles.duties);
    expect(labelsOf(question)).toEqual(expect.arrayContaining([words.yes, words.no]));
    expect(textOf(await chat.say('S', 'rolle tekniker'))).toContain('B er spurgt af P');

    chat.goTo('2026-02-09', '09:00');
    const yes = await chat.pressOn('B', question, words.yes);
    expect(textOf(yes)).toContain('B er nu tekniker/it-medarbejder');
    const over = (await told(chat, soon)).find(({ to }) => to === 'P');
    expect(over?.card.title).toBe(words.end.accepted('B', 'Tekniker/it-medarbejder'));
    expect((await chat.verbs()).slice(-2)).toEqual(['role.nominate', 'role.accept']);
  });

  it('tells who suggested them that they decline, and a press later that it is over', async () => {
    const chat = await start({ holders: people });
    await suggests(chat, 'B');
    const question = await questionTo(chat, 'B');
    chat.goTo('2026-02-09', '09:00');
    expect(textOf(await chat.pressOn('B', question, words.no))).toContain(words.declined);
    const over = (await told(chat, soon)).find(({ to }) => to === 'P');
    expect(over?.card.title).toBe(words.end.declined('B', 'Tekniker/it-medarbejder'));
    const again = await chat.pressOn('B', question, words.yes);
    expect(textOf(again)).not.toContain('B er nu');
  });

  it('lapses after five working days, and tells who suggested them the next working morning', async () => {
    const chat = await start({ holders: people });
    await suggests(chat, 'B');
    const question = await questionTo(chat, 'B');
    chat.goTo('2026-02-17', '09:30');
    const late = await chat.pressOn('B', question, words.yes);
    expect(textOf(late)).toContain(refusals.nominationExpired());
    const sent = await told(chat, instantOf('2026-02-17', '09:00'));
    expect(sent.map(({ to, card }) => `${to}: ${card.title}`)).toContain(
      `P: ${words.end.expired('B', 'Tekniker/it-medarbejder')}`,
    );
    expect(await told(chat, instantOf('2026-02-17', '08:59'))).toHaveLength(1);
  });

  it('says of one who is asked already by whom', async () => {
    const chat = await start({ holders: people });
    await suggests(chat, 'B');
    const again = await suggests(chat, 'B', 'S');
    const said = refusals.nominatedAlready({ name: 'B', who: 'P' });
    expect(textOf(again)).toContain(said);
  });

  it('tells both who has the role, when somebody else takes it meanwhile', async () => {
    const chat = await start({ holders: people });
    await suggests(chat, 'B');
    const question = await questionTo(chat, 'B');
    chat.goTo('2026-02-09', '09:00');
    await chat.press('S', 'role.claim', chat.value('tekniker'));
    const late = await chat.pressOn('B', question, words.yes);
    expect(textOf(late)).toContain('rollen har S');
    const taken = (await told(chat, soon)).filter(({ card }) => cardText(card).includes('S'));
    expect(taken.map(({ to }) => to).toSorted()).toEqual(['B', 'B', 'P']);
  });

  it('may whoever gives roles, of a person who can hold it', async () => {
    const chat = await start({ holders: people });
    expect(textOf(await suggests(chat, 'B', 'U9'))).toContain('Det kan: ');
    expect(textOf(await suggests(chat, 'P'))).toContain(refusals.nominatedSelf());
    chat.platform.profiles.set('R', { name: 'R', language: 'da', kind: 'bot' });
    expect(textOf(await suggests(chat, 'R'))).toContain(refusals.holderIsBot({ name: 'R' }));
    chat.platform.profiles.set('G', { name: 'G', language: 'da', kind: 'guest' });
    const asks = await suggests(chat, 'G');
    expect(textOf(asks)).toContain('gæst');
    const asked = await chat.pressOn('P', asks.card, da.rights.button.askGuest);
    expect(textOf(asked)).toContain(words.asked('G'));
    expect(labelsOf((await chat.say('U9', 'rolle tekniker')).card)).not.toContain(words.button);
  });

  it('is answered by the one who is asked: anybody else is refused, and it is written down', async () => {
    const chat = await start({ holders: people });
    await suggests(chat, 'B');
    const question = await questionTo(chat, 'B');
    expect(textOf(await chat.pressOn('S', question, words.yes))).toContain(refusalText);
    const forged = await chat.press('P', 'role.answer', chat.value('x', 'yes'));
    expect(textOf(forged)).toContain(refusalText);
    expect((await chat.verbs()).filter((verb) => verb === 'rollout.refuse')).toHaveLength(2);
  });

  it('can be taken back, by who suggested them and by who has answered', async () => {
    const chat = await start({ holders: people });
    const asked = await suggests(chat, 'B');
    const question = await questionTo(chat, 'B');
    await chat.pressOn('P', asked.card, da.button.undo);
    expect(textOf(await chat.pressOn('B', question, words.yes))).not.toContain('B er nu');
    await suggests(chat, 'B');
    const anew = await questionTo(chat, 'B');
    const yes = await chat.pressOn('B', anew, words.yes);
    await chat.pressOn('B', yes.card, da.button.undo);
    expect(textOf(await chat.say('P', 'rolle tekniker'))).toContain('B er spurgt af P');
  });
});

const refusalText = 'Knappen kan ikke bruges';
