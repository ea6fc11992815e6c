import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOneTimePages } from '../../../src/web/pages/one-time-pages.ts';
import { openSharedDatabase } from '../../helpers/emptied-database.ts';
import { aStoreWithRollout, hours, start } from '../../store/a-store.ts';
import { get } from '../chat/requests.ts';

type AStore = Awaited<ReturnType<typeof aStoreWithRollout>>;

let database: Awaited<ReturnType<typeof openSharedDatabase>>;
let here: AStore;
let url: string;
let server: ReturnType<ReturnType<typeof express>['listen']>;
let now = start;
const left: { link: object; text: string }[] = [];

beforeAll(async () => {
  database = await openSharedDatabase();
  here = await aStoreWithRollout(database.prisma);
  const pages = createOneTimePages({
    store: here.store,
    now: () => now,
    onUpload: async ({ link, bytes, use }) => {
      const text = new TextDecoder().decode(bytes);
      if (text === 'ikke en plan') return { type: 'refused', says: 'Den slags kan jeg ikke læse.' };
      if (!(await use())) return { type: 'gone' };
      left.push({ link, text });
      return { type: 'taken', says: 'Se svaret i chatten.' };
    },
  });
  await new Promise<void>((resolve) => {
    server = express()
      .use(pages)
      .listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

async function addressOf(kind: 'download' | 'upload', file = '', of: Partial<AStore> = {}) {
  const { store, person, rollout } = { ...here, ...of };
  const link = { kind, personId: person.id, rolloutId: rollout.id, file };
  const secret = await store.oneTimeLinks.issue(link, start);
  return `/${kind === 'download' ? 'hent' : 'aflever'}/${secret}`;
}

async function leave(path: string, content: string | Uint8Array<ArrayBuffer>, name = 'plan.csv') {
  const body = new FormData();
  body.set('file', new File([content], name));
  const response = await fetch(new URL(path, url), { method: 'POST', body });
  return { status: response.status, text: await response.text() };
}

/** Presses the button of the page. */
async function press(path: string) {
  const response = await fetch(new URL(path, url), { method: 'POST' });
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text() };
}

describe('a page that is opened once', () => {
  it('gives its file once, as one to save, and keeps it in no cache', async () => {
    const path = await addressOf('download', 'export/tasks/csv/member');
    const first = await press(path);
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(first.headers['content-disposition']).toMatch(/^attachment; filename=/);
    expect(first.text).toContain('Nr.;KLIK-kode;Titel');
    expect((await press(path)).status).toBe(404);
    expect((await get(url, path)).status).toBe(404);
  });

  it.each(['GET', 'HEAD'])(
    'is not used up by a scanner that follows it with %s',
    async (method) => {
      const path = await addressOf('download', 'export/all/json/member');
      const looked = await fetch(new URL(path, url), { method });
      expect([looked.status, looked.headers.get('content-disposition')]).toEqual([200, null]);
      expect(JSON.parse((await press(path)).text)).toMatchObject({ format: 'fbs-bot/rollout' });
    },
  );

  it('offers the file on a page in the language of whoever asked, where a button may be pressed', async () => {
    const { store, installation } = here;
    const of = { installationId: installation.id, externalId: 'U-en', language: 'en' } as const;
    const person = await store.people.upsert({ ...of, name: 'Anna' });
    const path = await addressOf('download', 'export/all/json/member', { person });
    const page = await get(url, path);
    expect(page.text).toContain('<button type="submit">Fetch</button>');
    expect(page.headers['content-security-policy']).toMatch(/form-action 'self'/);
    expect((await get(url, `${path}?lang=da`)).text).toContain('>Hent</button>');
  });

  it('answers the same bytes to a wrong, a used, an old and a foreign address', async () => {
    const used = await addressOf('download', 'export/tasks/csv/member');
    await press(used);
    const old = await addressOf('download', 'export/tasks/csv/member');
    const upload = await addressOf('upload');
    now = hours(start, 0.25);
    const paths = ['/hent/x', '/hent/%ff', used, old, upload, upload.replace('aflever', 'hent')];
    const answers = await Promise.all(paths.flatMap((path) => [get(url, path), press(path)]));
    now = start;
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('gives a file that tells a guest no names and no log', async () => {
    const path = await addressOf('download', 'export/log/xlsx/guest');
    expect((await press(path)).status).toBe(404);
  });

  it('takes a file in once, and passes it on with whose it is', async () => {
    const path = await addressOf('upload');
    const form = await get(url, path);
    expect(form.status).toBe(200);
    expect(form.headers['content-security-policy']).toMatch(
      /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    );
    const answer = await leave(path, 'titel;frist', 'vores plan.csv');
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('Se svaret') });
    expect(left.at(-1)).toMatchObject({
      link: { kind: 'upload', personId: here.person.id, rolloutId: here.rollout.id },
      text: 'titel;frist',
    });
    expect((await leave(path, 'titel;frist')).status).toBe(404);
    expect(left).toHaveLength(1);
  });

  it.each([
    ['too large', 413, () => new Uint8Array(5 * 1024 * 1024 + 1), 'større end 5 MB'],
    ['far too large', 413, () => new Uint8Array(6 * 1024 * 1024), 'større end 5 MB'],
    ['empty', 400, () => '', 'ingen fil med'],
    ['not understood', 422, () => 'ikke en plan', 'Den slags kan jeg ikke læse.'],
  ])('refuses one that is %s, and can be used again', async (_how, status, content, says) => {
    const path = await addressOf('upload');
    expect(await leave(path, content())).toEqual({ status, text: expect.stringContaining(says) });
    expect((await leave(path, 'x')).status).toBe(200);
  });

  it('says what is wrong in the language of whoever got the address', async () => {
    const { store, installation } = here;
    const of = { installationId: installation.id, externalId: 'U-en', language: 'en' } as const;
    const person = await store.people.upsert({ ...of, name: 'Anna' });
    const path = await addressOf('upload', '', { person });
    for (const size of [5 * 1024 * 1024 + 1, 6 * 1024 * 1024]) {
      expect((await leave(path, new Uint8Array(size))).text).toContain('larger than 5 MB');
    }
    expect((await leave(path, '')).text).toContain('There was no file');
  });

  it('reads nothing of whoever has no such address', async () => {
    const { status } = await leave('/aflever/x', new Uint8Array(6 * 1024 * 1024)).catch(() => {
      return { status: 404 };
    });
    expect(status).toBe(404);
  });
});
