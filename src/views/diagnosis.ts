/** The doctor's findings: each thing that is looked at, whether it is well, and what to do if not. */
import { addDays, instantOf } from '../domain/calendar.ts';
import { recipientOn } from '../domain/recipients.ts';
import { sendDayOf } from '../domain/reminder.ts';
import { upcomingReminders } from '../domain/reminders.ts';
import { formatInstant, nearInstant } from '../texts/dates.ts';
import type { Texts } from '../texts/index.ts';
import type { Checkup, Connection, Delivered, Health } from './checkup.ts';
import type { View } from './view.ts';
import { roleName } from './wording.ts';

export interface Finding {
  readonly isWell: boolean;
  readonly text: string;
  /** The next step, where it is not well. */
  readonly todo?: string;
}

const daysAhead = 14;

export function diagnose(view: View, checkup: Checkup): Finding[] {
  const { connection, health, failed } = checkup;
  return [
    connectionFinding(view.texts, connection),
    channelFinding(view, checkup),
    failuresFinding(view.texts, failed),
    unreachableFinding(view, checkup.unreachable),
    vacancyFinding(view),
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
  const missing = connection.missingScopes.join(', ');
  return missing === ''
    ? well(doctor.connection.well(host))
    : ill(doctor.connection.missing(host, missing), doctor.connection.missingTodo(host));
}

/** Known from the newest delivery that tells: no message is sent to try it out. */
function channelFinding({ texts, language, now }: View, { latest, failed }: Checkup): Finding {
  const { channel } = texts.doctor;
  const telling = [...latest, ...failed]
    .filter((one) => wentToChannel(one) || wasShutOut(one))
    .toSorted((a, b) => timeOf(b).getTime() - timeOf(a).getTime())[0];
  if (telling === undefined) return well(channel.unknown);
  const at = nearInstant(timeOf(telling), now, language);
  return telling.state === 'sent'
    ? well(channel.well(at))
    : ill(channel.ill(at, reasonText(texts, telling.reason ?? '')), channel.todo);
}

function failuresFinding(texts: Texts, failed: readonly Delivered[]): Finding {
  const { failures } = texts.doctor;
  if (failed.length === 0) return well(failures.none);
  const reasons = new Set(failed.map(({ reason }) => reasonText(texts, reason ?? '')));
  return ill(failures.some(failed.length, [...reasons].join('; ')), failures.todo);
}

/** By role, as everywhere here: the projektleder is told who it is. */
function unreachableFinding(view: View, unreachable: Checkup['unreachable']): Finding {
  const { unreachable: words, channel } = view.texts.doctor;
  const roles = unreachable.flatMap((one) =>
    one.type === 'person' ? roleName(view, one.role) : [],
  );
  const names = [...new Set(roles)].join(', ');
  if (names !== '') return ill(words.some(names), words.todo);
  return unreachable.length > 0 ? ill(words.channel, channel.todo) : well(words.none);
}

function vacancyFinding(view: View): Finding {
  const { rollout, now, texts } = view;
  const until = instantOf(addDays(view.today, daysAhead + 1), '00:00');
  // Those further up are optional; whoever does the work is not.
  const work = upcomingReminders(rollout, now, until).filter(({ to }) => to.type === 'performer');
  const vacant = work.flatMap(
    (reminder) => recipientOn(rollout, reminder, sendDayOf(reminder))?.vacant ?? [],
  );
  const names = [...new Set(vacant)].map((role) => roleName(view, role)).join(', ');
  return names === ''
    ? well(texts.doctor.vacant.none(daysAhead))
    : ill(texts.doctor.vacant.some(daysAhead, names), texts.doctor.vacant.todo);
}

function databaseFinding({ doctor }: Texts, { isWell, kind }: Health['database']): Finding {
  const { database, operator } = doctor;
  return isWell ? well(database.well(database[kind])) : ill(database.ill(database[kind]), operator);
}

function clockFinding(view: View, { isWell, silentFor, isMoved }: Health['clock']): Finding {
  const { clock, operator } = view.texts.doctor;
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
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? null) : null;
}

/** What the codes of the scheduler and of Slack mean for people. */
const reasons: Readonly<Record<string, Reason>> = {
  'no channel': 'noChannel',
  not_in_channel: 'notInChannel',
  channel_not_found: 'notInChannel',
  is_archived: 'archived',
  invalid_auth: 'token',
  not_authed: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  account_inactive: 'token',
  missing_scope: 'scope',
  ratelimited: 'busy',
  rate_limited: 'busy',
  uncertain: 'lost',
  timeout: 'lost',
  'gave up': 'gaveUp',
  'solved or moved': 'solved',
  nobody: 'nobody',
  'own act': 'ownAct',
  user_disabled: 'account',
  user_not_found: 'account',
};

function well(text: string): Finding {
  return { isWell: true, text };
}

function ill(text: string, todo: string): Finding {
  return { isWell: false, text, todo };
}
