import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { recipientOf } from '../../../src/domain/reminders/recipient.ts';
import { upcomingReminders } from '../../../src/domain/reminders/upcoming.ts';
import { saidOf } from '../../../src/domain/rollout/attendance.ts';
import { holdersOf } from '../../../src/domain/rollout/roles.ts';
import { da } from '../../../src/texts/da.ts';
import { reminderMessage } from '../../../src/views/messages/reminder-message.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const { attendance: words } = da;

const people = { projektleder: ['P'], tekniker: ['T'] };
const workshop = { key: 'teknisk-workshop' };

/** Sends the form of task 2, opened at that time. */
async function names(
  chat: AConversation,
  inputs: Readonly<Record<string, readonly string[]>>,
  who = 'P',
  seen: Date = chat.now(),
) {
  const value = `${chat.value('2')}/${seen.getTime()}`;
  return chat.press(who, 'task.perform.save', value, { inputs: { note: '', ...inputs } });
}

async function namesIn(chat: AConversation, role: string): Promise<string[]> {
  return holdersOf(await chat.rollout(), role, chat.now()).map(({ name }) => name);
}

describe('a task that is to find people for a workshop', () => {
  it('shows a picker for each role with its holders chosen, and who is asked to what', async () => {
    const chat = await start({ holders: people });
    const reply = await chat.press('P', 'task.perform', chat.value('2'));
    const { card } = reply;
    const inputs = card.body.flatMap((part) => (part.type === 'input' ? [part] : []));
    expect(inputs.map(({ id, kind, initial }) => [id, kind, initial])).toEqual([
      ['role.tekniker', 'people', ['T']],
      ['role.oekonomimedarbejder', 'people', []],
      ['role.rolleadministrator', 'people', []],
      ['note', 'longText', undefined],
    ]);
    expect(textOf(reply)).toContain(words.chosenFor('Teknisk workshop'));
  });

  it('gives them the roles, asks them to the workshop and reports the task, in one change', async () => {
    const chat = await start({ holders: people });
    const done = await names(chat, {
      'role.tekniker': ['T', 'U'],
      'role.oekonomimedarbejder': ['E'],
      'role.rolleadministrator': [],
    });
    expect(textOf(done)).toContain(words.askedTo('Teknisk workshop'));
    expect(await namesIn(chat, 'tekniker')).toEqual(['T', 'U']);
    expect(await namesIn(chat, 'oekonomimedarbejder')).toEqual(['E']);
    const { status, value } = (await chat.task('2')) ?? {};
    expect([status, value]).toEqual([
      'performed',
      'Tekniker/it-medarbejder: T, U; Økonomimedarbejder (FK ØKO koordinator): E; Rolleadministrator: –',
    ]);
    const rollout = await chat.rollout();
    expect(saidOf(rollout, workshop).filter(({ isNamed }) => isNamed)).toHaveLength(3);
    const told = upcomingReminders(rollout, chat.now(), new Date(chat.now().getTime() + 120_000));
    const invited = told.filter(({ rule }) => rule.type === 'invited');
    expect(invited).toHaveLength(3);
    // Whoever is new in a role hears of both in one message, under headings of their own.
    const theirs = told.filter(
      ({ to }) => to.type === 'person' && rollout.people[to.personId]?.name === 'E',
    );
    const [one] = theirs;
    const recipient = one && recipientOf(rollout, one, one.sendAt);
    if (one === undefined || !recipient) throw new Error('E hears nothing');
    const notices = theirs.map((reminder) => ({
      ...{ reminder, delayed: false, repeated: false, tried: null },
    }));
    const { card } = reminderMessage(rollout, notices, recipient, one.sendAt, chat.now());
    expect([theirs.length, card.title]).toEqual([2, da.yourRoles.title]);
    const { yours, invited: coming } = da.notice.section;
    expect(cardText(card)).toMatch(new RegExp(`${yours}[^]*${coming.replace('?', '\\?')}`));
    expect(labelsOf(card)).toContain(words.send);
    expect((await chat.verbs()).slice(-1)).toEqual(['task.perform']);
    expect(textOf(await chat.say('P', 'log 2'))).toContain('Tekniker/it-medarbejder: T → T, U');

    const undone = await chat.say('P', 'fortryd');
    expect(textOf(undone).split('\n')).toEqual([
      'Fortrudt: 2 Udpeg medarbejdere til at deltage i teknisk workshop',
      expect.stringMatching(/^Status er igen: /),
      da.outcome.undoneRolesToo,
      '• Tekniker/it-medarbejder: T',
      expect.stringMatching(/^• Økonomimedarbejder .*: ubesat$/),
      da.outcome.undoneInvitations('Teknisk workshop'),
      '[Vis opgaven]',
    ]);
    expect(await namesIn(chat, 'tekniker')).toEqual(['T']);
    const after = await chat.rollout();
    expect(saidOf(after, workshop).filter(({ isNamed }) => isNamed)).toEqual([]);
  });

  it('wants somebody at all, and changes nothing without', async () => {
    const chat = await start({ holders: { projektleder: ['P'] } });
    const none = await names(chat, { 'role.tekniker': [] });
    expect(none.fault?.input).toBe('role.tekniker');
    expect(await chat.task('2')).toBeUndefined();
  });

  it('does not overwrite what somebody else has changed while the form was open', async () => {
    const chat = await start({ holders: people });
    const opened = chat.now();
    chat.goTo('2026-02-09', '08:10');
    await chat.give('tekniker', 'U');
    const late = await names(chat, { 'role.tekniker': ['T'] }, 'P', opened);
    expect(textOf(late)).toContain('mens');
    expect(await namesIn(chat, 'tekniker')).toEqual(['U']);
    expect(await chat.task('2')).toBeUndefined();
  });

  it('asks whoever gives no roles for names, and reports the task with them', async () => {
    const chat = await start({ holders: people });
    await chat.say('P', 'tildel 2 <@T>');
    const { card } = await chat.press('T', 'task.perform', chat.value('2'));
    const ids = card.body.flatMap((part) => (part.type === 'input' ? [part.id] : []));
    expect(ids).toContain('names.tekniker');
    const inputs = { ...Object.fromEntries(ids.map((id) => [id, 'Eva'])), note: '' };
    await chat.press('T', 'task.perform.save', chat.value('2'), { inputs });
    expect((await chat.task('2'))?.status).toBe('performed');
    expect(await namesIn(chat, 'tekniker')).toEqual(['T']);
  });

  it('leaves a role as it is and asks, where a guest is chosen for it', async () => {
    const chat = await start({ holders: people });
    chat.platform.profiles.set('G', { name: 'G', language: null, kind: 'guest' });
    const done = await names(chat, { 'role.tekniker': ['T'], 'role.rolleadministrator': ['G'] });
    expect(textOf(done)).toContain(da.rights.guest.title('Rolleadministrator'));
    expect(await namesIn(chat, 'rolleadministrator')).toEqual([]);
    expect((await chat.task('2'))?.status).toBe('performed');
  });
});
