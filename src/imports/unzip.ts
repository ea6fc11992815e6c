/**
 * The XML parts of a zipped file, unpacked within one budget for all of them. What a zip says of
 * its own sizes is never trusted: half a megabyte can hold gigabytes.
 */
import { inflateRawSync } from 'node:zlib';
import { mostParts, mostUnpacked } from './limits.ts';
import { ImportRefused } from './read.ts';

const endOfDirectory = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const entry = 0x02014b50;
const entryBytes = 46;
const localEntry = 0x04034b50;
const localBytes = 30;
const encrypted = 0x0001;
const stored = 0;
const deflated = 8;

/** A tag within a tag, or a longer one than anybody writes: parsers take minutes to give up on such. */
const neverClosed = /<(?:[^<>]{0,10000}<|[^<>]{10000})/;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/** @throws ImportRefused when it is encrypted, damaged or too much */
export function unzipXml(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left = mostUnpacked;
  for (const one of entriesIn(buffer)) {
    if (!/\.(?:xml|rels)$/i.test(one.name)) continue;
    const part = unpack(buffer, one, left);
    left -= part.length;
    if (neverClosed.test(Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')))
      throw damaged();
    parts.set(one.name, part);
  }
  return parts;
}

function entriesIn(buffer: Buffer): Entry[] {
  const end = endIn(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > mostParts) throw tooLarge();
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > buffer.length || buffer.readUInt32LE(at) !== entry) throw damaged();
    if ((buffer.readUInt16LE(at + 8) & encrypted) !== 0) throw new ImportRefused('protected');
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      method: buffer.readUInt16LE(at + 10),
      size: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
      name: buffer.toString('utf8', at + entryBytes, at + entryBytes + nameLength),
    });
    at += entryBytes + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function endIn(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - endBytes - longestComment);
  for (let at = buffer.length - endBytes; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw damaged();
}

function unpack(buffer: Buffer, { method, size, offset }: Entry, left: number): Uint8Array {
  if (offset + localBytes > buffer.length || buffer.readUInt32LE(offset) !== localEntry)
    throw damaged();
  const from =
    offset + localBytes + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const packed = buffer.subarray(from, from + size);
  if (method === stored && packed.length <= left) return packed;
  if (method === stored || left === 0) throw tooLarge();
  if (method !== deflated) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    throw isTooLarge(error) ? tooLarge() : damaged();
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function tooLarge(): ImportRefused {
  return new ImportRefused('unpacksTooLarge', { most: String(mostUnpacked / 1024 / 1024) });
}

function damaged(): ImportRefused {
  return new ImportRefused('damaged');
}
