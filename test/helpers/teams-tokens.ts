/**
 * Plays the Bot Framework's side of authentication on loopback: the OpenID document with its keys
 * and their endorsements, and tokens as it signs them, good and bad.
 */
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';

export const appId = '11111111-2222-3333-4444-555555555555';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const channel = 'https://api.botframework.com';

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now. */
  readonly expires?: number;
  /** Seconds from now. */
  readonly begins?: number;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Which key's id it names, and with whose it is signed. */
  readonly named?: KeyName;
  readonly signedWith?: KeyName;
}

/** `other` is published too, but endorsed for another channel; `unpublished` is not. */
type KeyName = 'good' | 'other' | 'unpublished';

export interface TokenHost {
  /** For TEAMS_OPENID_URL. */
  readonly openIdUrl: string;
  /** A header as the Bot Framework sends it, unless told otherwise. */
  bearer(options?: TokenOptions): Promise<string>;
  /** While set, the key document cannot be read. */
  isDown: boolean;
  stop(): Promise<void>;
}

const keys = Object.fromEntries(
  (['good', 'other', 'unpublished'] as const).map((name) => [
    name,
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]),
) as Record<KeyName, { publicKey: KeyObject; privateKey: KeyObject }>;

/** One key set for all; the SDK remembers keys by address, and each host has an address of its own. */
export async function createTokenHost(): Promise<TokenHost> {
  const published = [
    { ...(await exportJWK(keys.good.publicKey)), kid: 'good', endorsements: ['msteams'] },
    { ...(await exportJWK(keys.other.publicKey)), kid: 'other', endorsements: ['webchat'] },
  ];
  const host = { isDown: false };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const document = { issuer: channel, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.writeHead(host.isDown ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys: published } : document));
  });
  return Object.assign(host, {
    openIdUrl: `${await listen(server)}/.well-known/openidconfiguration`,
    bearer,
    stop: () => close(server),
  });
}

async function bearer(options: TokenOptions = {}): Promise<string> {
  const { named = 'good', signedWith = named, expires = 3600, begins = -60 } = options;
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ serviceurl: serviceUrl, ...options.claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: named })
    .setIssuer(options.issuer ?? channel)
    .setAudience(options.audience ?? appId)
    .setNotBefore(now + begins)
    .setExpirationTime(now + expires)
    .sign(keys[signedWith].privateKey);
  return `Bearer ${token}`;
}

/** The rest of a token's faults: a header that no library would write. */
function forged(head: object, sign: (text: string) => string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const text = `${part(head)}.${part({ iss: channel, aud: appId, serviceurl: serviceUrl, exp })}`;
  return `Bearer ${text}.${sign(text)}`;
}

const publicPem = () => keys.good.publicKey.export({ type: 'spki', format: 'pem' });
const entra = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

/** Every header that must be refused; undefined: none is sent. */
export const badHeaders: Readonly<Record<string, () => Promise<string> | string | undefined>> = {
  missing: () => undefined,
  empty: () => '',
  'a scheme without a token': () => 'Bearer ',
  'another scheme': () => 'Basic Zm9vOmJhcg==',
  'no token': () => 'Bearer abc',
  'three parts that are none': () => 'Bearer a.b.c',
  'two tokens': async () => `${await bearer()} ${await bearer()}`,
  expired: () => bearer({ expires: -3600 }),
  'not yet valid': () => bearer({ begins: 1800 }),
  'signed with another key': () => bearer({ signedWith: 'unpublished' }),
  'of a key that is not published': () => bearer({ named: 'unpublished' }),
  'of a key endorsed for another channel': () => bearer({ named: 'other' }),
  'of alg none': () => forged({ alg: 'none', typ: 'JWT', kid: 'good' }, () => ''),
  'of alg none without a key': () => forged({ alg: 'none', typ: 'JWT' }, () => ''),
  'of HS256 with the public key': () =>
    forged({ alg: 'HS256', typ: 'JWT', kid: 'good' }, (text) =>
      createHmac('sha256', publicPem()).update(text).digest('base64url'),
    ),
  'for another bot': () => bearer({ audience: '99999999-2222-3333-4444-555555555555' }),
  'from another issuer': () => bearer({ issuer: 'https://evil.example.com' }),
  'from the emulator': () =>
    bearer({ issuer: entra, claims: { ver: '1.0', appid: appId, tid: 't' } }),
  'from another bot': () =>
    bearer({
      issuer: entra,
      claims: { ver: '1.0', appid: '99999999-2222-3333-4444-555555555555' },
    }),
  'for another serviceUrl': () => bearer({ claims: { serviceurl: 'https://smba.example.com/' } }),
  'for no serviceUrl': () => bearer({ claims: { serviceurl: undefined } }),
};

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
