/** `/fbs log`: who did what, with what it was before and is after, a page at a time. */
import { actions, card, quiet, row, rows, text } from '../cards/build.ts';
import type { Card, Row } from '../cards/card.ts';
import { taskIn } from '../domain/plan/plan.ts';
import { formatDay, nearInstant } from '../texts/dates.ts';
import { buttons } from './buttons.ts';
import { changesIn, type LogEntry } from './log-changes.ts';
import type { View } from './view.ts';
import { dotted, personName, roleName, taskName } from './wording.ts';

/** Key of a task, role or event; id of a person; a day. */
export interface LogFilter {
  readonly subject?: string | undefined;
  readonly person?: string | undefined;
  readonly day?: string | undefined;
}

/** The newest first. */
export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly skip: number;
  readonly most: number;
}

export function logCard(view: View, page: LogPage, filter: LogFilter): Card {
  const { logCard: words } = view.texts;
  const { entries, total, skip, most } = page;
  const older = Math.max(0, total - skip - entries.length);
  const value = (from: number) => ({ rolloutId: view.rollout.id, skip: from, ...filter });
  return card(
    titleOf(view, filter),
    entries.length === 0 && text(words.none),
    rows(entries.map((entry) => entryRow(view, entry))),
    older > 0 && quiet(words.older(older)),
    actions(
      older > 0 && buttons.logShow(words.toOlder, value(skip + most)),
      skip > 0 && buttons.logShow(words.toNewer, value(Math.max(0, skip - most))),
    ),
  );
}

function titleOf(view: View, { subject, person, day }: LogFilter): string {
  const { logCard: words } = view.texts;
  if (subject !== undefined) return words.title(subjectName(view, subject));
  if (person !== undefined) return words.title(personName(view, person));
  return words.title(day === undefined ? '' : formatDay(day, view.language));
}

function entryRow(view: View, entry: LogEntry): Row {
  const { texts, now, language } = view;
  const verbs: Readonly<Record<string, string>> = texts.history;
  const { at, by, verb, subject } = entry;
  const did = `${by?.name ?? texts.history.bot} ${verbs[verb] ?? verb}`;
  const about = subject !== null && subjectName(view, subject);
  const title = `${nearInstant(at, now, language)}: ${did}`;
  return row(title, dotted(about, ...changesIn(view, entry)));
}

/** A key that nothing has any more stands for itself. */
function subjectName(view: View, key: string): string {
  const { plan } = view.rollout;
  const task = taskIn(plan, key) ?? plan.retired?.tasks.find((one) => one.key === key);
  if (task !== undefined) return taskName(task);
  const event = plan.events.find((one) => one.key === key);
  return event?.title ?? roleName(view, key);
}
