/** A process that reads a file of tasks, compares and previews it, and says how long it took and how large it became: see import.ts. */
import { compare } from '../../src/domain/imports/compare.ts';
import { readImport } from '../../src/imports/read-import.ts';
import { planOf } from '../../src/plans/index.ts';
import { previewCard } from '../../src/views/plan/import-card.ts';
import { viewOf } from '../../src/views/view.ts';
import { aRollout } from '../helpers/a-plan.ts';
import { aWorkbook } from '../imports/a-workbook.ts';
import { answering, taskOf } from './child.ts';
import type { ReadSeen, ReadTask } from './import.ts';

const { rows, kind } = taskOf<ReadTask>();
const roles = ['Tekniker', 'projektlederen', 'Systemansvarlg', 'bager'];
const dates = ['15. december 2026', '8/1-2027', 'ultimo januar', '12/15/2026'];
const headings = ['Kode', 'Titel', 'Frist', 'Udfører', 'Status', 'Beskrivelse'];
const cells = Array.from({ length: rows }, (_, index) => [
  `MI ${index}`,
  `Opgave nummer ${index} med en titel af almindelig længde`,
  dates[index % 4] ?? '',
  roles[index % 4] ?? '',
  'i gang',
  'Her står lidt om, hvad der skal gøres, og hvem der kan spørges.',
]);
const input =
  kind === 'xlsx'
    ? { bytes: aWorkbook([{ rows: [headings, ...cells] }]), name: 'opgaver.xlsx' }
    : { text: [headings, ...cells].map((row) => row.join('\t')).join('\n') };
const megabytes = (bytes: number) => bytes / 2 ** 20;

answering({
  async read(): Promise<ReadSeen> {
    globalThis.gc?.();
    const idle = megabytes(process.memoryUsage.rss());
    const start = performance.now();
    const plan = planOf('fbs-2.0');
    const source = { basis: 'local', ref: 'bench' } as const;
    const read = await readImport(input, plan, '2026-11-28', { source });
    if (read.ok) {
      const view = viewOf(aRollout({ plan }), new Date('2026-11-28T08:00:00Z'), 'da', null);
      const comparison = compare(view.rollout, read.imported.tasks);
      previewCard(view, read.imported, comparison, { id: 'bench', explained: {} });
    }
    const seconds = (performance.now() - start) / 1000;
    // The largest that it ever was, as the system counts it.
    const most = process.resourceUsage().maxRSS / 1024;
    return { idle, most, seconds, tasks: read.ok ? read.imported.tasks.length : 0 };
  },
  stop: () => Promise.resolve(),
});
