/**
 * A button marked `form` answers with a form, and no other does: Teams decides by the mark whether
 * a press opens a dialog or changes the card, and can open none afterwards.
 */
import { describe, expect, it } from 'vitest';
import type { Action, Card } from '../../../src/cards/card.ts';
import { isForm } from '../../../src/cards/card.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { addDays, instantOf } from '../../../src/domain/time/calendar.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import { type AConversation, buttonsOf, conversations } from '../../helpers/a-conversation.ts';
import { commandRows, mentioned } from '../../helpers/parity.ts';
import { buttonRows } from '../../helpers/parity-buttons.ts';

type Button = Extract<Action, { action: string }>;

const { start } = conversations();

/** One who may do everything, as long as nobody hands it over. */
const who = 'Pia';
const holders = { projektleder: [who], systemansvarlig: [who] };

const isButton = (action: Action): action is Button => 'action' in action;

/** What a form's own buttons send needs to be filled in first. */
const pressable = (card: Card): Button[] => (isForm(card) ? [] : buttonsOf(card).filter(isButton));

/** Opens all that is marked, which changes nothing. @returns what was not as marked */
async function opened(conversation: AConversation, card: Card, met: Set<string>) {
  const wrong: string[] = [];
  for (const { action, value } of pressable(card).filter(({ form }) => form)) {
    met.add(`${action} form`);
    const reply = await conversation.press(who, action, value);
    if (!isForm(reply.card)) wrong.push(`${action} ${value}: ${reply.card.title}`);
  }
  return wrong;
}

/** Presses all that is not marked, once each, and opens what their answers offer. */
async function pressed(conversation: AConversation, card: Card, met: Set<string>) {
  const wrong: string[] = [];
  for (const { action, value } of pressable(card).filter(({ form }) => !form)) {
    if (met.has(`${action} ${value}`)) continue;
    met.add(action).add(`${action} ${value}`);
    const reply = await conversation.press(who, action, value);
    if (isForm(reply.card)) wrong.push(`${action} ${value}: ${reply.card.title}`);
    wrong.push(...(await opened(conversation, reply.card, met)));
  }
  return wrong;
}

describe('a button says beforehand whether it opens a form:', () => {
  const met = new Set<string>();

  it.each(['2026-03-20'])('in answers to commands on %s', async (day) => {
    const conversation = await start({ day, holders });
    const wrong: string[] = [];
    const lines = Object.values(commandRows).map(({ line }) => line);
    const imports = [
      'importer Titel\tFrist\nTæl hylder\t1. december 2026\nFlyt data\tsnarest',
      'importer Titel\tHvem gør det\tFrist\nTæl hylder\tTekniker\t1. december 2026',
    ];
    // A group while it is still to be done, which one of the lines asks; a role before it is taken.
    for (const line of ['opgave 7', 'rolle tekniker', ...lines, ...imports, 'opgave 3']) {
      const { card } = await conversation.say(who, line.replace(mentioned, `<@${who}>`));
      wrong.push(...(await opened(conversation, card, met)));
      wrong.push(...(await pressed(conversation, card, met)));
    }
    // What somebody else has performed waits for who may approve it.
    const more = { ...holders, tekniker: ['T'], superbruger: [who] };
    const other = await start({ day, holders: more });
    for (const line of ['tildel 6 tekniker', 'godkender 6 projektleder'])
      await other.say(who, line);
    await other.say('T', 'udført 6');
    wrong.push(...(await opened(other, (await other.say(who, 'opgave 6')).card, met)));
    // Whoever a course in several places is for says which of them.
    const course = await other.say(who, 'møde superbrugeruddannelse-undervisning');
    wrong.push(...(await opened(other, course.card, met)));
    expect(wrong).toEqual([]);
  });

  it.each(['2026-02-02', '2026-03-06', '2026-03-12'])('in messages sent on %s', async (day) => {
    const conversation = await start({ day, holders });
    const rollout = await conversation.rollout();
    const from = instantOf(day, '07:00');
    const reminders = upcomingReminders(rollout, from, instantOf(addDays(day, 4), '18:00'));
    const wrong: string[] = [];
    for (const reminder of reminders) {
      const recipient = recipientOf(rollout, reminder, reminder.sendAt);
      if (recipient === null) continue;
      const notice = { reminder, delayed: false, repeated: false, tried: null };
      const now = conversation.now();
      const { card } = reminderMessage(rollout, [notice], recipient, reminder.sendAt, now);
      wrong.push(...(await opened(conversation, card, met)));
    }
    expect(reminders).not.toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('in a channel that begins to follow a municipality late', async () => {
    const conversation = await start({ bound: false, day: '2026-03-20' });
    const { installation } = conversation;
    const here = { externalId: 'C-new', kind: 'channel' } as const;
    const welcome = { installation, caller: who, conversation: here };
    const { card } = await conversation.bot.welcome(welcome);
    expect(await opened(conversation, card, met)).toEqual([]);
    const setUp = await conversation.say(who, 'opsætning Eksempel Kommune', here);
    const saved = await conversation.pressOn(who, setUp.card, 'Gem', { inputs: {} });
    expect(await opened(conversation, saved.card, met)).toEqual([]);
  });

  it('has been asked of every button that opens one', () => {
    const openers = buttonRows.filter(({ answers }) => answers === 'form');
    const unmet = openers.map(({ action }) => action).filter((one) => !met.has(`${one} form`));
    expect(unmet).toEqual([]);
    // What a task asks for decides whether its button opens a form.
    expect(met.has('task.perform')).toBe(true);
  });
});
