import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postJson, type RunningApp, startApp } from '../../helpers/start-app.ts';

/** What the bot answers a person of the local chat, as HTML. */
async function ask({ url }: RunningApp, person: string, line: string): Promise<string> {
  const { body } = await postJson(url, '/commands', { person, conversation: 'channel', line });
  return (body as { answer: string }).answer;
}

describe.each([
  ['2026-01-13T08:00', '12. januar', 0],
  ['2026-11-28T09:00', '27. november', 3],
] as const)('the example municipality, begun on %s', (now, due, completed) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp({ now, isStaffed: true });
  });
  afterAll(() => running.stop());

  it('has its roles held by people with names of their own, and one vacant', async () => {
    const roles = await ask(running, 'projektleder', 'roller');
    for (const name of ['Anne', 'Bo', 'Clara', 'David', 'Eva', 'Gitte', 'Henrik', 'Ida', 'Jens']) {
      expect(roles).toContain(name);
    }
    expect(roles).not.toContain('Frederik');
  });

  it('has one task late since the working day before', async () => {
    const late = await ask(running, 'klik-administrator', 'opgaver overskredet');
    expect(late).toContain('L3 Sørg for at KLIK er ajourført');
    expect(late).toContain(due);
    expect(late.match(/<li>/g)).toHaveLength(1);
  });

  it('has completed what was due before', async () => {
    expect(await ask(running, 'projektleder', 'status')).toContain(`${completed} af 12`);
  });
});
