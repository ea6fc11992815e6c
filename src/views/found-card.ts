/** `/fbs søg`: what holds the words, each kind under its heading. */
import { type Content, card, quiet, row, rows, section } from '../cards/build.ts';
import type { Card, Row } from '../cards/card.ts';
import type { PlanEvent, Role, Task } from '../domain/plan/plan.ts';
import { stateOf } from '../domain/rollout/rollout.ts';
import type { Term } from '../texts/glossary.ts';
import { calendarButton } from './calendar-card.ts';
import { termText } from './glossary-card.ts';
import { eventTime } from './plan/events-card.ts';
import { showButton } from './tasks/task-row.ts';
import type { View } from './view.ts';
import { dotted, dueShort, roleWithHolders, statusText, taskName } from './wording.ts';

export interface FoundWords {
  readonly tasks: readonly Task[];
  readonly events: readonly PlanEvent[];
  readonly roles: readonly Role[];
  /** Tasks whose note or answer holds them. */
  readonly notes: readonly Task[];
  readonly terms: readonly Term[];
}

/** Of each kind no more: who finds much, searches for more words. */
const most = 8;

export function foundCard(view: View, query: string, found: FoundWords): Card {
  const { lookUp: words } = view.texts;
  const part = <T>(heading: string, all: readonly T[], rowOf: (one: T) => Row | string): Content =>
    section(
      heading,
      rows(all.slice(0, most).map(rowOf)),
      all.length > most && quiet(words.more(all.length - most)),
    );
  return card(
    words.title(query),
    part(words.tasks, found.tasks, (task) => taskFound(view, task)),
    part(words.events, found.events, (event) =>
      row(event.title, eventTime(view, event), calendarButton(view, event)),
    ),
    part(words.roles, found.roles, ({ key }) => roleWithHolders(view, key)),
    part(words.notes, found.notes, (task) => {
      const { note, value } = stateOf(view.rollout, task);
      return row(taskName(task), dotted(value, note), showButton(view, task));
    }),
    part(words.terms, found.terms, (term) => termText(view, term)),
  );
}

function taskFound(view: View, task: Task): Row {
  return row(
    taskName(task),
    dotted(statusText(view, task), dueShort(view, task)),
    showButton(view, task),
  );
}
