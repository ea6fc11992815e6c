import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../../src/plans/index.ts';
import { taskLink } from '../../../src/views/tasks/task-link.ts';
import { createTaskPage } from '../../../src/web/pages/task-page.ts';
import { get } from '../chat/requests.ts';

let url: string;
let server: ReturnType<ReturnType<typeof express>['listen']>;

beforeAll(async () => {
  const app = express().use(createTaskPage(planOf('fbs-2.0')));
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.close();
});

const rollout = '0199a000-0000-7000-8000-000000000000';

describe('the public page of a task', () => {
  it('tells the plan’s facts in Danish, and in English to whoever asks', async () => {
    const danish = await get(url, `/opgave/${rollout}/1`);
    const english = await get(url, `/opgave/${rollout}/1?lang=en`);
    expect([danish.status, english.status]).toEqual([200, 200]);
    expect(danish.text).toContain('Udpeg projektleder/etablér projektorganisation');
    expect(danish.text).toContain('<html lang="da"');
    expect(danish.text).toMatch(/16\. februar 2026/);
    expect(english.text).toContain('<html lang="en"');
  });

  it('tells the same of every rollout, so that nobody learns which there are', async () => {
    const one = await get(url, `/opgave/${rollout}/1`);
    const other = await get(url, '/opgave/none/1');
    expect(other.text.replaceAll('none', rollout)).toBe(one.text);
  });

  it.each(['/opgave/x/999', '/opgave/x/%ff', '/opgave/x/__proto__'])(
    'has none at %s',
    async (path) => {
      const { status, text } = await get(url, path);
      expect(status).toBe(404);
      expect(text).toContain('<html');
    },
  );

  it('lets nothing run and nobody frame it', async () => {
    const { headers } = await get(url, `/opgave/${rollout}/1`);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
  });

  it('is where a link leads', () => {
    expect(taskLink('https://fbs.example.dk', rollout, '1')).toBe(
      `https://fbs.example.dk/opgave/${rollout}/1`,
    );
  });
});
