/** What a cell says as a field of a task: a value, nothing, or why it is not understood. */

import { findNamed, type Named, namesWhole } from '../domain/plan/find-named.ts';
import type { FaultCode, ImportField } from '../domain/plan/imported.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Status } from '../domain/rollout/rollout.ts';
import { fold } from '../domain/words/fold.ts';
import { codeIn } from './codes.ts';
import { readDate } from './dates.ts';
import { longestTitle } from './limits.ts';
import type { Setting, Value } from './setting.ts';
import { statusIn, tickIn } from './status-words.ts';
import { type Cell, isBlank } from './table.ts';

/** Says that there is nothing to say. */
const nothing = new Set(
  [
    ...[
      '-',
      '–',
      '—',
      '?',
      '.',
      '/',
      'n/a',
      'na',
      'tbd',
      'tba',
      'ingen',
      'none',
      'null',
      'ukendt',
      'unknown',
      'ubesat',
    ],
    ...[
      'ikke fastsat',
      'ikke oplyst',
      'ikke meldt ud',
      'dato ikke meldt ud',
      'ikke aftalt',
      'ingen frist',
      'no date',
    ],
    ...[
      'ikke udgivet',
      'ikke udgivet endnu',
      'vacant',
      'ingen dato',
      'date not announced',
      'not said',
      'afventer dato',
    ],
  ].map(fold),
);

/** No role, theme or status is called more than that. */
const longestName = 100;

/** undefined: the cell says nothing of it. */
export function readField(field: ImportField, cell: Cell, setting: Setting): Value | undefined {
  if (cell.fault) return { fault: cell.fault };
  if (isBlank(cell) || (field !== 'title' && nothing.has(fold(cell.text)))) return undefined;
  return readers[field](cell, setting);
}

const readers: Readonly<Record<ImportField, (cell: Cell, setting: Setting) => Value | undefined>> =
  {
    title: ({ text }) =>
      text.length > longestTitle ? { fault: 'titleLong' } : { value: inOneLine(text) },
    klikCode: ({ text }) => ({ value: codeIn(text) ?? inOneLine(text) }),
    key: ({ text }) => {
      const key = /^(?:#|nr\.? ?)?([a-zA-Z]?)-?(\d{1,4})\.?$/.exec(text);
      return key ? { value: `${key[1]?.toUpperCase()}${Number(key[2])}` } : undefined;
    },
    kind: ({ text }) => kindIn(text),
    due: readDate,
    ownDue: readDate,
    published: readDate,
    performer: ({ text }, { plan }) => named(plan.roles, text, 'roleUnknown'),
    accountable: ({ text }, { plan }) => named(plan.roles, text, 'roleUnknown'),
    theme: ({ text }, { plan }) => named(plan.themes, text, 'themeUnknown'),
    phase: ({ text }, { plan }) => phaseIn(text, plan),
    status: readStatus,
    description: ({ text }) => ({ value: text }),
    link: ({ text }) => linkIn(text),
  };

function kindIn(text: string): Value {
  const word = fold(text);
  if (/^(?:klik\b.*|fra klik|ja|yes|x|true)$/.test(word)) return { value: 'klik' };
  if (/^(?:lokal|lokal opgave|local|local task|egen|egen opgave|intern|nej|no|false)$/.test(word)) {
    return { value: 'local' };
  }
  return { fault: 'kindUnknown' };
}

/** The one that is named whole, but for an ending or a mistake; what comes near is asked about. */
function named(all: readonly Named[], text: string, fault: FaultCode): Value {
  if (text.length > longestName) return { fault };
  const spelled = text.replaceAll(/ *[&+] */g, ' og ');
  const spellings = [spelled, spelled.replace(/ *\([^()]*\) *$/, '')];
  for (const spelling of spellings) {
    const [one, ...others] = findNamed(all, spelling);
    if (one && others.length === 0 && namesWhole(one, spelling)) return { value: one.key };
  }
  const near = findNamed(all, spelled).map(({ name }) => name);
  return { fault: fault === 'roleUnknown' && near.length > 0 ? 'roleAmbiguous' : fault, near };
}

function phaseIn(text: string, plan: Plan): Value {
  const [, number, name = ''] = /^(?:fase|phase)? ?(\d)(?:[.: –-]+(.*))?$/i.exec(text) ?? [];
  const phase = plan.phases.find((one) => String(one.number) === number);
  if (phase && (name === '' || namesWhole(phase, name))) return { value: phase.key };
  return named(plan.phases, text.replace(/^(?:fase|phase)[: ]+/i, ''), 'phaseUnknown');
}

function readStatus({ text, number }: Cell, { heading, isOtherTool }: Setting): Value | undefined {
  if (text.length > longestName) return { fault: 'statusUnknown' };
  const tick = tickIn(text, heading);
  if (tick === 'none') return undefined;
  const isShare = number !== undefined && number <= 1 && heading.includes('%');
  const status = tick ?? statusIn(isShare ? `${Math.floor(100 * number)}%` : text);
  return status === null ? { fault: 'statusUnknown' } : doneAs(status, isOtherTool);
}

function doneAs(status: Status, isOtherTool: boolean): Value {
  const isDone = status === 'completed' || status === 'performed';
  return isDone && isOtherTool
    ? { value: 'performed', notes: ['doneElsewhere'] }
    : { value: status };
}

function linkIn(text: string): Value {
  const address = URL.parse(text.replace(/^<(.*)>$/, '$1'));
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  return isWeb ? { value: address.href } : { fault: 'linkUnread' };
}

export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
