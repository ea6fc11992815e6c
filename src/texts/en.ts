/** Every sentence that the bot says, in English. The plan's own names and titles stay Danish. */
import type { Texts } from './da.ts';
import { approval } from './en/approval.ts';
import { asking } from './en/asking.ts';
import { attendance } from './en/attendance.ts';
import { cards } from './en/cards.ts';
import { command } from './en/commands.ts';
import { conditions, recurrence } from './en/conditions.ts';
import { dates } from './en/dates.ts';
import { doctor } from './en/doctor.ts';
import { error } from './en/errors.ts';
import { calendar, exports } from './en/exports.ts';
import { found } from './en/found.ts';
import { guide } from './en/guide.ts';
import { heartbeat } from './en/heartbeat.ts';
import { importing } from './en/importing.ts';
import { imports } from './en/imports.ts';
import { klikRoles } from './en/klik-roles.ts';
import { link } from './en/link.ts';
import { logCard } from './en/log.ts';
import { meetings } from './en/meetings.ts';
import { messages } from './en/messages.ts';
import { nomination } from './en/nomination.ts';
import { notices } from './en/notices.ts';
import { planChanges } from './en/plan-changes.ts';
import { planNews } from './en/plan-news.ts';
import { policy } from './en/policy.ts';
import { reconciling } from './en/reconciling.ts';
import { refusals } from './en/refusals.ts';
import { remindersCard } from './en/reminders-card.ts';
import { restoring } from './en/restoring.ts';
import { rights } from './en/rights.ts';
import { roleNews } from './en/role-news.ts';
import { rolesForm } from './en/roles-form.ts';
import { split } from './en/split.ts';
import { suggestions } from './en/suggestions.ts';
import { taskForm } from './en/task-form.ts';
import { vacancy } from './en/vacancy.ts';
import { waits } from './en/waits.ts';
import { words } from './en/words.ts';
import { yourRoles } from './en/your-roles.ts';

export const en: Texts = {
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
  link,
  importing,
  imports,
  reconciling,
  restoring,
  doctor,
  rights,
  refusals,
  error,
};
