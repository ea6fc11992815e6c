import type { Readable } from 'node:stream';

/** What comes first on the stream, which goes on. Rejects when it ends without a word. */
export async function firstWords(stream: Readable): Promise<string> {
  for await (const piece of stream.iterator({ destroyOnReturn: false })) return String(piece);
  throw new Error('it ended without a word');
}
