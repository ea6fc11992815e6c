/**
 * Every sentence that the bot says, in Danish: the source of truth, whose shape every language has.
 * What inflects is a function; names and titles of the plan come in as arguments, verbatim.
 */
import { approval } from './da/approval.ts';
import { asking } from './da/asking.ts';
import { attendance } from './da/attendance.ts';
import { cards } from './da/cards.ts';
import { command } from './da/commands.ts';
import { conditions, recurrence } from './da/conditions.ts';
import { dates } from './da/dates.ts';
import { doctor } from './da/doctor.ts';
import { error } from './da/errors.ts';
import { calendar, exports } from './da/exports.ts';
import { found } from './da/found.ts';
import { guide } from './da/guide.ts';
import { heartbeat } from './da/heartbeat.ts';
import { importing } from './da/importing.ts';
import { imports } from './da/imports.ts';
import { klikRoles } from './da/klik-roles.ts';
import { link } from './da/link.ts';
import { logCard } from './da/log.ts';
import { meetings } from './da/meetings.ts';
import { messages } from './da/messages.ts';
import { nomination } from './da/nomination.ts';
import { notices } from './da/notices.ts';
import { planChanges } from './da/plan-changes.ts';
import { planNews } from './da/plan-news.ts';
import { policy } from './da/policy.ts';
import { reconciling } from './da/reconciling.ts';
import { refusals } from './da/refusals.ts';
import { remindersCard } from './da/reminders-card.ts';
import { restoring } from './da/restoring.ts';
import { rights } from './da/rights.ts';
import { roleNews } from './da/role-news.ts';
import { rolesForm } from './da/roles-form.ts';
import { split } from './da/split.ts';
import { suggestions } from './da/suggestions.ts';
import { taskForm } from './da/task-form.ts';
import { vacancy } from './da/vacancy.ts';
import { waits } from './da/waits.ts';
import { words } from './da/words.ts';
import { yourRoles } from './da/your-roles.ts';

export const da = {
  ...words,
  command,
  ...asking,
  ...cards,
  ...messages,
  ...notices,
  remindersCard,
  rolesForm,
  ...policy,
  ...found,
  ...guide,
  calendar,
  exports,
  dates,
  attendance,
  meetings,
  planChanges,
  planNews,
  heartbeat,
  klikRoles,
  roleNews,
  split,
  suggestions,
  taskForm,
  logCard,
  vacancy,
  nomination,
  yourRoles,
  waits,
  approval,
  conditions,
  recurrence,
  doctor,
  link,
  importing,
  imports,
  reconciling,
  restoring,
  rights,
  refusals,
  error,
};

/** The shape that every language must have. */
export type Texts = typeof da;
