import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as an address can hold them. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of it. A secret for one thing opens no other. */
export function hashOf(purpose: string, secret: string): string {
  return createHash('sha256').update(`${purpose} ${secret}`).digest('hex');
}
