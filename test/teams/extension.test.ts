import { describe, expect, test } from 'vitest';
import type { SearchResult } from '../../src/bot/port/bot.ts';
import type { Link } from '../../src/teams/activities.ts';
import { searched, taskLinkOf, unfurled } from '../../src/teams/extension.ts';
import { taskLink } from '../../src/views/tasks/task-link.ts';

const installation = { id: 'i1', platform: 'teams', externalId: 't', name: 't' } as const;
const place = {
  ...{ installation, caller: 'ida' },
  conversation: { externalId: '19:x@thread.v2', kind: 'channel' },
} as const;
const hit = (title: string) => ({ title, text: 'om 7 dage', card: { title, body: [] } });
const hits = ['1 Udpeg', '2 Udpeg', '3 Indmeld'].map(hit);

function botOf(found: SearchResult, asked: string[] = []) {
  return {
    search: async (_request: unknown, words: string) => {
      asked.push(words);
      return found;
    },
    taskCard: async (_request: unknown, rolloutId: string, task: string) =>
      rolloutId === 'r1' && task === '1' ? { hit: hit('1 Udpeg'), language: 'da' as const } : null,
  };
}
const found: SearchResult = { hits, language: 'da', nothing: null };
const query = (parameters: { name: string; value: unknown }[], queryOptions?: object) => ({
  value: { commandId: 'search', parameters, ...(queryOptions && { queryOptions }) },
});
type Asked = Parameters<typeof searched>[2];
type Bot = Parameters<typeof unfurled>[0];

const search = (of: SearchResult, asked: object, words: string[] = []) =>
  searched({ bot: botOf(of, words) } as unknown as Bot, place, asked as Asked);

describe('a search from the message box', () => {
  test('lists what was found, each with its card', async () => {
    const words: string[] = [];
    const answer = await search(found, query([{ name: 'query', value: 'udpeg' }]), words);
    expect(words).toEqual(['udpeg']);
    expect(answer).toMatchObject({
      composeExtension: {
        type: 'result',
        attachments: hits.map(({ title }) => ({
          contentType: 'application/vnd.microsoft.card.adaptive',
          preview: { content: { title, text: 'om 7 dage' } },
        })),
      },
    });
  });

  test('before anything is typed asks for what comes next', async () => {
    const words: string[] = [];
    await search(found, query([{ name: 'initialRun', value: 'true' }]), words);
    expect(words).toEqual(['']);
  });

  test('goes on from where the list ended', async () => {
    const answer = await search(found, query([], { skip: 2, count: 25 }));
    expect(JSON.stringify(answer)).toContain('3 Indmeld');
    expect(JSON.stringify(answer)).not.toContain('1 Udpeg');
  });

  test('says why there is nothing', async () => {
    const answer = await search({ hits: [], language: 'da', nothing: 'Intet fundet' }, query([]));
    expect(answer.composeExtension).toEqual({ type: 'message', text: 'Intet fundet' });
  });
});

describe('a link', () => {
  const publicUrl = 'https://fbs.example.dk/bot';
  const known = 'composeExtension/queryLink';
  const bot = botOf(found);
  const unfurl = (url: string, at: string | null = publicUrl, name: Link['name'] = known) =>
    unfurled({ bot, publicUrl: at } as unknown as Bot, place, { name, value: { url } });

  test('to a task becomes its card', async () => {
    const { composeExtension } = await unfurl(taskLink(publicUrl, 'r1', '1'));
    expect(JSON.stringify(composeExtension)).toContain('1 Udpeg');
  });

  test.each([
    ['of another rollout', `${publicUrl}/opgave/r2/1`],
    ['of another site', 'https://evil.example/bot/opgave/r1/1'],
    ['to another page', `${publicUrl}/opgave/r1/1/x`],
  ])('%s stays a link', async (_which, url) => {
    expect((await unfurl(url)).composeExtension).toMatchObject({ attachments: [] });
  });

  test('stays one where the bot has no address', async () => {
    const answer = await unfurl(taskLink(publicUrl, 'r1', '1'), null);
    expect(answer.composeExtension).toMatchObject({ attachments: [] });
  });

  test('stays one where the app is not installed: Teams may keep it for others', async () => {
    const anonymous = 'composeExtension/anonymousQueryLink';
    const answer = await unfurl(taskLink(publicUrl, 'r1', '1'), publicUrl, anonymous);
    expect(answer.composeExtension).toMatchObject({ attachments: [] });
  });

  test('is read as it was written', () => {
    expect(taskLinkOf(taskLink(publicUrl, 'r-1', '12'), publicUrl)).toEqual({
      rolloutId: 'r-1',
      task: '12',
    });
  });
});
