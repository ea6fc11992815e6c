import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { idOf, recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { isStillOwed } from '../../../src/domain/reminders/still-owed.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { da } from '../../../src/texts/da.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { type AConversation, conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const { once, button } = da.rights;
const what = once.what.perform('1 Udpeg projektleder/etablér projektorganisation');

/** U9, who holds no role, has asked S to be allowed to perform task 1. */
async function asked(): Promise<AConversation> {
  const chat = await start({ holders: { systemansvarlig: ['S'], projektleder: ['P'] } });
  const refused = await chat.say('U9', 'igang 1');
  expect(textOf(refused)).toContain('Det kan: ');
  const told = await chat.pressOn('U9', refused.card, button.ask);
  expect(textOf(told)).toContain('Jeg har spurgt');
  return chat;
}

function lastTo(chat: AConversation, who: string) {
  const found = chat.platform.posted.findLast(({ target }) => target.externalId === who);
  if (found === undefined) throw new Error(`nothing was written to ${who}`);
  return found.card;
}

describe('asking to be allowed something once', () => {
  it('lets the asker do it, once, when one of those who may says yes, and tells them', async () => {
    const chat = await asked();
    const answered = await chat.pressOn('S', lastTo(chat, 'S'), button.allow);
    expect(textOf(answered)).toContain(once.allowed('U9', what));
    expect(lastTo(chat, 'U9').title).toBe(once.youMay('S', what));
    expect(textOf(await chat.say('U9', 'igang 1'))).not.toContain('Det gik ikke');
    expect(textOf(await chat.say('U9', 'udført 1'))).toContain('Det kan du ikke ændre.');
    expect(await chat.verbs()).toEqual(expect.arrayContaining(['right.ask', 'right.answer']));
  });

  it('is for that task alone, and the other hears who has answered', async () => {
    const chat = await asked();
    await chat.pressOn('S', lastTo(chat, 'S'), button.allow);
    expect(textOf(await chat.say('U9', 'igang 2'))).toContain('Det kan du ikke ændre.');
    const late = await chat.pressOn('P', lastTo(chat, 'P'), button.refuse);
    expect(textOf(late)).toContain(da.refusals.answeredAlready({ name: 'S' }));
  });

  it('is over after five working days', async () => {
    const chat = await asked();
    const question = lastTo(chat, 'S');
    chat.goTo('2026-02-17');
    const late = await chat.pressOn('S', question, button.allow);
    expect(textOf(late)).toContain(da.refusals.askedTooLongAgo());
    expect(textOf(await chat.say('U9', 'igang 1'))).toContain('Det kan du ikke ændre.');
  });

  it('tells whoever asked, once, that nobody has answered by the sixth working day', async () => {
    const chat = await asked();
    const rollout = await chat.rollout();
    const until = new Date('2026-03-20T12:00:00Z');
    const told = upcomingReminders(rollout, chat.now(), until).filter(
      ({ rule }) => rule.type === 'unanswered',
    );
    expect(told.map(({ sendAt }) => sendAt.toISOString())).toEqual(['2026-02-17T08:00:00.000Z']);
    const [reminder] = told;
    if (reminder === undefined) throw new Error('nothing is told');
    const recipient = recipientOf(rollout, reminder, reminder.sendAt);
    if (recipient === null) throw new Error('told to nobody');
    const notice = { reminder, delayed: false, repeated: false, tried: null };
    const at = reminder.sendAt;
    const { card } = reminderMessage(rollout, [notice], recipient, at, at);
    expect(rollout.people[idOf(recipient) ?? '']?.name).toBe('U9');
    expect(card.title).toBe(once.unanswered(what));
    expect(cardText(card)).toContain('Tag fat i S, P');

    await chat.pressOn('S', lastTo(chat, 'S'), button.refuse);
    expect(isStillOwed(await chat.rollout(), reminder)).toBe(false);
  });

  it('is no way around those who may: whoever asks cannot answer, and a no is told', async () => {
    const chat = await asked();
    const own = await chat.pressOn('U9', lastTo(chat, 'S'), button.allow);
    expect(textOf(own)).toContain('Det kan du ikke ændre.');
    await chat.pressOn('S', lastTo(chat, 'S'), button.refuse);
    expect(lastTo(chat, 'U9').title).toBe(once.youMayNot('S', what));
    expect(textOf(await chat.say('U9', 'igang 1'))).toContain('Det kan du ikke ændre.');
  });

  it('is asked for once, and by nobody who may', async () => {
    const chat = await asked();
    const again = await chat.say('U9', 'igang 1');
    const told = await chat.pressOn('U9', again.card, button.ask);
    expect(textOf(told)).toContain(da.refusals.askedAlready());
    const own = await chat.pressOn('S', again.card, button.ask);
    expect(textOf(own)).toContain(da.refusals.mayAlready());
  });

  it('can be asked for a role, which one may then fill', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const refused = await chat.say('U9', 'rolle tekniker <@T|T>');
    await chat.pressOn('U9', refused.card, button.ask);
    await chat.pressOn('P', lastTo(chat, 'P'), button.allow);
    expect(textOf(await chat.say('U9', 'rolle superbruger <@T|T>'))).toContain('Det kan: P');
    expect(textOf(await chat.say('U9', 'rolle tekniker <@T|T>'))).toContain('T er nu tekniker');
    expect(textOf(await chat.say('U9', 'rolle tekniker <@B|B>'))).toContain('Det kan: P');
  });
});

it('tells who may do what, from the table', async () => {
  const chat = await start({ holders: { projektleder: ['P'] } });
  const text = textOf(await chat.say('U9', 'rettigheder'));
  expect(text).toContain(da.rights.table.right.assign);
  expect(text).toContain('Projektleder (P); Systemansvarlig (ubesat); KLIK-administrator (ubesat)');
});
