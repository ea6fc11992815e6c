import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appId, badHeaders, createTokenHost, type TokenHost } from '../helpers/teams-tokens.ts';
import { type Door, message, startReceiver, teamsEnv, tenant } from './start-receiver.ts';

let tokens: TokenHost;
let door: Door;
const ownConsoleError = console.error;
const printed: unknown[][] = [];

beforeAll(async () => {
  console.error = (...said: unknown[]) => void printed.push(said);
  tokens = await createTokenHost();
  door = await startReceiver(teamsEnv(variables()));
});

afterAll(async () => {
  console.error = ownConsoleError;
  door.stop();
  await tokens.stop();
});

beforeEach(() => {
  door.ran.length = 0;
  door.logged.length = 0;
  door.turn = async () => undefined;
});

const variables = () => ({
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'a-client-secret',
  TEAMS_OPENID_URL: tokens.openIdUrl,
});

const press = {
  ...message,
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'finish', data: { action: 'finish' } } },
};

describe('an activity of Teams', () => {
  it('runs one turn with what was sent', async () => {
    const answer = await door.post(message, await tokens.bearer());

    expect(answer).toEqual({ status: 200, text: '' });
    expect(door.ran).toEqual([expect.objectContaining(message)]);
    expect(door.logged).toEqual([]);
  });

  it('may come with a token that expired less than five minutes ago', async () => {
    const answer = await door.post(message, await tokens.bearer({ expires: -200 }));

    expect(answer.status).toBe(200);
  });

  it('is read without what is not as documented, where it can be done without', async () => {
    await door.post(
      { ...message, locale: 7, from: { ...message.from, name: null }, entities: 'none' },
      await tokens.bearer(),
    );

    const [read] = door.ran;
    expect(read).toMatchObject({ type: 'message', text: message.text });
    expect([read?.locale, read?.from.name]).toEqual([undefined, undefined]);
  });

  it.each(['typing', 'messageReaction', 'trace', 'constructor', '__proto__'])(
    'of type %s is taken and left alone',
    async (type) => {
      const answer = await door.post({ ...message, type }, await tokens.bearer());

      expect(answer).toEqual({ status: 200, text: '' });
      expect(door.ran).toEqual([]);
    },
  );

  it('is answered without its messages, whatever way it asks for them', async () => {
    door.turn = async () => ({ status: 200, body: { own: true } });

    const answers = [
      await door.post({ ...message, deliveryMode: 'expectReplies' }, await tokens.bearer()),
      await door.post({ ...press, deliveryMode: 'expectReplies' }, await tokens.bearer()),
    ];

    expect(answers.map(({ text }) => text)).toEqual(['', '{"own":true}']);
  });
});

describe('an invoke', () => {
  it('is answered with what its turn says', async () => {
    door.turn = async () => ({ status: 200, body: { statusCode: 200, value: 'Færdig' } });

    const answer = await door.post(press, await tokens.bearer());

    expect(answer).toEqual({ status: 200, text: '{"statusCode":200,"value":"Færdig"}' });
    expect(door.ran).toEqual([expect.objectContaining({ name: 'adaptiveCard/action' })]);
  });

  it('may be answered by nothing at all', async () => {
    door.turn = async () => ({ status: 200 });

    expect(await door.post(press, await tokens.bearer())).toEqual({ status: 200, text: '' });
  });

  it.each([undefined, 'signin/verifyState', 'constructor'])(
    'of the name %s is told that it is not known here',
    async (name) => {
      const answer = await door.post({ ...press, name }, await tokens.bearer());

      expect(answer).toEqual({ status: 501, text: '' });
      expect(door.ran).toEqual([]);
    },
  );
});

const said = 'Der gik noget galt.';
const cardError = (statusCode: number, code: string) => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message: said },
});
const dialogWords = { task: { type: 'message', value: said } };
const resultWords = { composeExtension: { type: 'message', text: said } };

describe('a malformed invoke is answered in words, logged, and runs nothing:', () => {
  it.each<[string, unknown, object]>([
    ['adaptiveCard/action', undefined, cardError(400, 'BadRequest')],
    ['adaptiveCard/action', null, cardError(400, 'BadRequest')],
    ['adaptiveCard/action', {}, cardError(400, 'BadRequest')],
    ['adaptiveCard/action', { action: 'finish' }, cardError(400, 'BadRequest')],
    ['adaptiveCard/action', { action: { type: 7 } }, cardError(400, 'BadRequest')],
    ['task/fetch', undefined, dialogWords],
    ['task/fetch', [], dialogWords],
    ['task/submit', 'x', dialogWords],
    ['composeExtension/query', { commandId: 7 }, resultWords],
    ['composeExtension/query', { commandId: 'x', parameters: {} }, resultWords],
    ['composeExtension/queryLink', { url: 'no address' }, resultWords],
    ['composeExtension/anonymousQueryLink', {}, resultWords],
  ])('%s with %j', async (name, value, body) => {
    const answer = await door.post({ ...press, name, value }, await tokens.bearer());

    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status: 200, body });
    expect(door.ran).toEqual([]);
    expect(door.logged).toEqual([expect.stringContaining('malformed_activity')]);
  });

  it('an installationUpdate without its action is taken', async () => {
    const answer = await door.post(
      { ...message, type: 'installationUpdate' },
      await tokens.bearer(),
    );

    expect(answer.status).toBe(200);
    expect([door.ran.length, door.logged.length]).toEqual([0, 1]);
  });
});

describe('a turn that fails is logged without its words, and answered with', () => {
  it.each<[string, object, string]>([
    ['nothing for a message', message, ''],
    ['an error for a press', press, JSON.stringify(cardError(500, 'InternalError'))],
    [
      'words for a dialog',
      { ...press, name: 'task/submit', value: { data: {} } },
      JSON.stringify(dialogWords),
    ],
    [
      'words for a search',
      { ...press, name: 'composeExtension/query', value: { commandId: 'tasks' } },
      JSON.stringify(resultWords),
    ],
  ])('%s', async (_what, activity, text) => {
    door.turn = async () => {
      throw Object.assign(new Error('hemmelige ord'), { code: 'P2034' });
    };

    expect(await door.post(activity, await tokens.bearer())).toEqual({ status: 200, text });
    expect(door.logged).toEqual([expect.stringMatching(/P2034.*receiver\.test\.ts/)]);
    expect(door.logged.join()).not.toContain('hemmelige');
  });
});

describe('a token is refused that is', () => {
  it.each(Object.entries(badHeaders))('%s', async (_what, header) => {
    const answer = await door.post(message, await header());

    expect(answer).toEqual({ status: 401, text: '' });
    expect(door.ran).toEqual([]);
    expect(door.logged).toEqual([expect.stringContaining('token_not_valid')]);
  });

  it('without a word on the console, which others go on using', async () => {
    printed.length = 0;
    const expired = await tokens.bearer({ expires: -3600 });
    const wrong = await tokens.bearer({ signedWith: 'unpublished' });

    const answers = Promise.all([door.post(message, expired), door.post(message, wrong)]);
    console.error('from elsewhere');
    await answers;

    expect(printed).toEqual([['from elsewhere']]);
  });
});

describe('while the keys cannot be read', () => {
  it.each<[string, () => string]>([
    ['as their host fails', () => tokens.openIdUrl.replace('.well-known', 'failing')],
    ['as nobody is there', () => 'http://127.0.0.1:1/openidconfiguration'],
  ])('%s, nothing runs and the sender is asked to come again', async (_why, TEAMS_OPENID_URL) => {
    const other = await startReceiver(
      teamsEnv({ ...variables(), TEAMS_OPENID_URL: TEAMS_OPENID_URL() }),
    );
    tokens.isDown = true;
    const answer = await other.post(message, await tokens.bearer());
    tokens.isDown = false;
    other.stop();

    expect(answer).toEqual({ status: 503, text: '' });
    expect(other.ran).toEqual([]);
  });
});

describe('what is no activity is refused:', () => {
  const { conversation, from, recipient } = message;

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', []],
    ['null', null],
    ['a number', 7],
    ['no type', { ...message, type: undefined }],
    ['a type that is no word', { ...message, type: { a: 1 } }],
    ['no channelId', { ...message, channelId: undefined }],
    ['an empty channelId', { ...message, channelId: '' }],
    ['another channelId', { ...message, channelId: 'directline' }],
    ['the emulator', { ...message, channelId: 'emulator' }],
    ['a channelId with a way in of its own', { ...message, channelId: 'AseChannel' }],
    ['no serviceUrl', { ...message, serviceUrl: undefined }],
    ['an empty serviceUrl', { ...message, serviceUrl: '' }],
    ['no sender', { ...message, from: undefined }],
    ['a sender without an id', { ...message, from: { name: 'A' } }],
    ['a NUL in an id', { ...message, from: { ...from, id: '29:\u0000' } }],
    ['an id without end', { ...message, conversation: { ...conversation, id: 'a'.repeat(2000) } }],
    ['no recipient', { ...message, recipient: null }],
    ['a recipient that is a word', { ...message, recipient: recipient.id }],
    ['no conversation', { ...message, conversation: undefined }],
    ['no tenant', { ...message, conversation: { id: 'a:1' }, channelData: undefined }],
    [
      'a tenant that is none',
      { ...message, conversation: { id: 'a:1', tenantId: 7 }, channelData: { tenant: 'x' } },
    ],
  ])('%s', async (_what, body) => {
    const answer = await door.post(body, await tokens.bearer());

    expect(answer).toEqual({ status: 400, text: '' });
    expect(door.ran).toEqual([]);
    expect(door.logged).toHaveLength(1);
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number]>([
    ['no JSON', '{x', {}, 400],
    ['an empty body', '', {}, 400],
    ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['text', JSON.stringify(message), { 'content-type': 'text/plain' }, 400],
    ['an unknown charset', '{}', { 'content-type': 'application/json; charset=x' }, 415],
    ['an unknown encoding', '{}', { 'content-encoding': 'x' }, 415],
    ['broken compression', '{}', { 'content-encoding': 'gzip' }, 400],
    ['300 kB', JSON.stringify({ ...message, text: 'x'.repeat(300_000) }), {}, 413],
    [
      '300 kB made small',
      gzipSync(JSON.stringify({ ...message, text: 'x'.repeat(300_000) })),
      { 'content-encoding': 'gzip' },
      413,
    ],
  ])('%s', async (_what, body, headers, status) => {
    const authorization = await tokens.bearer();
    const json = { 'content-type': 'application/json', authorization };

    expect(await door.send(body, { ...json, ...headers })).toEqual({ status, text: '' });
    expect(door.ran).toEqual([]);
    expect(door.logged).toHaveLength(1);
  });

  it('anything else, with a good token and without', async () => {
    const authorization = await tokens.bearer();
    const part = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }));
    // Whole activities of which one thing, or two, is anything at all.
    const spoilt = fc
      .tuple(
        fc.constantFrom(message, press),
        fc.subarray(['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'], {
          minLength: 1,
          maxLength: 2,
        }),
        part,
      )
      .map(([whole, keys, any]) => ({
        ...whole,
        ...Object.fromEntries(keys.map((key) => [key, any])),
      }));

    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), spoilt), async (body) => {
        const answers = [await door.post(body, authorization), await door.post(body)];
        for (const { status, text } of answers) {
          expect([200, 400, 401, 403]).toContain(status);
          expect(text).toBe('');
        }
        expect(answers[1]?.status).not.toBe(200);
        expect(door.ran).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('anything else as the value of an invoke, with an answer that Teams accepts', async () => {
    const authorization = await tokens.bearer();
    const names = ['adaptiveCard/action', 'task/fetch', 'composeExtension/query', 'x'];
    door.turn = async () => ({ status: 200, body: {} });

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue(), async (name, value) => {
        const answer = await door.post({ ...press, name, value }, authorization);
        expect(answer.status).toBe(name === 'x' ? 501 : 200);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a serviceUrl that is not of Teams', () => {
  it.each([
    'https://evil.example.com/',
    'http://smba.trafficmanager.net/emea/',
    'http://127.0.0.1:3978/',
    'no address',
  ])('is refused before anything is asked of anybody: %s', async (evil) => {
    const token = await tokens.bearer({ claims: { serviceurl: evil } });

    expect(await door.post({ ...message, serviceUrl: evil }, token)).toEqual({
      status: 403,
      text: '',
    });
    expect(door.ran).toEqual([]);
    expect(door.logged).toEqual([expect.stringContaining('service_url_not_allowed')]);
  });

  it('is refused in another spelling than the token has it', async () => {
    const serviceUrl = message.serviceUrl.toUpperCase().replace('HTTPS', 'https');

    expect((await door.post({ ...message, serviceUrl }, await tokens.bearer())).status).toBe(401);
    expect(door.ran).toEqual([]);
  });
});

describe('without authentication', () => {
  const serviceUrl = 'http://localhost:56150/_connector';
  let open: Door;

  beforeAll(async () => {
    open = await startReceiver(teamsEnv({ TEAMS_DEV_NO_AUTH: '1' }));
  });

  afterAll(() => open.stop());

  it.each(['msteams', 'emulator'])('an activity of %s runs', async (channelId) => {
    const before = open.ran.length;

    const { status } = await open.post({ ...message, channelId, serviceUrl });

    expect([status, open.ran.length - before]).toEqual([200, 1]);
  });

  it('nothing runs that would have us write elsewhere', async () => {
    const before = open.ran.length;

    expect((await open.post(message)).status).toBe(403);
    expect((await open.post({ ...message, channelId: 'webchat', serviceUrl })).status).toBe(400);
    expect(open.ran).toHaveLength(before);
  });
});
