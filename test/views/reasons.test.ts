import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlatformError, type RefusalKind } from '../../src/bot/port/platform.ts';
import { ownReasons, type Reason, reasons } from '../../src/domain/rollout/reason.ts';
import { networkFault } from '../../src/hosts/http-answer.ts';
import { refusals } from '../../src/slack/refusals.ts';
import { judged, words } from '../../src/teams/refusals.ts';
import { textsIn } from '../../src/texts/index.ts';
import { reasonText } from '../../src/views/diagnosis.ts';

const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
const kinds: readonly RefusalKind[] = [
  'retryable',
  'installation',
  'message',
  'permanent',
  'uncertain',
];

/** Of every pair of a kind and a code that the code spells out. */
function spelledOut(): Reason[] {
  const src = join(import.meta.dirname, '../../src');
  const files = globSync('{slack,teams,web,hosts,scheduler}/**/*.ts', { cwd: src });
  const text = files.map((file) => readFileSync(join(src, file), 'utf8')).join('\n');
  const made =
    /new PlatformError\(\s*'(?<kind>\w+)',\s*'(?<code>\w+)'(?:,\s*\{\s*reason: '(?<reason>\w+)')?/g;
  return [...text.matchAll(made)].map(({ groups: { kind, code, reason } = {} }) => {
    const options = reason === undefined ? {} : { reason: reason as Reason };
    return new PlatformError(kind as RefusalKind, code ?? '', options).reason;
  });
}

const produced = new Set<string>([
  ...spelledOut(),
  ...[...refusals.values()].map(([, reason]) => reason),
  ...[null, 'NewWord', ...Object.keys(words)].flatMap((word) =>
    statuses.map((status) => judged(status, word).reason),
  ),
  ...kinds.map((kind) => new PlatformError(kind, 'http_599').reason),
  new PlatformError('retryable', 'http_599', { retryAfterSeconds: 1 }).reason,
  ...['ECONNREFUSED', 'CERT_HAS_EXPIRED', 'ECONNRESET'].map(
    (code) => networkFault(Object.assign(new Error(), { code })).reason,
  ),
]);

describe('the reasons that a delivery can have', () => {
  it('are all that a platform can give, and no other', () => {
    expect([...produced].toSorted()).toEqual([...reasons].toSorted());
  });

  it.each(['da', 'en'] as const)('are each explained by the doctor: %s', (language) => {
    const texts = textsIn(language);
    const all = [...produced, ...ownReasons];
    const explained = all.map((reason) => [reason, reasonText(texts, reason)] as const);

    const words: readonly string[] = Object.values(texts.doctor.reason);
    expect(explained.filter(([, text]) => text === '' || !words.includes(text))).toEqual([]);
  });
});
