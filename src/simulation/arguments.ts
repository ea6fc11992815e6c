/** The command line of `npm run simulate`. What is in the files it names is read beside it. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { beginsOn } from '../domain/rollout/progress.ts';
import { instantOf } from '../domain/time/calendar.ts';
import { LocalDate } from '../domain/time/when.ts';
import { guest } from '../web/chat/people.ts';
import { people, plan } from './cast.ts';
import { ImportFiles, importTime } from './imports.ts';
import type { Simulation } from './index.ts';
import { exampleMunicipality, MunicipalityFile, policyFields } from './municipality.ts';
import { exampleLine, scriptFile } from './script.ts';

const roles = plan.roles.map(({ key }) => key);
const everybody = people.map(({ externalId }) => externalId);
/** The whole programme, and the month after go-live. */
const whole = { from: beginsOn(plan) ?? '2026-01-13', to: '2027-03-01' };

export const usage = [
  'Usage: npm run -s simulate -- [options]',
  '',
  'Prints every message that the bot would send by itself, one JSON object a line.',
  '',
  `  --from DAY           the first day (default: ${whole.from})`,
  `  --to DAY             the last day, all of it (default: ${whole.to})`,
  '  --staffed WHO        which roles somebody holds from the beginning: all, none, or',
  '                       a list such as projektleder,tekniker (default: all)',
  '  --script FILE        what people write, one JSON object a line:',
  `                       ${exampleLine}`,
  '                       at: Danish time; before a message of the same moment.',
  `                       as: the key of a role, or ${guest.externalId}.`,
  '                       Lines after the last day are not reached.',
  '  --import FILE[@DAY]  a file with tasks that the projektleder imports and takes over, on the',
  `                       first day where none is named, at ${importTime} or FILE@2026-12-12T11:00;`,
  '                       given several times, several files. To take one back, a line of the',
  '                       script that the projektleder writes within 15 minutes: fortryd',
  '  --municipality FILE  {"municipality":"…","language":"da","sendHour":9,"policy":{…}}',
  '                       policy: how it wants to be reminded, such as {"friday":false};',
  `                       fields: ${policyFields.join(', ')}`,
  `                       (default: ${exampleMunicipality.municipality}, da, 9)`,
  '  --help               this text',
  '',
  `Roles: ${roles.slice(0, 5).join(', ')},`,
  `       ${roles.slice(5).join(', ')}`,
].join('\n');

/** Its message lists every fault and how it is meant. */
export class BadArguments extends Error {
  constructor(faults: readonly string[]) {
    super(`${faults.join('\n')}\n\n${usage}`);
    this.name = 'BadArguments';
  }
}

/** @returns 'help' when that is what was asked for. @throws BadArguments */
export function readArguments(args: readonly string[]): Simulation | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...{ from: text, to: text, staffed: text, script: text, municipality: text },
      import: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
    // So that all faults can be told at once.
    strict: false,
    allowPositionals: true,
  });
  const { help, ...given } = values;
  if (help === true) return 'help';
  const { data, error } = Arguments.safeParse(given);
  const faults = [
    ...positionals.map((word) => `${word}: not an option`),
    ...(error?.issues ?? []).flatMap(faultsIn),
  ];
  if (data === undefined || faults.length > 0) throw new BadArguments(faults);
  return data;
}

const text = { type: 'string' } as const;

const Staffed = z.string('all, none or a list of roles').transform((list, context) => {
  if (list === 'all') return roles;
  if (list === 'none') return [];
  const keys = list.split(',').map((key) => key.trim());
  for (const key of keys.filter((key) => !roles.includes(key))) {
    context.addIssue({ code: 'custom', path: [key], message: 'all, none or the key of a role' });
  }
  return keys;
});

const Arguments = z
  .strictObject({
    from: LocalDate.default(whole.from),
    to: LocalDate.default(whole.to),
    staffed: Staffed.default(roles),
    script: scriptFile(everybody).default([]),
    import: ImportFiles.default([]),
    municipality: MunicipalityFile.default(exampleMunicipality),
  })
  .superRefine(({ from, to, script, import: imports }, context) => {
    const tell = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (to < from) tell(['to'], `${from}, the first day, or later`);
    for (const { place } of script.filter(({ at }) => at < instantOf(from, '00:00'))) {
      tell(['script', place, 'at'], `${from}, the first day, or later`);
    }
    for (const { place } of imports.filter(({ at }) => at && at < instantOf(from, '00:00'))) {
      tell(['import', place], `${from}, the first day, or later`);
    }
  })
  .transform(({ import: imports, ...given }) => ({ ...given, imports }));

/** `expected …`, behind the option and, where it names a file, the place in it. */
function faultsIn(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `--${key}: not an option`);
  return [`--${issue.path.join(': ')}: expected ${issue.message}`];
}
