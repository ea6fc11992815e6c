/** The doctor's findings: each thing it checks, whether that is well, and what to do if not. */
import { soonDays } from '../domain/rollout/needed-roles.ts';
import { askedTasks, unconfirmedTasks } from '../domain/rollout/progress.ts';
import type { DeliveryReason } from '../domain/rollout/reason.ts';
import type { Vacancy } from '../domain/rollout/vacancy-risk.ts';
import { formatInstant, nearInstant } from '../texts/dates.ts';
import type { Texts } from '../texts/index.ts';
import type { Checkup, Connection, Delivered, Health } from './checkup.ts';
import { vacanciesNow, vacanciesText, weeksAhead } from './roles/vacancy-text.ts';
import type { View } from './view.ts';
import { roleName, sentences } from './wording.ts';

/** `unknown`: it cannot be told whether it is well, so the card does not claim it is. */
export interface Finding {
  readonly state: 'ok' | 'unknown' | 'bad';
  readonly text: string;
  /** The next step, where it is not well. */
  readonly todo?: string;
}

/** Without it the panel of roles hangs in the channel, but not where it is seen. */
const pinScope = 'pins:write';

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function diagnose(view: View, checkup: Checkup): Finding[] {
  const { connection, health } = checkup;
  return [
    connectionFinding(view.texts, connection),
    channelFinding(view, checkup),
    failuresFinding(view.texts, checkup),
    ...waitingFindings(view.texts, checkup),
    unreachableFinding(view, checkup),
    ...vacancyFindings(view),
    ...deadlinesFindings(view),
    databaseFinding(view.texts, health.database),
    clockFinding(view, health.clock),
    queueFinding(view.texts, health.queue),
  ];
}

function connectionFinding({ doctor }: Texts, connection: Connection): Finding {
  if (connection.state === 'local') return well(doctor.connection.local);
  const { host } = connection;
  if (connection.state !== 'connected') {
    const { told, todo } = doctor.connection[connection.state];
    return ill(told(host, codeText(connection.code)), todo(host));
  }
  const { missingScopes } = connection;
  if (missingScopes.length === 0) return well(doctor.connection.well(host));
  const told = sentences(
    doctor.connection.missing(host, missingScopes.join(', ')),
    missingScopes.includes(pinScope) && doctor.connection.noPins,
  );
  return ill(told, doctor.connection.missingTodo(host));
}

/** Judged by the newest delivery that tells; no test message is sent. */
function channelFinding({ texts, language, now }: View, { latest, failed }: Checkup): Finding {
  const { channel } = texts.doctor;
  const telling = [...latest, ...failed]
    .filter((one) => wentToChannel(one) || wasShutOut(one))
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime())[0];
  if (telling === undefined) return unknown(channel.unknown, channel.unknownTodo);
  const at = nearInstant(timeOf(telling), now, language);
  return telling.state === 'sent'
    ? well(channel.well(at))
    : ill(channel.ill(at, reasonText(texts, telling.reason ?? '')), channel.todo);
}

function failuresFinding(texts: Texts, { failed, latest }: Checkup): Finding {
  const { failures } = texts.doctor;
  if (failed.length === 0) {
    const uncertain = latest.filter(({ state }) => state === 'uncertain').length;
    return uncertain === 0 ? well(failures.none) : unknown(failures.uncertain(uncertain));
  }
  const reasons = new Set(failed.map(({ reason }) => reasonText(texts, reason ?? '')));
  return ill(failures.some(failed.length, [...reasons].join('; ')), failures.todo);
}

/** Deliveries that the host has not accepted yet, for a reason that concerns others too. */
function waitingFindings(texts: Texts, { latest }: Checkup): Finding[] {
  const { waiting } = texts.doctor;
  const waits = latest.filter(({ state, reason }) => state === 'planned' && reason !== null);
  const reasons = new Set(waits.map(({ reason }) => reasonText(texts, reason ?? '')));
  return reasons.size === 0 ? [] : [ill(waiting.told([...reasons].join('; ')), waiting.todo)];
}

/** By role, as everywhere here: the projektleder is told who it is. */
function unreachableFinding(view: View, { unreachable, latest }: Checkup): Finding {
  const { unreachable: words, channel } = view.texts.doctor;
  const roles = unreachable.flatMap((one) =>
    one.type === 'person' ? roleName(view, one.role) : [],
  );
  const names = [...new Set(roles)].join(', ');
  if (names !== '') return ill(words.some(names), words.todo);
  if (unreachable.length > 0) return ill(words.channel, channel.todo);
  const since = view.now.getTime() - weekMs;
  const isAnySent = latest.some(({ sent }) => sent !== null && sent.at.getTime() >= since);
  return isAnySent ? well(words.none) : unknown(words.unknown);
}

/**
 * A vacant role is a fault if it is needed on a known day; without a day it is reported as unknown.
 */
function vacancyFindings(view: View): Finding[] {
  const { vacant: words } = view.texts.doctor;
  const { vacant, isBlank } = vacanciesNow(view);
  const { blank, blankTodo } = view.texts.vacancy;
  const missing = isBlank ? [unknown(blank(weeksAhead / 7), blankTodo)] : [];
  if (vacant.length === 0) return isBlank ? missing : [well(words.none(soonDays))];
  const isSoon = ({ needs }: Vacancy) => needs.some(({ on }) => on !== null);
  const [soon, some] = [vacant.filter(isSoon), vacant.filter((needed) => !isSoon(needed))];
  return [
    ...(soon.length > 0 ? [ill(words.some(soonDays, vacanciesText(view, soon)), words.todo)] : []),
    ...(some.length > 0 ? [unknown(words.undated(vacanciesText(view, some)), words.todo)] : []),
    ...missing,
  ];
}

/** The open questions of a late start: until they are answered nobody knows how far the work is. */
function deadlinesFindings({ rollout, texts, today }: View): Finding[] {
  const { deadlines } = texts.doctor;
  const unconfirmed = unconfirmedTasks(rollout, today).length;
  const untold = askedTasks(rollout, today).length - unconfirmed;
  return [
    unconfirmed === 0 ? well(deadlines.none) : unknown(deadlines.some(unconfirmed), deadlines.todo),
    ...(untold === 0 ? [] : [unknown(deadlines.untold(untold), deadlines.todo)]),
  ];
}

function databaseFinding({ doctor }: Texts, { isWell, isFull, kind }: Health['database']): Finding {
  const { database, operator } = doctor;
  if (isFull) return ill(database.full(database[kind]), database.fullTodo);
  return isWell ? well(database.well(database[kind])) : ill(database.ill(database[kind]), operator);
}

function clockFinding(view: View, health: Health['clock']): Finding {
  const { isWell, silentFor, isMoved, isInDoubt } = health;
  const { clock, operator } = view.texts.doctor;
  if (isInDoubt) {
    return ill(clock.inDoubt(formatInstant(view.now, view.language, 'long')), operator);
  }
  const seconds = Math.round(silentFor / 1000);
  if (!isWell) return ill(clock.ill(Math.floor(seconds / 60)), operator);
  const moved = isMoved ? ` ${clock.moved(formatInstant(view.now, view.language, 'long'))}` : '';
  return well(`${clock.well(seconds)}${moved}`);
}

function queueFinding({ doctor }: Texts, { isWell, waiting }: Health['queue']): Finding {
  const { queue, operator } = doctor;
  return isWell && waiting !== null ? well(queue.well(waiting)) : ill(queue.ill, operator);
}

/** Why a delivery failed, was skipped or waits, in words; a code we do not know as it is. */
export function reasonText({ doctor }: Texts, code: string): string {
  const known = knownReason(code);
  return known === null ? doctor.unknownReason(codeText(code)) : doctor.reason[known];
}

/** A host that is out of order may send a whole page where its word should be. */
function codeText(code: string): string {
  return /^[\w-]{1,40}$/.test(code) ? code : '?';
}

/** When it went out, or else should have. */
export function timeOf({ sent, reminder }: Delivered): Date {
  return sent?.at ?? reminder.sendAt;
}

function wentToChannel({ sent }: Delivered): boolean {
  return sent?.recipient.type === 'channel';
}

function wasShutOut({ state, reason }: Delivered): boolean {
  const known = knownReason(reason ?? '');
  return state === 'failed' && known !== null && noWayIn.includes(known);
}

type Reason = keyof Texts['doctor']['reason'];

const noWayIn: readonly Reason[] = ['noChannel', 'notInChannel', 'archived'];

function knownReason(code: string): Reason | null {
  return Object.hasOwn(reasons, code) ? reasons[code as DeliveryReason] : null;
}

/**
 * What the ledger's reasons mean for people: those of any host's refusal, and the scheduler's own.
 */
const reasons: Readonly<Record<DeliveryReason, Reason>> = {
  no_channel: 'noChannel',
  not_in_channel: 'notInChannel',
  archived: 'archived',
  account: 'account',
  not_installed: 'notInstalled',
  not_allowed: 'notAllowed',
  gone: 'gone',
  token: 'token',
  scope: 'scope',
  organisation: 'organisation',
  proxy: 'proxy',
  unknown: 'unknown',
  busy: 'busy',
  away: 'away',
  no_answer: 'lost',
  unreadable: 'unreadable',
  message: 'message',
  'no channel': 'noChannel',
  uncertain: 'lost',
  'gave up': 'gaveUp',
  'solved or moved': 'solved',
  nobody: 'nobody',
  'own act': 'ownAct',
};

function well(text: string): Finding {
  return { state: 'ok', text };
}

function unknown(text: string, todo?: string): Finding {
  return { state: 'unknown', text, ...(todo === undefined ? {} : { todo }) };
}

function ill(text: string, todo: string): Finding {
  return { state: 'bad', text, todo };
}
