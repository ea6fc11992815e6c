import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLoopback, reachesOutside, readEnv, variableNames } from '../../src/process/env.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const teams = {
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: 'kommune.onmicrosoft.com',
  MicrosoftAppPassword: 'a-client-secret',
};
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
      teams: null,
      publicUrl: null,
      metricsToken: null,
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
      ...teams,
      MicrosoftAppType: 'singletenant',
      MicrosoftAppCertificateFile: '/secrets/bot.pem',
      TEAMS_OPENID_URL: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      TEAMS_LOGIN_URL: 'http://127.0.0.1:4000/',
      TEAMS_SERVICE_HOSTS: 'SMBA.example.com, 127.0.0.1:4000,[::1]:4000',
      PUBLIC_URL: ' https://fbs.example.com/ ',
      METRICS_TOKEN: 'a-token-of-some-length',
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
      teams: {
        appId,
        appType: 'SingleTenant',
        tenantId: 'kommune.onmicrosoft.com',
        password: 'a-client-secret',
        certificateFile: '/secrets/bot.pem',
        openIdUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
        loginUrl: 'http://127.0.0.1:4000',
        serviceHosts: ['smba.example.com', '127.0.0.1:4000', '[::1]:4000'],
        noAuth: false,
      },
      publicUrl: 'https://fbs.example.com',
      metricsToken: 'a-token-of-some-length',
      logLevel: 'silent',
    });
  });

  it.each([
    'http://slack.com/api/',
    'http://127.0.0.1.example.com/',
    'http://127.0.0.1@slack.com/',
    'http://10.0.0.1:3000/',
  ])('takes no address of Slack at which others can listen in: %s', (SLACK_API_URL) => {
    expect(faultsOf({ ...slack, SLACK_API_URL })).toEqual([
      expect.stringMatching(/^SLACK_API_URL: expected an https address/),
    ]);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-1\nxoxb-2'],
    ['SLACK_BOT_TOKEN', 'xoxb-1 2'],
    ['SLACK_BOT_TOKEN', 'xoxb-\u200b1'],
    ['SLACK_APP_TOKEN', 'xapp-1\r\nxapp-2'],
  ])('takes no %s that a header cannot carry, and does not repeat it', (name, value) => {
    const faults = faultsOf({ ...slack, [name]: value });
    expect(faults).toEqual([expect.stringMatching(`^${name}: expected`)]);
    expect(faults.join()).not.toContain(value.slice(-2));
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
      MicrosoftAppId: hidden,
      MicrosoftAppType: `MultiTenant${hidden}`,
      MicrosoftAppTenantId: `${hidden}/..`,
      MicrosoftAppPassword: 'short',
      TEAMS_OPENID_URL: `http://${hidden}.example.com`,
      TEAMS_LOGIN_URL: hidden,
      TEAMS_SERVICE_HOSTS: `https://${hidden}.example.com`,
      TEAMS_DEV_NO_AUTH: hidden,
      PUBLIC_URL: `http://${hidden}.example.com`,
      METRICS_TOKEN: hidden,
      LOG_LEVEL: 'loud',
    });

    expect(faults).toEqual([
      expect.stringMatching(/^PORT: expected 0 to 65535/),
      expect.stringMatching(/^DATABASE_URL: expected postgresql:/),
      expect.stringMatching(/^SLACK_BOT_TOKEN: expected xoxb-…; api\.slack\.com/),
      expect.stringMatching(/^SLACK_SIGNING_SECRET: .*Basic Information/),
      expect.stringMatching(/^SLACK_APP_TOKEN: expected xapp-…; .*App-Level Tokens/),
      expect.stringMatching(/^SLACK_API_URL: expected an https address such as https:/),
      expect.stringMatching(
        /^MicrosoftAppId: .*portal\.azure\.com → your Azure Bot → Configuration/,
      ),
      expect.stringMatching(/^MicrosoftAppType: expected SingleTenant or UserAssignedMSI; portal/),
      expect.stringMatching(/^MicrosoftAppTenantId: .*App Tenant ID/),
      expect.stringMatching(/^MicrosoftAppPassword: .*Certificates & secrets/),
      expect.stringMatching(/^TEAMS_OPENID_URL: expected an https address/),
      expect.stringMatching(/^TEAMS_LOGIN_URL: expected an https address/),
      expect.stringMatching(/^TEAMS_SERVICE_HOSTS: expected host names with commas/),
      expect.stringMatching(/^TEAMS_DEV_NO_AUTH: expected 1/),
      expect.stringMatching(/^PUBLIC_URL: expected the https address/),
      expect.stringMatching(/^METRICS_TOKEN: expected at least 16 characters/),
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

  it('connects Teams with a secret, a certificate, or as a managed identity with neither', () => {
    const { MicrosoftAppPassword, ...bot } = teams;

    expect(readEnv(teams).teams).toMatchObject({ appType: 'SingleTenant', certificateFile: null });
    expect(readEnv({ ...bot, MicrosoftAppCertificateFile: 'bot.pem' }).teams).toMatchObject({
      password: null,
      certificateFile: 'bot.pem',
    });
    expect(
      readEnv({ MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI' }).teams,
    ).toMatchObject({ appType: 'UserAssignedMSI', tenantId: null, password: null });
  });

  it('serves Teams without authentication, and without an app id, on this machine', () => {
    expect(readEnv({ TEAMS_DEV_NO_AUTH: '1', HOST: '::1' }).teams).toMatchObject({
      appId: '',
      noAuth: true,
    });
    expect(readEnv({ TEAMS_DEV_NO_AUTH: '0' }).teams).toBeNull();
  });

  it.each<[readonly string[], Record<string, string>]>([
    [['MicrosoftAppId: missing'], { MicrosoftAppPassword: 'a-client-secret' }],
    [['MicrosoftAppId: missing'], { MicrosoftAppTenantId: 't', MicrosoftAppCertificateFile: 'f' }],
    [
      ['MicrosoftAppTenantId: missing; portal', 'MicrosoftAppPassword: missing; portal'],
      { MicrosoftAppId: appId },
    ],
    [['TEAMS_DEV_NO_AUTH: only with a HOST'], { TEAMS_DEV_NO_AUTH: '1', HOST: '0.0.0.0' }],
    [['TEAMS_DEV_NO_AUTH: only without'], { TEAMS_DEV_NO_AUTH: '1', ...teams }],
    [
      ['TEAMS_DEV_NO_AUTH: only with a HOST', 'TEAMS_DEV_NO_AUTH: only without'],
      { TEAMS_DEV_NO_AUTH: '1', HOST: 'example.com', ...teams },
    ],
  ])('says %j when Teams is set by halves, or against itself', (faults, variables) => {
    expect(faultsOf(variables)).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });

  it('is explained in .env.example: every variable, no other, with the defaults', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const lines = [...example.matchAll(/^(\w+)=(.*)$/gm)];
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
    ['https://127.0.0.1.example.com/', true],
    ['https://127.0.0.1@slack.com/', true],
    ['https://10.0.0.1:3000/', true],
    ['http://127.0.0.1:4000/api/', false],
    ['http://localhost:4000/', false],
    ['http://[::1]:4000/', false],
  ])('is left when Slack is at %s: %s', (SLACK_API_URL, outside) => {
    expect(reachesOutside(readEnv({ ...slack, SLACK_API_URL }))).toBe(outside);
  });

  it.each([
    [{}, true],
    [{ TEAMS_LOGIN_URL: 'https://login.microsoftonline.us' }, true],
    [{ TEAMS_LOGIN_URL: 'http://127.0.0.1:4000' }, false],
    [{ TEAMS_LOGIN_URL: 'http://127.0.0.1:4000', MicrosoftAppType: 'UserAssignedMSI' }, true],
  ])('is left when Teams is connected with %j: %s', (variables, outside) => {
    expect(reachesOutside(readEnv({ ...teams, ...variables }))).toBe(outside);
  });

  it('is not left while Teams is served without authentication', () => {
    expect(reachesOutside(readEnv({ TEAMS_DEV_NO_AUTH: '1' }))).toBe(false);
  });

  it('is not left while no platform is connected', () => {
    expect(reachesOutside(readEnv({}))).toBe(false);
  });
});
