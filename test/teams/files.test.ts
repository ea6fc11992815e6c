/** Files that are sent to the bot, and the command on a message. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply, TaskOfMessage } from '../../src/bot/port/bot.ts';
import { createAnswers } from '../../src/hosts/answers.ts';
import { type Incoming, readActivity } from '../../src/teams/activities.ts';
import { createFileReader } from '../../src/teams/files.ts';
import { listen } from '../../src/teams/listeners.ts';
import type { TeamsParts } from '../../src/teams/parts.ts';
import { allowFileUrls } from '../../src/teams/service-urls.ts';

const most = 5 * 1024 * 1024;
const server = createServer(({ url }, response) => {
  if (url?.startsWith('/moved')) response.writeHead(302, { location: '/plan.csv' });
  if (url?.startsWith('/page')) response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(url?.startsWith('/large') ? 'x'.repeat(most + 1) : 'Titel;Frist');
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const reply: Reply = { card: { title: 'Import', body: [] }, language: 'da', audience: 'caller' };

/** What the bot is asked and given when the activity comes, and what is answered. */
async function heard(activity: object) {
  const asked: unknown[] = [];
  const isAllowed = allowFileUrls({ serviceHosts: [new URL(origin).host], noAuth: false });
  const parts = {
    bot: {
      onlyReads: () => true,
      async command({ line }: { line: string }) {
        asked.push(line);
        return reply;
      },
      async file({ line, read }: { line: string; read: (most: number) => Promise<unknown> }) {
        const file = await read(most);
        asked.push([line, typeof file === 'string' ? file : String(file)]);
        return reply;
      },
      async taskOf({ text, link, files }: TaskOfMessage) {
        asked.push([text, link, ...files]);
        return { ...reply, opener: { action: 'task.new', value: 'r1' } };
      },
    },
    readFiles: createFileReader(isAllowed),
    store: {
      installations: { upsert: async () => ({ id: 'i1' }) },
      meet: async () => ({ person: { language: 'da' } }),
      references: { remember: async () => undefined },
    },
    writer: { post: async () => ({}) },
    connector: { send: async () => '1' },
    requests: { once: (_id: string, work: () => Promise<unknown>) => work() },
    ...{ answers: createAnswers(), typingAfterMs: 60_000, now: () => new Date() },
  } as unknown as TeamsParts;
  const answer = await listen(parts)({
    ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'https://x.test/' },
    ...{ from: { id: '29:ida', aadObjectId: 'ida', name: 'Ida' }, recipient: { id: '28:bot' } },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
    ...activity,
  } as Incoming);
  return { asked, answer };
}

const file = (downloadUrl: unknown) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  content: { downloadUrl, fileType: 'csv' },
});
const html = { contentType: 'text/html', content: '<p>her</p>' };

describe('a file', () => {
  test('in the personal chat is fetched and given to the bot', async () => {
    const { asked } = await heard({
      text: 'her',
      attachments: [html, file(`${origin}/plan.csv?tempauth=1`)],
    });
    expect(asked).toEqual([['her', String(Buffer.from('Titel;Frist'))]]);
  });

  test.each([
    ['another host', 'https://sharepoint.com.example.com/a'],
    ['a host that only ends alike', 'https://evilsharepoint.com/a'],
    ['SharePoint without https', 'http://kommune.sharepoint.com/a'],
    ['somebody’s name before the host', 'https://kommune.sharepoint.com@example.com/a'],
    ['nowhere', undefined],
  ])('from %s is not asked for', async (_, address) => {
    expect((await heard({ attachments: [file(address)] })).asked).toEqual([['', 'notHad']]);
  });

  test.each([
    ['a redirect', '/moved', 'notHad'],
    ['a page', '/page', 'notHad'],
    ['more than 5 MB', '/large', 'overSize'],
  ])('that turns out to be %s is refused', async (_, path, fault) => {
    expect((await heard({ attachments: [file(`${origin}${path}`)] })).asked).toEqual([['', fault]]);
  });

  test('is read by itself', async () => {
    const one = file(`${origin}/plan.csv`);
    expect((await heard({ attachments: [one, one] })).asked).toEqual([['', 'several']]);
  });

  test('in a channel is none: the line is read', async () => {
    const conversation = { id: '19:x@thread.v2', conversationType: 'channel', tenantId: 't' };
    const { asked } = await heard({
      ...{ conversation, text: 'status', attachments: [file(`${origin}/plan.csv`)] },
    });
    expect(asked).toEqual(['status']);
  });

  test('may come from the municipality’s SharePoint', () => {
    const isAllowed = allowFileUrls({ serviceHosts: [], noAuth: false });
    expect(isAllowed(new URL('https://kommune-my.sharepoint.com/personal/a?tempauth=1'))).toBe(
      true,
    );
  });
});

describe('the command on a message', () => {
  const value = {
    commandId: 'import',
    messagePayload: {
      body: {
        contentType: 'html',
        content:
          '<table><tr><td>Titel</td><td>Frist</td></tr><tr><td>Tæl hylder</td><td>1. december</td></tr></table>',
      },
    },
  };

  test('reads its text as rows, and answers in a dialog', async () => {
    const { asked, answer } = await heard({
      ...{ type: 'invoke', name: 'composeExtension/fetchTask', value },
    });
    const [line] = asked as string[];

    const cells = line?.split('\n').map((row) => row.split('\t').map((cell) => cell.trim()));
    expect(cells).toEqual([['importer'], ['Titel', 'Frist'], ['Tæl hylder', '1. december']]);
    expect(answer).toMatchObject({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'Import' } } },
    });
  });

  test('makes a task of it, with its text and its address, in a form that can be opened anew', async () => {
    const linkToMessage = 'https://teams.microsoft.com/l/message/19:x@thread.v2/1?tenantId=t';
    const contentUrl = 'https://kommune.sharepoint.com/plan.xlsx';
    const reference = { contentType: 'reference', contentUrl, name: 'plan.xlsx' };
    const attachments = [reference, { contentType: 'messageReference', content: '{}' }];
    const body = { contentType: 'html', content: '<p>Bestil testbrugere</p><p>inden jul</p>' };
    const { asked, answer } = await heard({
      ...{ type: 'invoke', name: 'composeExtension/fetchTask' },
      value: { commandId: 'task', messagePayload: { body, linkToMessage, attachments } },
    });

    expect(asked).toEqual([
      ['Bestil testbrugere\n inden jul', linkToMessage, { name: 'plan.xlsx', url: contentUrl }],
    ]);
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'continue' } } });
  });

  test.each(['http://x.test/', 'javascript:alert(1)', 7, undefined])(
    'has no address where Teams tells none that is safe: %j',
    (linkToMessage) => {
      const account = { id: '28:bot' };
      const read = readActivity({
        ...{ type: 'invoke', name: 'composeExtension/fetchTask', channelId: 'msteams' },
        ...{ serviceUrl: 'https://x.test/', from: account, recipient: account },
        conversation: { id: 'a:1', tenantId: 't' },
        value: { commandId: 'task', messagePayload: { linkToMessage } },
      } as Parameters<typeof readActivity>[0]);
      expect(read).toMatchObject({ value: { messagePayload: { linkToMessage: undefined } } });
    },
  );

  test('that is not ours is refused', async () => {
    const { answer } = await heard({
      ...{ type: 'invoke', name: 'composeExtension/fetchTask' },
      value: { ...value, commandId: 'other' },
    });
    expect(answer).toEqual({ status: 400 });
  });
});
