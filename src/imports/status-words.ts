/** What a status column says, folded, in Danish and English and in the words of other tools. */
import type { Status } from '../domain/rollout/rollout.ts';
import { fold } from '../domain/words/fold.ts';

/**
 * 'udført' is done here and 'fuldført' is completed in KLIK, as KLIK says it. Other tools know
 * nothing of KLIK: what they call done is done here.
 */
const words: Readonly<Record<Status, readonly string[]>> = {
  notStarted: [
    ...[
      'ikke startet',
      'ikke begyndt',
      'ikke påbegyndt',
      'ny',
      'oprettet',
      'afventer',
      'planlagt',
      'åben',
    ],
    ...[
      'not started',
      'to do',
      'todo',
      'open',
      'new',
      'backlog',
      'selected for development',
      'needs action',
      'planned',
    ],
  ],
  inProgress: [
    ...[
      'i gang',
      'igang',
      'igangværende',
      'påbegyndt',
      'startet',
      'begyndt',
      'under udførelse',
      'undervejs',
      'delvist',
    ],
    ...[
      'in progress',
      'started',
      'doing',
      'ongoing',
      'in review',
      'review',
      'in process',
      'in work',
      'underway',
    ],
  ],
  performed: [
    ...[
      'udført',
      'færdig',
      'løst',
      'klaret',
      'gjort',
      'ok',
      'udført venter på klik',
      'afsluttet',
      'lukket',
    ],
    ...['done', 'performed', 'resolved', 'closed', 'finished', 'done awaiting klik', 'complete'],
  ],
  completed: ['fuldført', 'fuldført i klik', 'fuldført klik', 'completed', 'completed in klik'],
  notRelevant: [
    ...[
      'ikke relevant',
      'irrelevant',
      'bortfalder',
      'bortfaldet',
      'udgår',
      'udgået',
      'aflyst',
      'annulleret',
    ],
    ...[
      'not relevant',
      'not applicable',
      'cancelled',
      'canceled',
      "won't do",
      'wont do',
      'rejected',
    ],
  ],
};

const statuses = new Map(
  (Object.entries(words) as [Status, readonly string[]][]).flatMap(([status, all]) =>
    all.map((word) => [bare(word), status] as const),
  ),
);

/** Headings of columns that are ticked, and what a tick says. */
const ticked = new Map<string, Status>([
  ...['udført', 'done', 'afsluttet', 'due complete', 'færdig'].map(
    (name) => [fold(name), 'performed'] as const,
  ),
  ...['fuldført', 'fuldført i klik', 'i klik', 'completed', 'complete'].map(
    (name) => [fold(name), 'completed'] as const,
  ),
]);

const yes = new Set(['ja', 'yes', 'x', '✓', '✔', '☑', 'true', 'sand', '1', 'j', 'y']);
const no = new Set(['nej', 'no', 'false', 'falsk', '0', 'n', '☐', 'endnu ikke']);

/** What somebody's words say; null: not known. */
export function statusIn(text: string): Status | null {
  return statuses.get(bare(text)) ?? inPercent(text);
}

/** What a tick under that heading says; 'none': that it is not so. null: no tick. */
export function tickIn(text: string, heading: string): Status | 'none' | null {
  const status = ticked.get(fold(heading.replaceAll(/[?:]/g, '')));
  if (status === undefined) return null;
  const word = fold(text);
  if (no.has(word)) return 'none';
  return yes.has(word) ? status : null;
}

function inPercent(text: string): Status | null {
  const percent = /^(\d{1,3})(?:[.,]\d+)? ?%$/.exec(text.trim())?.[1];
  if (percent === undefined || Number(percent) > 100) return null;
  if (Number(percent) === 0) return 'notStarted';
  return Number(percent) === 100 ? 'performed' : 'inProgress';
}

function bare(text: string): string {
  const parted = text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return fold(parted.replaceAll(/[.,:;!()]/g, ' '));
}
