/** The file that a one-time link leads to, as whoever got the link may read the rollout now. */
import { mayExport } from '../domain/may/on-rollout.ts';
import { mayRead } from '../domain/may/rights.ts';
import { eventIn } from '../domain/plan/plan.ts';
import type { OneTimeLink, Store } from '../store/store.ts';
import { doerOf, type View, viewOf } from '../views/view.ts';
import { invitationOf } from './calendar.ts';
import { csvOf } from './csv.ts';
import { readWanted, type WantedFile } from './file.ts';
import { jsonOf, sharedJsonOf } from './json.ts';
import { tablesOf } from './tables.ts';
import { xlsxOf } from './xlsx.ts';

/** As a browser saves it. */
export interface NamedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Stored = Pick<Store, 'audit' | 'people' | 'rollouts'>;

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The newest of a log, as many as a sheet is read with. */
const mostEntries = 5_000;

/** null: there is none any more, or it is not for them any more. */
export async function fileOf(
  store: Stored,
  { personId, rolloutId, file }: Omit<OneTimeLink, 'kind'>,
  now: Date,
): Promise<NamedFile | null> {
  const wanted = readWanted(file);
  const [person, rollout] = [await store.people.get(personId), await store.rollouts.get(rolloutId)];
  if (wanted === null || person === null || rollout === null) return null;
  const { standing } = wanted;
  if (!mayRead(rollout, { personId, now, standing }).may) return null;
  const view = viewOf(rollout, now, person.language, person);
  return wanted.type === 'event'
    ? invitation(store, view, wanted.event)
    : exportFile(store, view, wanted);
}

async function invitation(store: Stored, view: View, key: string): Promise<NamedFile | null> {
  const { rollout } = view;
  const event = eventIn(rollout.plan, key);
  const text = event && invitationOf(view, event, await store.audit.changesOf(rollout.id));
  if (!event || !text) return null;
  return { name: `${event.title}.ics`, type: types.ics, bytes: new TextEncoder().encode(text) };
}

async function exportFile(
  store: Stored,
  view: View,
  { sheets, format }: Pick<Extract<WantedFile, { type: 'export' }>, 'sheets' | 'format'>,
): Promise<NamedFile | null> {
  const { texts, rollout, today } = view;
  const name = `FBS ${rollout.municipality} ${texts.exports.sheets[sheets]} ${today}.${format}`;
  const type = types[format];
  if (format === 'json') {
    return { name, type, bytes: sheets === 'plan' ? sharedJsonOf(view) : jsonOf(view) };
  }
  const mayLog = mayExport(rollout, { log: true }, doerOf(view)).may;
  const isLogged = mayLog && (sheets === 'log' || sheets === 'all');
  const log = isLogged ? await store.audit.ofRollout(rollout.id, mostEntries) : null;
  const tables = tablesOf(view, sheets, log);
  const [first] = tables;
  if (first === undefined) return null;
  return { name, type, bytes: format === 'csv' ? csvOf(first) : await xlsxOf(tables) };
}
