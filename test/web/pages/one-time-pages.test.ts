import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, Rollout } from '../../../src/domain/rollout/rollout.ts';
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
const left: { person: Person; rollout: Rollout; text: string; name: string }[] = [];

beforeAll(async () => {
  database = await openSharedDatabase();
  here = await aStoreWithRollout(database.prisma);
  const pages = createOneTimePages({
    store: here.store,
    now: () => now,
    onUpload: async (person, rollout, bytes, name) => {
      left.push({ person, rollout, text: new TextDecoder().decode(bytes), name });
      return 'Se svaret i chatten.';
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

describe('a page that is opened once', () => {
  it('gives its file once, as one to save, and keeps it in no cache', async () => {
    const path = await addressOf('download', 'export/tasks/csv/member');
    const first = await get(url, path);
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(first.headers['content-disposition']).toMatch(/^attachment; filename=/);
    expect(first.text).toContain('Nr.;KLIK-kode;Titel');
    expect((await get(url, path)).status).toBe(404);
  });

  it('is not used up by what only looks whether it is there', async () => {
    const path = await addressOf('download', 'export/all/json/member');
    await fetch(new URL(path, url), { method: 'HEAD' });
    expect(JSON.parse((await get(url, path)).text)).toMatchObject({ format: 'fbs-bot/rollout' });
  });

  it('answers the same bytes to a wrong, a used, an old and a foreign address', async () => {
    const used = await addressOf('download', 'export/tasks/csv/member');
    await get(url, used);
    const old = await addressOf('download', 'export/tasks/csv/member');
    const upload = await addressOf('upload');
    now = hours(start, 0.25);
    const paths = ['/hent/x', '/hent/%ff', used, old, upload, upload.replace('aflever', 'hent')];
    const answers = await Promise.all(paths.map((path) => get(url, path)));
    now = start;
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('gives a file that tells a guest no names and no log', async () => {
    const path = await addressOf('download', 'export/log/xlsx/guest');
    expect((await get(url, path)).status).toBe(404);
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
      person: { id: here.person.id },
      rollout: { id: here.rollout.id },
      text: 'titel;frist',
      name: 'vores plan.csv',
    });
    expect((await leave(path, 'titel;frist')).status).toBe(404);
    expect(left).toHaveLength(1);
  });

  it.each([
    ['too large', 413, () => new Uint8Array(5 * 1024 * 1024 + 1), 'større end 5 MB'],
    ['far too large', 413, () => new Uint8Array(6 * 1024 * 1024), 'større end 5 MB'],
    ['empty', 400, () => '', 'ingen fil med'],
  ])('refuses one that is %s, and can be used again', async (_how, status, content, says) => {
    const path = await addressOf('upload');
    expect(await leave(path, content())).toEqual({ status, text: expect.stringContaining(says) });
    expect((await leave(path, 'x')).status).toBe(200);
  });

  it('reads nothing of whoever has no such address', async () => {
    const { status } = await leave('/aflever/x', new Uint8Array(6 * 1024 * 1024)).catch(() => {
      return { status: 404 };
    });
    expect(status).toBe(404);
  });
});
