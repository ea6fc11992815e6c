/** What a whole rollout would change that is taken in again, before anything is changed. */
import { actions, card, quiet, row, rows, section, text } from '../../cards/build.ts';
import type { Card, Row } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import { changesNothing, type Restored } from '../../domain/imports/restoring.ts';
import type { Amendments } from '../../domain/plan/amendments.ts';
import { everEventIn, everTaskIn } from '../../domain/plan/plan.ts';
import type { RolloutExport } from '../../domain/rollout/export.ts';
import { holdersOf } from '../../domain/rollout/roles.ts';
import { type TaskState, untouched } from '../../domain/rollout/rollout.ts';
import { saysSame } from '../../domain/same.ts';
import { formatDay } from '../../texts/dates.ts';
import { buttons } from '../buttons.ts';
import type { View } from '../view.ts';
import { namesOf, roleName } from '../wording.ts';
import { factText } from './plan-clash.ts';

type List = 'tasks' | 'events';

/** @param id what it is kept as until somebody decides */
export function restoreCard(view: View, file: RolloutExport, restored: Restored, id: string): Card {
  const { restoring: words, importing } = view.texts;
  const { rollout } = view;
  const { tasks, items, unset, roles } = restored;
  const on = { rolloutId: rollout.id, import: id };
  const isNothing = changesNothing(restored);
  const kept = Object.keys(items).length;
  const states = Object.entries(tasks).map(([key, state]) => stateRow(view, restored, key, state));
  const facts = (list: List) => factRows(view, restored, list);
  const filled = Object.entries(roles).map(([role, people]) => {
    const before = namesOf(holdersOf(rollout, role, view.now)) || words.vacant;
    return row(roleName(view, role), importing.from(before, namesOf(people)));
  });
  return card(
    words.title(file.municipality),
    isNothing && text(importing.nothing),
    list(view, words.tasks, facts('tasks')),
    list(view, words.statuses, states),
    list(view, words.events, facts('events')),
    list(view, words.roles, filled),
    list(
      view,
      words.unset,
      unset.map(({ role, name, why }) => row(roleName(view, role), words.why[why](name))),
    ),
    kept > 0 && text(words.items(kept)),
    file.plan.version !== rollout.plan.version &&
      quiet(words.version(file.plan.version, rollout.plan.version)),
    quiet(words.stays),
    actions(
      !isNothing && buttons.importTake(words.take, on, { style: 'primary' }),
      buttons.importDrop(importing.drop, on),
    ),
  );
}

export function restoredCard(view: View, entry: string): Card {
  const { restoring: words, importing } = view.texts;
  const { id: rolloutId } = view.rollout;
  return card(
    words.taken,
    text(words.takenNow),
    actions(buttons.importUndo(importing.undo, { rolloutId, entry })),
  );
}

function list(view: View, heading: string, all: readonly Row[]) {
  const left = all.length - mostShown.rows;
  return section(
    heading,
    rows(all.slice(0, mostShown.rows)),
    left > 0 && quiet(view.texts.importing.more(left)),
  );
}

/** What is said of the plan otherwise than now. */
function factRows(view: View, { amendments: after }: Restored, kind: List): Row[] {
  const { restoring: words, importing, planNews } = view.texts;
  const { amendments: before } = view.rollout;
  if (after === null) return [];
  const added = (of: Amendments) => (kind === 'tasks' ? of.addedTasks : of.addedEvents);
  const known = new Set(added(before).map(({ key }) => key));
  const keys = [...Object.keys(before[kind]), ...Object.keys(after[kind])];
  const all = new Set([...added(after).map(({ key }) => key), ...keys]);
  return [...all].flatMap((key) => {
    const [had = {}, has = {}] = [before[kind][key], after[kind][key]];
    const name = nameOf(view, after, kind, key);
    if (!known.has(key) && added(after).some((one) => one.key === key)) {
      return has.retired ? [] : [row(name, words.added)];
    }
    const fields = new Set([...Object.keys(had), ...Object.keys(has)]);
    const changes = [...fields].flatMap((field) => {
      const [was, is] = [Reflect.get(had, field), Reflect.get(has, field)];
      if (field === 'retired') return was && is ? [] : [is ? words.withdrawn : words.restored];
      if (!Object.hasOwn(planNews.fields, field) || saysSame(was, is)) return [];
      const now = Reflect.get(everIn(view, kind, key) ?? {}, field);
      const then = is === undefined ? words.asPlan : factText(view, field, is);
      const label = planNews.fields[field as keyof typeof planNews.fields];
      return [`${label}: ${importing.from(factText(view, field, now), then)}`];
    });
    return changes.length === 0 ? [] : [row(name, changes.join('; '))];
  });
}

function stateRow(view: View, { amendments }: Restored, key: string, after: TaskState): Row {
  const { restoring: words, importing, status } = view.texts;
  const { rollout, language } = view;
  const before = rollout.tasks[key] ?? untouched;
  const day = (on: string | null) => (on === null ? '–' : formatDay(on, language));
  const changes = [
    before.status !== after.status && importing.from(status[before.status], status[after.status]),
    before.dueOn !== after.dueOn &&
      words.ownDue(importing.from(day(before.dueOn), day(after.dueOn))),
    before.value !== after.value && words.value,
    before.note !== after.note && words.note,
  ].filter((change) => change !== false);
  return row(nameOf(view, amendments ?? rollout.amendments, 'tasks', key), changes.join('; '));
}

function everIn(view: View, kind: List, key: string) {
  const { plan } = view.rollout;
  return kind === 'tasks' ? everTaskIn(plan, key) : everEventIn(plan, key);
}

function nameOf(view: View, amendments: Amendments, kind: List, key: string): string {
  const added: readonly { readonly key: string; readonly title: string }[] =
    kind === 'tasks' ? amendments.addedTasks : amendments.addedEvents;
  const said = amendments[kind][key]?.title;
  const title = said ?? (everIn(view, kind, key) ?? added.find((one) => one.key === key))?.title;
  if (title === undefined) return key;
  return kind === 'tasks' ? `${key} ${title}` : title;
}
