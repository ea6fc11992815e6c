/** Simulations as tests give them: of the whole programme, with lines as people type them. */
import { readArguments } from '../../src/simulation/arguments.ts';
import { simulate } from '../../src/simulation/index.ts';
import type { PrintedMessage } from '../../src/simulation/message.ts';
import { openSharedDatabase } from '../helpers/emptied-database.ts';
import { writeTemporary } from './a-file.ts';

/** 13 months with task 2 and 3 completed on the day their first reminder comes, task 1 before. */
export const solving = [
  { at: '2026-02-03T10:00', as: 'systemansvarlig', line: 'udført 1' },
  {
    at: '2026-02-23T09:30',
    as: 'projektleder',
    line: 'udført 2 tekniker: Navn A; oekonomimedarbejder: Navn B; rolleadministrator: Navn C',
  },
  { at: '2026-02-23T09:30', as: 'projektleder', line: 'udført 3 12' },
  { at: '2026-02-03T10:30', as: 'systemansvarlig', line: 'fuldført 1' },
  { at: '2026-02-23T10:00', as: 'projektleder', line: 'fuldført 2' },
  { at: '2026-02-23T10:00', as: 'projektleder', line: 'fuldført 3' },
];

/** The year of OPERATING.md: a projektleder is found on the last day, and late with task 2. */
export const lateStory = [
  { at: '2026-02-09T10:00', as: 'systemansvarlig', line: 'i gang 1' },
  { at: '2026-02-16T10:00', as: 'systemansvarlig', line: 'rolle projektleder @projektleder' },
  { at: '2026-02-16T11:00', as: 'systemansvarlig', line: 'fuldført 1' },
  { at: '2026-03-06T10:00', as: 'projektleder', line: 'udført 3 12' },
  { at: '2026-03-06T10:30', as: 'projektleder', line: 'fuldført 3' },
  {
    at: '2026-03-13T08:00',
    as: 'projektleder',
    line: 'udført 2 tekniker: Navn A; oekonomimedarbejder: Navn B; rolleadministrator: Navn C',
  },
  { at: '2026-03-13T08:30', as: 'projektleder', line: 'fuldført 2' },
];

export function scriptOf(lines: readonly object[]): string {
  return writeTemporary('script.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
}

/** Runs what the command line says. */
export async function simulated(
  ...args: readonly string[]
): Promise<{ messages: PrintedMessage[]; warnings: string[] }> {
  const simulation = readArguments(args);
  if (simulation === 'help') throw new Error('asked for help');
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const messages: PrintedMessage[] = [];
  for await (const message of simulate(simulation, warn, openSharedDatabase)) {
    messages.push(message);
  }
  return { messages, warnings };
}

export function dayOf({ at }: PrintedMessage): string {
  return at.slice(0, 10);
}

/** But for the posts of who has which role, which come the minute after a change. */
export function besidesRoles(messages: readonly PrintedMessage[]): PrintedMessage[] {
  return messages.filter(({ kind, to }) => !(kind === 'role' && to.type === 'channel'));
}
