/** What is in a file that somebody gave, or why it was not had. */
import { UserError } from '../../errors.ts';
import { mostBytes } from '../../imports/limits.ts';
import type { FileFault, ReadFile } from '../port/bot.ts';

/** @throws UserError for what was not had */
export async function bytesOf(read: ReadFile): Promise<Uint8Array> {
  const file = await read(mostBytes);
  if (typeof file === 'string') throw faultOf(file);
  return file;
}

function faultOf(fault: FileFault): UserError {
  switch (fault) {
    case 'overSize':
      return new UserError('importRefused', { code: fault, most: String(mostBytes / 1024 / 1024) });
    case 'elsewhere':
      return new UserError('fileElsewhere');
    case 'several':
      return new UserError('fileSeveral');
    case 'notHad':
      return new UserError('fileNotHad');
  }
}
