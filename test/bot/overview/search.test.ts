import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import { buttonsOf, conversations } from '../../helpers/a-conversation.ts';

const { start } = conversations();
type Chat = Awaited<ReturnType<typeof start>>;

const request = ({ installation }: Chat, externalId = 'C-fbs') => ({
  installation,
  caller: 'somebody',
  conversation: { externalId, kind: 'channel' as const },
});

describe('a search', () => {
  it('finds tasks and meetings by words with typing mistakes', async () => {
    const chat = await start();
    const find = async (words: string) => (await chat.bot.search(request(chat), words)).hits;
    expect((await find('projektleder'))[0]?.title).toContain('projektleder');
    expect((await find('teknisk worshop')).map(({ title }) => title).join()).toContain('workshop');
    expect((await find('3'))[0]?.title).toContain('3 Indmeld');
  });

  it('shows what comes next when nothing is typed, ten at most', async () => {
    const chat = await start({ day: '2026-02-09' });
    const { hits, nothing } = await chat.bot.search(request(chat), '');
    expect(nothing).toBeNull();
    expect(hits.length).toBeLessThanOrEqual(10);
    expect(hits[0]?.title).toContain('1 Udpeg projektleder');
  });

  it('says so when there is nothing', async () => {
    const chat = await start();
    const { hits, nothing } = await chat.bot.search(request(chat), 'qqqqqqqq');
    expect(hits).toEqual([]);
    expect(nothing).not.toBe('');
  });

  it('offers cards that everyone may read: with nothing of the searcher’s own to press', async () => {
    const chat = await start({ holders: { systemansvarlig: ['somebody'] } });
    const { hits } = await chat.bot.search(request(chat), 'udpeg projektleder');
    expect(hits[0] && cardText(hits[0].card)).toContain('Frist');
    const pressed = hits[0] ? buttonsOf(hits[0].card) : [];
    expect(pressed.filter((it) => 'action' in it && it.action === 'task.snooze')).toEqual([]);
  });

  it('writes nobody down, and no conversation', async () => {
    const chat = await start();
    await chat.bot.search(request(chat, 'C-elsewhere'), 'kick-off');
    expect(await chat.store.people.find(chat.installation.id, 'somebody')).toBeNull();
    expect(await chat.store.conversations.find(chat.installation.id, 'C-elsewhere')).toBeNull();
  });
});

describe('a task by its address', () => {
  it('is shown to those whose rollout it is, and to nobody else', async () => {
    const [own, other] = [await start(), await start()];
    const { id } = await own.rollout();
    const shown = await own.bot.taskCard(request(own), id, '1');
    expect(shown?.hit.title).toContain('1 Udpeg projektleder');
    expect(await other.bot.taskCard(request(other), id, '1')).toBeNull();
    expect(await own.bot.taskCard(request(own), id, '999')).toBeNull();
  });
});
