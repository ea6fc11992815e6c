/** Files that the bot has written itself: told by the word that they begin with. */
import type { Imported } from '../domain/plan/imported.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { rowsOf, SharedPlan } from '../domain/plan/shared-plan.ts';
import { RolloutExport } from '../domain/rollout/export.ts';
import { ImportRefused } from './read.ts';

/** @returns null: it is none of ours. @throws ImportRefused for one that does not fit here */
export function readOwnFile(text: string, plan: Plan): Imported | null {
  const file = ownFileIn(text);
  if (file === null) return null;
  const schema = file.version === 1 ? schemas[file.format] : undefined;
  if (schema === undefined) throw new ImportRefused('ownVersion');
  const { data, error } = schema.safeParse(file);
  if (data === undefined) throw new ImportRefused('ownDamaged', { at: placeOf(error.issues) });
  if (data.plan.key !== plan.key) {
    throw new ImportRefused('ownOtherPlan', { plan: data.plan.key, ours: plan.shortName });
  }
  const unknown = unknownIn('amendments' in data ? data.amendments : data, plan);
  if (unknown.length > 0) throw new ImportRefused('ownUnfit', { keys: unknown.join(', ') });
  const nothing = { tasks: [], faults: [], notes: [], columns: [] };
  return 'amendments' in data ? { ...nothing, state: data } : { ...nothing, ...rowsOf(data) };
}

const schemas: Readonly<Record<string, typeof RolloutExport | typeof SharedPlan>> = {
  'fbs-bot/rollout': RolloutExport,
  'fbs-bot/plan': SharedPlan,
};

type OwnFile = { readonly format: string; readonly version?: unknown };

function ownFileIn(text: string): OwnFile | null {
  const head = text.slice(0, 200).trimStart();
  if (!head.startsWith('{') || !/"format"\s*:\s*"fbs-bot\//.test(head)) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefused('damaged');
  }
}

function placeOf([first]: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return first?.path.map(String).join('.') ?? '';
}

/** Keys of roles, phases and themes that the plan does not have. */
function unknownIn(amendments: object, { roles, phases, themes }: Plan): string[] {
  const known = {
    ...{ performer: roles, accountable: roles, audience: roles, phase: phases, theme: themes },
  };
  const unknown = new Set<string>();
  JSON.stringify(amendments, (field, value: unknown) => {
    const list = Object.hasOwn(known, field) ? known[field as keyof typeof known] : null;
    for (const key of list === null ? [] : [value].flat()) {
      if (typeof key === 'string' && !list?.some((one) => one.key === key)) unknown.add(key);
    }
    return value;
  });
  return [...unknown];
}
