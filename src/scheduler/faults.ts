/** A rollout that cannot be planned: the log says why, and its projektleder is told that it failed. */
import { randomUUID } from 'node:crypto';
import { card, quiet, text } from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import { toLocalDate } from '../domain/time/calendar.ts';
import type { Log } from '../process/log.ts';
import type { Fault, Store } from '../store/store.ts';
import { textsIn } from '../texts/index.ts';
import { type TellParts, tellProjektleder } from './tell.ts';

export interface FaultParts extends TellParts {
  readonly store: TellParts['store'] & Pick<Store, 'requests'>;
  readonly log: Pick<Log, 'error'>;
  /** The reference shown in the log and in the message; by default a short random id. */
  readonly reference?: () => string;
}

/** Logs the fault, and tells the municipality once a day. Never throws, since the next tick is due. */
export async function tellFault(parts: FaultParts, { rolloutId, error }: Fault): Promise<void> {
  const { store, now, log, reference: create = shortId } = parts;
  const reference = create();
  log.error({ err: error, rolloutId, reference }, 'a rollout cannot be planned');
  try {
    const at = now();
    if (!(await store.requests.isNew(`fault ${rolloutId} ${toLocalDate(at)}`, at))) return;
    // The channel's language is part of what cannot be read.
    await tellProjektleder(parts, rolloutId, 'da', (language) => faultCard(language, reference));
  } catch (err) {
    log.error({ err, rolloutId, reference }, 'a municipality could not be notified of its fault');
  }
}

function shortId(): string {
  return randomUUID().slice(0, 8);
}

function faultCard(language: Language, reference: string): Card {
  const { fault } = textsIn(language);
  return card(fault.title, text(fault.text), quiet(fault.reference(reference)));
}
