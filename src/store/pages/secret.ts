import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in letters and digits: a host that shows an address may take `_` for markup. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** What is kept of it. A secret for one thing opens no other. */
export function hashOf(purpose: string, secret: string): string {
  return createHash('sha256').update(`${purpose} ${secret}`).digest('hex');
}
