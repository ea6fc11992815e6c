/** `/fbs rolle <rolle>`: one role, who has it, its duties, tasks and events. */
import { actions, card, quiet, rows, section, text } from '../../cards/build.ts';
import type { Card } from '../../cards/card.ts';
import type { Role } from '../../domain/plan/plan.ts';
import { vacancyAt } from '../../domain/rollout/vacancy-risk.ts';
import { isOf } from '../tasks/open-tasks.ts';
import type { View } from '../view.ts';
import {
  dotted,
  dueShort,
  planText,
  sentences,
  statusText,
  taskName,
  whenText,
} from '../wording.ts';
import { handoverButton } from './handover-card.ts';
import { askedRows } from './nominations.ts';
import { historyButton } from './role-history.ts';
import { assignButtons, holderNames, vacantButtons } from './roles-card.ts';
import { freeAreas, termRows } from './terms.ts';
import { filledByText, vacancySentence } from './vacancy-text.ts';

export function roleCard(view: View, role: Role): Card {
  const { role: words } = view.texts;
  const holders = `${words.holders}: ${holderNames(view, role)}`;
  const free = freeAreas(view, role);
  const duties = role.duties.map((duty) => planText(view, duty));
  return card(
    words.title(role.name),
    text(dotted(holders, role.most !== null && words.most(role.most))),
    text(vacancyText(view, role)),
    text(free && words.areasVacant(free)),
    rows(termRows(view, role)),
    rows(askedRows(view, role)),
    actions(
      vacantButtons(view, role),
      assignButtons(view, role),
      historyButton(view, role),
      handoverButton(view, role),
    ),
    section(words.duties, rows(duties)) ?? quiet(words.noDuties),
    section(words.tasks, rows(taskLines(view, role))) ?? quiet(words.noTasks),
    section(words.events, rows(eventLines(view, role))),
  );
}

/** null: somebody fills it, or nothing needs it. */
function vacancyText(view: View, role: Role): string | null {
  const vacancy = vacancyAt(view.rollout, role, view.now);
  if (vacancy === null || (vacancy.needs.length === 0 && vacancy.kind !== 'lost')) return null;
  const isByDay = vacancy.kind === 'neverFilled' || vacancy.kind === 'left';
  return sentences(vacancySentence(view, vacancy), isByDay && filledByText(view, vacancy));
}

function taskLines(view: View, role: Role): string[] {
  const { rollout } = view;
  return rollout.plan.tasks
    .filter(isOf([role.key]))
    .map((task) => dotted(taskName(task), dueShort(view, task), statusText(view, task)));
}

function eventLines(view: View, role: Role): string[] {
  return view.rollout.plan.events
    .filter((event) => event.audience.includes(role.key))
    .map((event) => `${event.title}: ${whenText(view, event.when)}`);
}
