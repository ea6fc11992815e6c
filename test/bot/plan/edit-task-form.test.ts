import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/port/bot.ts';
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
const title = 'Kontroller at kommunens it-miljø er kompatibelt med FBS 2.0';

/** Sends the form of the task as it opens, but for `inputs`. */
async function save(
  chat: AConversation,
  task: string,
  inputs: Readonly<Record<string, string>>,
  who = 'P',
): Promise<Reply> {
  const { card } = await chat.press(who, 'task.edit', chat.value(task));
  const asked = card.body.flatMap((part) => (part.type === 'input' ? [part] : []));
  const as = asked.map(({ id, initial = '' }) => [id, initial] as const);
  return chat.press(who, 'task.edit.save', chat.value(task), {
    inputs: { ...Object.fromEntries(as), ...inputs },
  });
}

describe('editing a task', () => {
  it('is offered on its card to those who may, and refused to others', async () => {
    const chat = await start(held);
    expect(labelsOf((await chat.say('P', 'opgave 5')).card)).toContain('Ret');
    expect(labelsOf((await chat.say('T', 'opgave 5')).card)).not.toContain('Ret');
    const refused = await chat.press('T', 'task.edit', chat.value('5'));
    expect(textOf(refused)).toContain('S (Systemansvarlig)');
    const made = { title: 'x', performer: '-', accountable: '-', theme: '-', phase: 'opstart' };
    await chat.press('T', 'task.edit.save', chat.value('5'), { inputs: made });
    expect(await chat.verbs()).not.toContain('plan.change');
  });

  it('changes what is filled in, and the card says who said it, and what KOMBIT calls it', async () => {
    const chat = await start(held);
    const reply = await save(chat, '5', {
      ...{ title: 'Tjek it-miljøet', code: 'MI 5', performer: 'tekniker', phase: 'ibrugtagning' },
      ...{ description: 'Se kravene.', link: 'https://kombit.dk/krav', theme: '-' },
      files: 'Krav https://kommune.sharepoint.com/krav.docx\nhttps://drev.dk/a/net%C3%A6t.xlsx',
    });
    const card = await chat.say('P', 'opgave 5');

    expect(reply.card.title).toBe('Ændret: 5 Tjek it-miljøet');
    expect(card.card.title).toBe('5 Tjek it-miljøet');
    expect(textOf(card)).toContain(`I planen: ${title}`);
    expect(textOf(card)).toContain(
      'Rettet: Titel, KLIK-kode, Fase, Tema, Udfører, Beskrivelse, Adresse, Filer (ifølge P)',
    );
    expect(textOf(card)).toContain('Fase: Ibrugtagning');
    expect(labelsOf(card.card)).toEqual(
      expect.arrayContaining(['Link', 'Krav', 'netæt.xlsx', 'Ret']),
    );
    expect(textOf(card)).toContain('P ændrede, hvad der står om den: »Titel, KLIK-kode, Fase');
  });

  it('is taken back whole, and then nobody has said anything of it', async () => {
    const chat = await start(held);
    const before = await chat.rollout();
    const { card } = await save(chat, '5', { title: 'Tjek it-miljøet', link: 'https://a.dk/' });
    await chat.pressOn('P', card, 'Fortryd');
    const after = await chat.rollout();
    expect(after.plan.tasks).toEqual(before.plan.tasks);
    expect(textOf(await chat.say('P', 'opgave 5'))).not.toContain('Rettet');
  });

  it('says of each field who said it last, and KOMBIT’s name is not forgotten', async () => {
    const chat = await start(held);
    await save(chat, '5', { title: 'Tjek it', link: 'https://a.dk/' });
    await save(chat, '5', { title: 'Tjek it-miljøet' }, 'S');
    const card = textOf(await chat.say('P', 'opgave 5'));
    expect(card).toContain('Rettet: Titel (ifølge S) · Adresse (ifølge P)');
    expect(card).toContain(`I planen: ${title}`);

    await save(chat, '5', { title });
    expect(textOf(await chat.say('P', 'opgave 5'))).not.toContain('I planen:');
  });

  it('takes away a code, a link and files again', async () => {
    const chat = await start(held);
    await save(chat, '5', { code: 'MI 5', link: 'https://a.dk/', files: 'https://a.dk/b.pdf' });
    await save(chat, '5', { code: '', link: '', files: ' \n' });
    const [task] = (await chat.rollout()).plan.tasks.filter(({ key }) => key === '5');
    expect(task).not.toHaveProperty('klikCode');
    expect(task).not.toHaveProperty('link');
    expect(task).not.toHaveProperty('files');
  });

  it('shows an English reader the description in English, and keeps the plan’s own', async () => {
    const chat = await start(held);
    const { plan } = await chat.rollout();
    const task = plan.tasks.find(({ key }) => key === '5');
    const inEnglish = plan.english?.[task?.description ?? ''] ?? '';
    expect(inEnglish).not.toBe('');
    chat.platform.profiles.set('K', { language: 'en' });
    await chat.say('P', 'rolle klik-administrator <@K|K>');
    const { card } = await chat.press('K', 'task.edit', chat.value('5'));
    const field = card.body.find((part) => part.type === 'input' && part.id === 'description');
    expect(field).toMatchObject({ initial: inEnglish });
    await save(chat, '5', { link: 'https://a.dk/' }, 'K');
    const after = (await chat.rollout()).plan.tasks.find(({ key }) => key === '5');
    expect(after).toMatchObject({ link: 'https://a.dk/', description: task?.description });
  });

  it('is no change where nothing is changed', async () => {
    const chat = await start(held);
    expect(textOf(await save(chat, '5', {}))).toContain('Intet er ændret');
    expect(await chat.verbs()).not.toContain('plan.change');
  });

  it.each([
    ['title', { title: 'Arbejde med as-is/to-be og etablering af nye arbejdsgange' }, '10 Arbejde'],
    ['title', { title: '' }, 'Giv opgaven en titel'],
    ['link', { link: 'ftp://a.dk' }, 'https://'],
    ['files', { files: 'Krav krav.docx' }, 'krav.docx'],
    ['files', { files: 'https://a.dk/\n'.repeat(6) }, 'Højst 5 filer'],
  ])('says at %s what is wrong with %j', async (input, inputs, text) => {
    const chat = await start(held);
    const reply = await save(chat, '5', inputs);
    expect(reply.fault?.input).toBe(input);
    expect(reply.fault?.text).toContain(text);
  });

  it('does not write over what somebody has corrected since it was opened', async () => {
    const chat = await start(held);
    const { card } = await chat.press('P', 'task.edit', chat.value('5'));
    await save(chat, '5', { link: 'https://a.dk/' }, 'S');
    const asked = card.body.flatMap((part) => (part.type === 'input' ? [part] : []));
    const as = Object.fromEntries(asked.map(({ id, initial = '' }) => [id, initial] as const));

    const inputs = { ...as, title: 'Tjek it-miljøet' };
    const reply = await chat.pressOn('P', card, 'Gem', { inputs } as never);

    expect(textOf(reply)).toContain('Nogen har rettet 5');
    const [task] = (await chat.rollout()).plan.tasks.filter(({ key }) => key === '5');
    expect(task).toMatchObject({ title, link: 'https://a.dk/' });
  });

  it('gives a local task no code', async () => {
    const chat = await start(held);
    expect((await save(chat, 'L4', { code: 'MI 1' })).fault?.input).toBe('code');
  });
});
