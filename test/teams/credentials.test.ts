import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCredentials, TokenError } from '../../src/teams/credentials.ts';
import { aCertificate } from '../helpers/a-certificate.ts';
import { appId } from '../helpers/teams-tokens.ts';
import { teamsEnv } from './start-receiver.ts';

interface Grant {
  readonly status: number;
  readonly body: string;
}

const granted = (token: string, expires_in: unknown = 3600): Grant => ({
  status: 200,
  body: JSON.stringify({ token_type: 'Bearer', access_token: token, expires_in }),
});

/** Plays Entra's token address: what was asked of it, and what it answers, the last for ever. */
const asked: { readonly path: string; readonly form: Readonly<Record<string, string>> }[] = [];
let answers: Grant[] = [];
const entra = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  asked.push({ path: request.url ?? '', form: Object.fromEntries(new URLSearchParams(body)) });
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  response.writeHead(answer?.status ?? 500, { location: '/elsewhere' });
  response.end(answer?.body);
});
let loginUrl: string;
const folder = mkdtempSync(join(tmpdir(), 'fbs-certificate-'));

beforeAll(async () => {
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
  loginUrl = `http://127.0.0.1:${(entra.address() as AddressInfo).port}`;
});

afterAll(() => {
  entra.close();
  entra.closeAllConnections();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  asked.length = 0;
  answers = [granted('the-token')];
});

const scope = 'https://api.botframework.com';

/** The bot's credentials, and what they put on a call. */
function aBot(proof: Record<string, string> = { MicrosoftAppPassword: 'a-client-secret' }) {
  const teams = teamsEnv({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: 'kommune.onmicrosoft.com',
    TEAMS_LOGIN_URL: loginUrl,
    ...proof,
  });
  const credentials = createCredentials(teams, scope);
  async function authorization() {
    const { signRequest } = await credentials.createCredentials(appId, scope, '', true);
    const request = { headers: new Headers() };
    await signRequest(request as never);
    return request.headers.get('authorization');
  }
  return { credentials, authorization };
}

function inFile(text: string): Record<string, string> {
  const file = join(folder, 'bot.pem');
  writeFileSync(file, text);
  return { MicrosoftAppCertificateFile: file };
}

it('gets a token for a client secret', async () => {
  expect(await aBot().authorization()).toBe('Bearer the-token');
  expect(asked).toEqual([
    {
      path: '/kommune.onmicrosoft.com/oauth2/v2.0/token',
      form: {
        client_id: appId,
        grant_type: 'client_credentials',
        scope: 'https://api.botframework.com/.default',
        client_secret: 'a-client-secret',
      },
    },
  ]);
});

it('gets a token for an assertion that its certificate has signed, and sends no secret', async () => {
  const { certificate, privateKey } = aCertificate();
  const bot = aBot({
    ...inFile(privateKey + certificate),
    MicrosoftAppPassword: 'a-client-secret',
  });

  expect(await bot.authorization()).toBe('Bearer the-token');

  const [{ form } = { form: {} }] = asked;
  const { client_assertion = '', ...others } = form as Record<string, string>;
  const known = new X509Certificate(certificate);
  const { payload } = await jwtVerify(client_assertion, known.publicKey, {
    algorithms: ['PS256'],
    audience: `${loginUrl}/kommune.onmicrosoft.com/oauth2/v2.0/token`,
    issuer: appId,
    subject: appId,
    maxTokenAge: '10 minutes',
    requiredClaims: ['exp', 'nbf', 'jti'],
  });
  expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBeLessThanOrEqual(600);
  expect(decodeProtectedHeader(client_assertion)).toEqual({
    alg: 'PS256',
    typ: 'JWT',
    'x5t#S256': createHash('sha256').update(known.raw).digest('base64url'),
  });
  expect(others).toEqual({
    client_id: appId,
    grant_type: 'client_credentials',
    scope: 'https://api.botframework.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  });
});

it('gets another assertion signed each time', async () => {
  const { certificate, privateKey } = aCertificate();
  answers = [granted('short', 0)];
  const bot = aBot(inFile(certificate + privateKey));

  await bot.authorization();
  await bot.authorization();

  expect(new Set(asked.map(({ form }) => form.client_assertion)).size).toBe(2);
});

it('asks once for all calls, also at the same time', async () => {
  const { authorization } = aBot();

  await Promise.all([authorization(), authorization()]);
  await authorization();

  expect(asked).toHaveLength(1);
});

it('asks again five minutes before a token expires, whatever kind of number tells when', async () => {
  answers = [granted('first', '299'), granted('second', '600'), granted('third')];
  const { authorization } = aBot();

  const tokens = [await authorization(), await authorization(), await authorization()];

  expect(tokens).toEqual(['Bearer first', 'Bearer second', 'Bearer second']);
});

it.each<[string, Grant, number, string]>([
  ['a wrong secret', { status: 401, body: '{"error":"invalid_client"}' }, 401, 'invalid_client'],
  ['too many', { status: 429, body: '{"error":"temporarily_unavailable"}' }, 429, 'temporarily_un'],
  ['an error page', { status: 502, body: '<html>' }, 502, 'malformed'],
  ['no token', { status: 200, body: '{"expires_in":3600}' }, 200, 'malformed'],
  ['an empty token', granted(''), 200, 'malformed'],
])(
  'tells that there is no token, and asks again for the next call, on %s',
  async (_what, answer, status, code) => {
    answers = [answer, granted('better')];
    const { authorization } = aBot();

    const error = await authorization().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(TokenError);
    expect(error).toMatchObject({ status, code: expect.stringContaining(code) });
    expect(String(error)).not.toContain('a-client-secret');
    expect(await authorization()).toBe('Bearer better');
  },
);

it('follows nobody elsewhere with its secret', async () => {
  answers = [{ status: 307, body: '' }, granted('stolen')];

  await expect(aBot().authorization()).rejects.toMatchObject({ status: null, code: 'unreachable' });
  expect(asked).toHaveLength(1);
});

it('tells that nobody is there', async () => {
  const bot = aBot({
    MicrosoftAppPassword: 'a-client-secret',
    TEAMS_LOGIN_URL: 'http://127.0.0.1:1',
  });

  await expect(bot.authorization()).rejects.toMatchObject({ status: null, code: 'unreachable' });
});

const ellipticKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

it.each<[string, () => Record<string, string>]>([
  ['is not there', () => ({ MicrosoftAppCertificateFile: join(folder, 'none.pem') })],
  ['has no key', () => inFile(aCertificate().certificate)],
  ['has no certificate', () => inFile(aCertificate().privateKey)],
  ['has the key of another', () => inFile(aCertificate().certificate + aCertificate().privateKey)],
  ['has a key of another kind', () => inFile(aCertificate().certificate + ellipticKey)],
  ['is something else', () => inFile('-----BEGIN PRIVATE KEY-----\nhemmelig\n')],
])('says which variable to look at when the certificate’s file %s', (_what, proof) => {
  const failing = () => aBot(proof());

  expect(failing).toThrow(/^MicrosoftAppCertificateFile: expected a PEM file/);
  expect(failing).not.toThrow(/hemmelig/);
});

it('knows its own app id and no other, and is never without authentication', async () => {
  const { credentials } = aBot();

  expect(await credentials.isValidAppId(appId)).toBe(true);
  expect(await credentials.isValidAppId('')).toBe(false);
  expect(await credentials.isAuthenticationDisabled()).toBe(false);
});

it('leaves its tokens to Azure as a managed identity', async () => {
  const { credentials } = aBot({ MicrosoftAppType: 'UserAssignedMSI' });

  expect(await credentials.isValidAppId(appId)).toBe(true);
  expect(await credentials.isValidAppId('')).toBe(false);
  expect(await credentials.isAuthenticationDisabled()).toBe(false);
  expect(asked).toEqual([]);
});

it('has nothing to show where nothing is authenticated', async () => {
  const credentials = createCredentials(teamsEnv({ TEAMS_DEV_NO_AUTH: '1' }), scope);

  expect(await credentials.isAuthenticationDisabled()).toBe(true);
});
