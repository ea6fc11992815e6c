/**
 * The bot's credentials for Entra, which grants the token for its own calls. Not MSAL: it accepts
 * only https addresses, hides the status of a refusal, and would be one more direct dependency.
 */
import {
  constants,
  createHash,
  createPrivateKey,
  type KeyObject,
  randomUUID,
  sign,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';
import type { TeamsEnv } from '../process/env.ts';

/** Renewed this long before it expires, so that no call is under way with a token that ran out. */
const renewedMs = 5 * 60_000;
const timeoutMs = 10_000;

/** No token could be had, so nothing was sent. */
export class TokenError extends Error {
  /** null: no answer came. */
  readonly status: number | null;
  /** Entra's `error` where we know it, such as invalid_client; or 'unreachable', 'malformed'. */
  readonly code: string;

  constructor(status: number | null, code: string, cause?: unknown) {
    super(`no token: ${code}`, { cause });
    this.name = 'TokenError';
    this.status = status;
    this.code = code;
  }
}

/**
 * @param scope what tokens are for: the cloud's Connector
 * @throws Error that names the variable, when the certificate's file cannot be read
 */
export function createCredentials(teams: TeamsEnv, scope: string): ServiceClientCredentialsFactory {
  const { appId, tenantId, password, certificateFile } = teams;
  // An empty id is the SDK's sign that nothing is authenticated.
  if (teams.noAuth) return new PasswordServiceClientCredentialFactory('', '', '');
  if (teams.appType === 'UserAssignedMSI') {
    return new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory());
  }
  const tokenUrl = `${teams.loginUrl}/${tenantId}/oauth2/v2.0/token`;
  const proof =
    certificateFile === null
      ? () => ({ client_secret: password ?? '' })
      : signedBy(readCertificate(certificateFile), appId, tokenUrl);
  const ask = () =>
    askForToken(tokenUrl, {
      client_id: appId,
      grant_type: 'client_credentials',
      scope: `${scope}/.default`,
      ...proof(),
    });
  return new OwnCredentials(appId, ask);
}

interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly renewAt: number;
}

/** One token for all calls, requested once however many calls wait for it. */
class OwnCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #ask: () => Promise<Token>;
  #token: Token | undefined;
  #asking: Promise<Token> | undefined;

  constructor(appId: string, ask: () => Promise<Token>) {
    super();
    this.#appId = appId;
    this.#ask = ask;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): ReturnType<
    ServiceClientCredentialsFactory['createCredentials']
  > {
    return {
      signRequest: async (request) => {
        request.headers.set('Authorization', `Bearer ${await this.#value()}`);
        return request;
      },
    };
  }

  async #value(): Promise<string> {
    if (this.#token !== undefined && this.#token.renewAt > Date.now()) return this.#token.value;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    this.#token = await this.#asking;
    return this.#token.value;
  }
}

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
/** The words of RFC 6749, and those that Entra adds. */
const Refused = z.object({
  error: z.enum([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'invalid_resource',
    'invalid_scope',
    'unauthorized_client',
    'unsupported_grant_type',
    'access_denied',
    'interaction_required',
    'server_error',
    'temporarily_unavailable',
  ]),
});

/** @throws TokenError */
async function askForToken(url: string, form: Record<string, string>): Promise<Token> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new TokenError(null, 'unreachable', error);
  });
  const told: unknown = await response.json().catch(() => undefined);
  const granted = Granted.safeParse(told);
  if (!response.ok || !granted.success) {
    throw new TokenError(response.status, Refused.safeParse(told).data?.error ?? 'malformed');
  }
  const { access_token, expires_in } = granted.data;
  return { value: access_token, renewAt: Date.now() + expires_in * 1000 - renewedMs };
}

interface Certificate {
  /** SHA-256 of the certificate, by which Entra finds it. */
  readonly thumbprint: string;
  readonly privateKey: KeyObject;
}

function readCertificate(file: string): Certificate {
  try {
    const pem = readFileSync(file, 'utf8');
    const [key] = /-----BEGIN (\w+ )?PRIVATE KEY-----[^-]+-----END .*-----/.exec(pem) ?? [];
    if (key === undefined) throw new Error('it holds no private key');
    const privateKey = createPrivateKey(key);
    if (privateKey.asymmetricKeyType !== 'rsa') throw new Error('the key is not an RSA key');
    const certificate = new X509Certificate(pem);
    if (!certificate.checkPrivateKey(privateKey)) {
      throw new Error('the key is not that of the certificate');
    }
    return {
      thumbprint: createHash('sha256').update(certificate.raw).digest('base64url'),
      privateKey,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `MicrosoftAppCertificateFile: expected a PEM file with the certificate and its private key: ${why}`,
    );
  }
}

/** The form of an assertion: learn.microsoft.com/entra/identity-platform/certificate-credentials */
function signedBy({ thumbprint, privateKey }: Certificate, appId: string, tokenUrl: string) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const key = {
    key: privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
  return () => {
    const now = Math.floor(Date.now() / 1000);
    const head = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint };
    const times = { iat: now, nbf: now, exp: now + 300 };
    const claims = { aud: tokenUrl, iss: appId, sub: appId, jti: randomUUID(), ...times };
    const text = `${part(head)}.${part(claims)}`;
    return {
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`,
    };
  };
}
