/** Is it well? What a person is told by /fbs doktor and a machine by /metrics, after a delivery. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/bot/commands.ts';
import { neededScopes } from '../../src/slack/scopes.ts';
import { createSlackClient } from '../helpers/slack-client.ts';
import { createSlackHost, type SlackHost } from '../helpers/slack-host.ts';
import { moveClock, postJson, type RunningApp, startApp } from '../helpers/start-app.ts';

let slack: SlackHost;
let running: RunningApp;
beforeAll(async () => {
  slack = await createSlackHost();
  running = await startApp({ now: '2026-01-13T08:00', slackHost: slack });
});
afterAll(async () => {
  await running.stop();
  await slack.stop();
});

const place = { person: 'systemansvarlig', conversation: 'channel' };
const say = async (line: string) => {
  const { body } = await postJson(running.url, '/commands', { ...place, line });
  return (body as { answer: string }).answer;
};
const scrape = async () => (await fetch(new URL('/metrics', running.url))).text();

describe('after a delivery', () => {
  it('the doctor tells of it, and that all works', async () => {
    await moveClock(running.url, '2026-02-02T09:00');

    const card = await say('doktor');

    expect(card).toContain('den lokale chat er på samme maskine');
    expect(card).toContain('botten skrev sidst i den man. 2. februar kl. 09.00');
    expect(card).toContain('den indbyggede svarer');
    expect(card).toContain('Det er flyttet og viser 2. februar 2026 kl. 09.00');
    expect(card).toContain('0 påmindelser venter');
    expect(card).not.toContain('Del i kanalen');
  });

  it('the metrics tell of it too', async () => {
    const text = await scrape();

    // One message of five: a deadline, a vacancy, dates that are missing, and two published meanwhile.
    expect(text).toContain('fbs_deliveries_total{state="sent"} 5\n');
    expect(text).toContain('fbs_reminders_planned_total 5\n');
    expect(text).toContain('fbs_delivery_lateness_seconds_count 5\n');
    expect(text).toContain('fbs_queue_depth 0\n');
    expect(text).toMatch(/^fbs_ticks_total [2-9]/m);
    expect(text).toContain('fbs_request_seconds_count{kind="command",name="doctor"} 1\n');
  });

  it('no label holds what people write or who they are', async () => {
    await say('Et Personnavn skriver');
    await say('rolle tekniker @Personnavn');
    await postJson(running.url, '/actions', {
      ...place,
      action: 'Personnavn',
      value: 'Personnavn',
    });

    const text = await scrape();

    expect(text).not.toMatch(/Personnavn|systemansvarlig|Kommune|xoxb/);
    const names = [...text.matchAll(/kind="command",name="([^"]*)"/g)].map(([, name]) => name);
    const known = ['unknown', ...commands.map(({ key }) => key)];
    expect(names).toContain('unknown');
    expect(names.filter((name) => !known.includes(name as (typeof known)[number]))).toEqual([]);
    expect(text).toContain('fbs_request_seconds_count{kind="action",name="unknown"} 1\n');
  });
});

describe('in Slack', () => {
  it('the doctor names the scopes that the token lacks', async () => {
    slack.grant(neededScopes.filter((scope) => scope !== 'im:write'));
    slack.addUser('U1', { real_name: 'Et Personnavn', locale: 'da-DK' });
    const client = createSlackClient(new URL('/slack/events', running.url).href);
    const command = (text: string) => client.command(text, { response_url: slack.responseUrl() });

    await command('opsætning Prøve Kommune');
    await slack.called('views.open');
    await command('doktor');
    const { args } = await slack.called('response_url');

    expect(args.response_type).toBe('ephemeral');
    expect(args.text).toContain('botten mangler rettigheder hos Slack: im:write');
    expect(args.text).not.toMatch(/Personnavn|xoxb/);
  });
});
