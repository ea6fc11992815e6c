import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLoopback, reachesOutside, readEnv, variableNames } from '../src/env.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a-signing-secret' };

function faultsOf(variables: Record<string, string>): string[] {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n  ').slice(1);
  }
  return [];
}

describe('the environment', () => {
  it('may be left out altogether', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './.data',
      databaseUrl: null,
      slack: null,
      logLevel: 'info',
    });
  });

  it('takes an empty or blank variable for one that is not set', () => {
    const blank = Object.fromEntries(variableNames.map((name, index) => [name, ' '.repeat(index)]));

    expect(readEnv(blank)).toEqual(readEnv({}));
  });

  it('is read whole, without the blanks around a value', () => {
    const env = readEnv({
      PORT: ' 0 ',
      HOST: '0.0.0.0',
      DATA_DIR: '/data',
      DATABASE_URL: 'postgresql://fbs:pw@db:5432/fbs',
      ...slack,
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:4000/api',
      LOG_LEVEL: 'silent',
    });

    expect(env).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/data',
      databaseUrl: 'postgresql://fbs:pw@db:5432/fbs',
      slack: {
        botToken: 'xoxb-1',
        signingSecret: 'a-signing-secret',
        appToken: 'xapp-1',
        apiUrl: 'http://127.0.0.1:4000/api/',
      },
      logLevel: 'silent',
    });
  });

  it('tells all its faults at once, each with where to get the right value, and no value', () => {
    const hidden = 'Hemmelig';
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: `mysql://fbs:${hidden}@db/fbs`,
      SLACK_BOT_TOKEN: `xoxp-${hidden}`,
      SLACK_SIGNING_SECRET: 'short',
      SLACK_APP_TOKEN: `xoxb-${hidden}`,
      SLACK_API_URL: `ftp://${hidden}`,
      LOG_LEVEL: 'loud',
    });

    expect(faults).toEqual([
      expect.stringMatching(/^PORT: expected 0 to 65535/),
      expect.stringMatching(/^DATABASE_URL: expected postgresql:/),
      expect.stringMatching(/^SLACK_BOT_TOKEN: expected xoxb-…; api\.slack\.com/),
      expect.stringMatching(/^SLACK_SIGNING_SECRET: .*Basic Information/),
      expect.stringMatching(/^SLACK_APP_TOKEN: expected xapp-…; .*App-Level Tokens/),
      expect.stringMatching(/^SLACK_API_URL: expected an address such as https:/),
      expect.stringMatching(/^LOG_LEVEL: .*"fatal".*"silent"/),
    ]);
    expect(faults.join()).not.toContain(hidden);
  });

  it.each(['abc', '1.5', '-1', '65536', '80 80'])('refuses %s as a port', (PORT) => {
    expect(faultsOf({ PORT })).toEqual([expect.stringMatching(/^PORT: expected/)]);
  });

  it('connects Slack with a signing secret, or in Socket Mode without one', () => {
    const { SLACK_BOT_TOKEN } = slack;

    expect(readEnv(slack).slack).toMatchObject({ appToken: null });
    expect(readEnv({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      signingSecret: null,
    });
  });

  it.each<[string, Record<string, string>]>([
    ['SLACK_SIGNING_SECRET: missing', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN: missing', { SLACK_SIGNING_SECRET: 'a-signing-secret' }],
    ['SLACK_BOT_TOKEN: missing', { SLACK_APP_TOKEN: 'xapp-1' }],
  ])('says "%s" when Slack is set by halves, once', (fault, variables) => {
    expect(faultsOf(variables)).toEqual([expect.stringContaining(fault)]);
  });

  it('is explained in .env.example: every variable, no other, with the defaults', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
    const variables = Object.fromEntries(lines.map(([, name, value]) => [name, value]));

    expect(Object.keys(variables).sort()).toEqual([...variableNames].sort());
    expect(readEnv(variables)).toEqual(readEnv({}));
  });
});

describe('this machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    '127.0.0.1.example.com',
    '127.example.com',
    'localhost.example.com',
    'example.com',
    '',
  ])('is not "%s"', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it.each([
    ['https://slack.com/api/', true],
    ['http://127.0.0.1.example.com/', true],
    ['http://127.0.0.1@slack.com/', true],
    ['http://10.0.0.1:3000/', true],
    ['http://127.0.0.1:4000/api/', false],
    ['http://localhost:4000/', false],
    ['http://[::1]:4000/', false],
  ])('is left when Slack is at %s: %s', (SLACK_API_URL, outside) => {
    expect(reachesOutside(readEnv({ ...slack, SLACK_API_URL }))).toBe(outside);
  });

  it('is not left while no platform is connected', () => {
    expect(reachesOutside(readEnv({}))).toBe(false);
  });
});
