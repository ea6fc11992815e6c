/** Why the bot does not start, for the operator: the system's message and what to change. */

/** By system call and code. */
const hints: Readonly<Record<string, string>> = {
  'listen EADDRINUSE': 'Stop the program that listens there, or set another PORT.',
  'listen EADDRNOTAVAIL': 'This machine has no such address: set another HOST.',
  'listen EACCES': 'Below 1024 the system wants more rights: set another PORT.',
};

/** Codes for a folder that cannot be written; the bot writes only to DATA_DIR. */
const unwritable: readonly string[] = ['EACCES', 'EEXIST', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

export function startFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', syscall = '', path, message }: NodeJS.ErrnoException = error;
  const hint = hints[`${syscall} ${code}`];
  if (hint !== undefined) return `${message}. ${hint}`;
  if (path === undefined || !unwritable.includes(code)) return message;
  return `${message}. Make the folder writable, or set another DATA_DIR.`;
}
