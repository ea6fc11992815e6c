import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/port/bot.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] },
};

/** What the form's fields begin with. */
function filledIn({ card }: Reply): Record<string, unknown> {
  const inputs = card.body.flatMap((part) => (part.type === 'input' ? [part] : []));
  return Object.fromEntries(inputs.map(({ id, initial }) => [id, initial]));
}

const empty = { performer: '-', accountable: '-', theme: '-', phase: '-' };
const save = (chat: AConversation, inputs: Readonly<Record<string, string>>, who = 'P') =>
  chat.press(who, 'task.new.save', chat.value(), { inputs: { ...empty, ...inputs } });

describe('the form of a new task', () => {
  it('is what `ny` alone asks, and a button on the list of those who may', async () => {
    const chat = await start(held);
    const form = await chat.say('P', 'ny');
    const list = await chat.say('P', 'opgaver');

    expect(filledIn(form)).toMatchObject({ title: undefined, kind: '', phase: '-' });
    expect(labelsOf(list.card)).toContain('Ny opgave');
    expect(labelsOf((await chat.say('T', 'opgaver')).card)).not.toContain('Ny opgave');
    expect(textOf(await chat.say('T', 'ny'))).toContain('S (Systemansvarlig)');
  });

  it('adds all that is filled in', async () => {
    const chat = await start(held);
    const reply = await save(chat, {
      ...{ title: ' Bestil  testbrugere ', kind: 'klik', due: '15. december', code: 'MI 15' },
      ...{ performer: 'tekniker', accountable: 'systemansvarlig', theme: 'viden-og-faerdigheder' },
      ...{ phase: 'ibrugtagning', description: 'Ti af dem.', link: 'https://kombit.dk/a' },
    });

    expect(reply.card.title).toBe('Tilføjet: K1 Bestil testbrugere');
    const { plan } = await chat.rollout();
    expect(plan.tasks.at(-1)).toMatchObject({
      ...{ key: 'K1', kind: 'klik', klikCode: 'MI 15', due: { on: '2026-12-15' } },
      ...{ performer: 'tekniker', accountable: 'systemansvarlig', theme: 'viden-og-faerdigheder' },
      ...{ phase: 'ibrugtagning', description: 'Ti af dem.', link: 'https://kombit.dk/a' },
    });
  });

  it('knows nothing of what is left empty, and puts it where its deadline lies', async () => {
    const chat = await start(held);
    await save(chat, { title: 'Tæl hylder', kind: 'local', due: '1. februar 2027' });
    const added = (await chat.rollout()).plan.tasks.at(-1);
    expect(added).toMatchObject({ performer: null, theme: null, phase: 'ibrugtagning' });
    expect(added).not.toHaveProperty('link');
  });

  it.each([
    ['title', { title: ' ', kind: 'klik' }, 'Giv opgaven en titel'],
    ['title', { title: 'x'.repeat(201), kind: 'klik' }, 'højst 200 tegn'],
    ['kind', { title: 'Tæl hylder' }, 'Vælg, om opgaven står i KLIK'],
    ['due', { title: 'Tæl hylder', kind: 'klik', due: 'snarest' }, 'Jeg kan ikke læse »snarest«'],
    ['code', { title: 'Tæl hylder', kind: 'local', code: 'MI 1' }, 'Kun en opgave, der står i'],
    ['link', { title: 'Tæl hylder', kind: 'klik', link: 'http://kombit.dk' }, 'https://'],
    ['link', { title: 'Tæl hylder', kind: 'klik', link: 'javascript:alert(1)' }, 'https://'],
  ])('says at %s what is wrong with %j', async (input, inputs, text) => {
    const chat = await start(held);
    const reply = await save(chat, inputs);
    expect(reply.fault?.input).toBe(input);
    expect(reply.fault?.text).toContain(text);
    expect(await chat.verbs()).not.toContain('plan.add');
  });

  it('takes no made-up role', async () => {
    const chat = await start(held);
    const reply = await save(chat, { title: 'Tæl hylder', kind: 'klik', performer: 'borgmester' });
    expect(textOf(reply)).toContain('Knappen kan ikke bruges');
  });
});

describe('a task that comes again', () => {
  const monthly = { title: 'Er rollerne ajour?', kind: 'local', repeats: 'month' };

  it('does so until its last day', async () => {
    const chat = await start(held);
    await save(chat, { ...monthly, due: '15. december 2026', until: '31. marts 2027' });
    const task = (await chat.rollout()).plan.tasks.find(({ title }) => title === monthly.title);
    expect(task?.repeats).toMatchObject({ every: 'month', until: '2027-03-31' });
  });

  it.each([
    [{ until: '1. december 2026' }, 'until', da.error.termBackwards()],
    [{ until: '31. marts 2027', repeats: 'never' }, 'repeats', da.error.repeatsMissing()],
  ])('with %j says at %s what is wrong', async (inputs, input, text) => {
    const chat = await start(held);
    const reply = await save(chat, { ...monthly, due: '15. december 2026', ...inputs });
    expect(reply.fault).toEqual({ input, text });
  });
});

describe('a message that becomes a task', () => {
  const files = [
    { name: 'plan.xlsx', url: 'https://kommune.sharepoint.com/plan.xlsx' },
    { name: 'gammel', url: 'http://example.com/' },
  ];
  const make = (chat: AConversation, text: string, link: string | null = null, caller = 'P') =>
    chat.bot.taskOf({
      ...{ installation: chat.installation, caller, text, link, files },
      conversation: { externalId: 'C-andre', kind: 'channel' },
    });

  it('fills in the form with its first line, the rest and its address', async () => {
    const chat = await start(held);
    const link = 'https://bibliotek.slack.com/archives/C1/p1';
    const form = await make(chat, '\n Bestil testbrugere \nSpørg <@T|Tove> først.\n', link);

    const description = 'Spørg Tove først.';
    expect(filledIn(form)).toMatchObject({ title: 'Bestil testbrugere', description, link });
    expect(filledIn(form)).toMatchObject({
      ...{ kind: '', performer: '-', files: 'https://kommune.sharepoint.com/plan.xlsx' },
    });
    expect(form.opener).toEqual({ action: 'task.new', value: chat.value() });
  });

  it('cuts a long first line at a word, and describes the task with the whole', async () => {
    const chat = await start(held);
    const text = 'Husk at bestille testbrugere '.repeat(20).trim();
    const { title, description } = filledIn(await make(chat, text));
    expect(title).toMatch(/^Husk at .{90,112}[a-z] …$/);
    expect(description).toBe(text);
  });

  it.each(['', '\n', '\u200B'])('has no title where the message has no words: %j', async (text) => {
    const chat = await start(held);
    expect(filledIn(await make(chat, text))).toMatchObject({ title: undefined, kind: '' });
  });

  it('is refused to others, and says who may', async () => {
    const chat = await start(held);
    const reply = await make(chat, 'Bestil testbrugere', null, 'T');
    expect(textOf(reply)).toContain('P (Projektleder)');
    expect(reply.opener).toBeUndefined();
  });
});
