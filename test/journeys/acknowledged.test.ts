/** The bot has told Slack that a command came, and dies before it is done. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startServer, type TestServer } from '../helpers/database.ts';
import { runBot } from '../helpers/run-bot.ts';
import { createSlackClient } from '../helpers/slack-client.ts';
import { createSlackHost } from '../helpers/slack-host.ts';
import { slackVariables } from '../helpers/start-app.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('does it when it is repeated, and then no more', async () => {
  const slack = await createSlackHost();
  onTestFinished(() => slack.stop());
  slack.addUser('U1', { real_name: 'Ida Prøve', locale: 'da-DK' });
  const DATABASE_URL = await server.createDatabase();
  const sql = new pg.Client({ connectionString: DATABASE_URL });
  await sql.connect();
  onTestFinished(() => sql.end());
  const changes = async () =>
    (await sql.query("SELECT 1 FROM audit_entry WHERE verb LIKE 'role.%' AND platform = 'slack'"))
      .rowCount;

  const start = async () => {
    const bot = runBot({ DATABASE_URL, DATA_DIR: '', ...slackVariables(slack) });
    const client = createSlackClient(`${await bot.started}/slack/events`);
    const say = async (line: string, more = {}) => {
      const nth = slack.callsOf('response_url').length + 1;
      await client.command(line, { response_url: slack.responseUrl(), ...more });
      return { answered: () => slack.called('response_url', nth) };
    };
    return { bot, say };
  };
  const command = ['rolle systemansvarlig mig', { trigger_id: 'repeated' }] as const;

  const first = await start();
  await first.say('opsætning Prøve Kommune');
  await slack.called('views.open');
  await sql.query('BEGIN');
  await sql.query('SELECT 1 FROM rollout FOR UPDATE');
  await first.say(...command);
  await expect.poll(waitsForLock).toBe(true);
  first.bot.kill('SIGKILL');
  await first.bot.exited;
  await sql.query('COMMIT');
  expect(await changes()).toBe(0);

  const second = await start();
  await (await second.say(...command)).answered();
  expect(await changes()).toBe(1);
  second.bot.kill('SIGTERM');
  await second.bot.exited;

  const third = await start();
  const answers = slack.callsOf('response_url').length;
  await third.say(...command);
  await (await third.say('roller')).answered();
  expect(await changes()).toBe(1);
  expect(slack.callsOf('response_url')).toHaveLength(answers + 1);

  async function waitsForLock(): Promise<boolean> {
    // The minute’s planning may wait for it too. Not pg_stat_activity: a transaction sees of it for
    // good what it saw first.
    return (await sql.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rows.length > 0;
  }
});
