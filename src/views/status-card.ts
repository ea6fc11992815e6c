/** `/fbs status`: where the rollout stands, honest about what is not known. */
import {
  actions,
  type ButtonContent,
  type Content,
  card,
  progressBar,
  quiet,
  rows,
  section,
  strong,
  text,
} from '../cards/build.ts';
import type { Card } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { awaitingApproval, awaitingKlik } from '../domain/rollout/approval.ts';
import { soonDays } from '../domain/rollout/needed-roles.ts';
import {
  currentPhase,
  goLiveOn,
  nextDeadlines,
  nextEvent,
  overdueTasks,
  progress,
  questionedTasks,
  unconfirmedTasks,
} from '../domain/rollout/progress.ts';
import { isOvertaken } from '../domain/rollout/questions.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import { formatDay } from '../texts/dates.ts';
import { rolesButton } from './buttons.ts';
import { lateStartButton, untoldParts } from './late-start.ts';
import { isAnswer } from './messages/question-text.ts';
import { conditionParts } from './plan/conditions.ts';
import { guidesNow, guidesPart } from './plan/guides.ts';
import { supportParts } from './plan/support.ts';
import { vacanciesNow, vacanciesText, weeksAhead } from './roles/vacancy-text.ts';
import { approvalRowButtons } from './tasks/approval-parts.ts';
import { tasksOf } from './tasks/open-tasks.ts';
import { nextStepButton, questionButtons, stepButtons, taskRows } from './tasks/task-row.ts';
import type { View } from './view.ts';
import { eventText, originText, pointOf, progressText, sentences } from './wording.ts';

const mostDeadlines = 5;

export function statusCard(view: View): Card {
  const { rollout } = view;
  const { statusCard: words } = view.texts;
  return card(
    words.title(rollout.plan.shortName, rollout.municipality),
    whereWeAre(view),
    supportParts(view),
    section(words.overdue, rows(taskRows(view, overdueNow(view)))),
    section(
      view.texts.approval.section,
      rows(taskRows(view, awaitingApproval(rollout), approvalRowButtons)),
    ),
    section(words.klik, rows(taskRows(view, awaitingKlik(rollout)))),
    section(words.asked, rows(taskRows(view, askedNow(view), answerButtons))),
    unconfirmed(view),
    conditionParts(view),
    section(words.mine, rows(taskRows(view, mineAhead(view)))),
    deadlines(view),
    vacant(view),
    text(`${words.nextEvent}: ${nextEventText(view)}`),
    knownPart(view),
    guidesPart(view, guidesNow(view)),
  );
}

/** Progress, out of how many tasks, and how old the plan's facts are. */
export function knownPart(view: View): Content {
  const { texts, rollout } = view;
  const { completed, known } = progress(rollout, view.today);
  return [
    progressBar(completed, known, progressText(view)),
    quiet(texts.origin.age(originText(view))),
  ];
}

function nextEventText(view: View): string {
  const event = nextEvent(view.rollout, view.today);
  return event === null ? view.texts.statusCard.noEvent : eventText(view, event);
}

function whereWeAre(view: View): Content {
  const { texts, rollout, today } = view;
  const goLive = goLiveOn(rollout.plan);
  const { phase, expected, next } = currentPhase(rollout, today);
  const words = texts.statusCard.phase(phase.number, rollout.plan.phases.length, phase.name);
  const doubt = texts.statusCard.expected(
    next === null ? null : { number: next.number, starts: pointOf(view, next.starts) },
  );
  const days = daysBetween(today, goLive);
  return [
    strong(texts.statusCard.countdown(days, formatDay(goLive, view.language))),
    text(sentences(words, expected && doubt)),
  ];
}

/** The form asks about all of these, and nothing else. */
function unconfirmed(view: View): Content {
  const tasks = unconfirmedTasks(view.rollout, view.today);
  const answers = (_: View, task: Task) => stepButtons(view, task, ['complete', 'start']);
  return [
    section(view.texts.statusCard.unconfirmed, rows(taskRows(view, tasks, answers))),
    untoldParts(view),
    actions(lateStartButton(view)),
  ];
}

function overdueNow(view: View): Task[] {
  return overdueTasks(view.rollout, view.today).filter((task) => !isReadersOwn(view, task));
}

/** What is asked about, until the month of its event is over. */
function askedNow(view: View): Task[] {
  const { rollout, today } = view;
  const asked = questionedTasks(rollout, today).filter(
    (task) => !isOvertaken(rollout, task, today),
  );
  return [...asked, ...overdueTasks(rollout, today).filter((task) => isReadersOwn(view, task))];
}

/**
 * Whether the viewer is the person whom the task was to find: they are asked even after 'not yet'.
 */
function isReadersOwn(view: View, task: Task): boolean {
  return view.viewer !== null && isAnswer(view, view.viewer.id, task);
}

/** A question that was answered with 'not yet' has the step that may have been taken since. */
function answerButtons(view: View, task: Task): ButtonContent {
  const buttons = questionButtons(view, task);
  return buttons.length > 0 ? buttons : nextStepButton(view, task);
}

/** The viewer's own that are not among the overdue and the unconfirmed already. */
function mineAhead(view: View): Task[] {
  if (view.viewer === null) return [];
  const above = new Set([
    ...awaitingApproval(view.rollout),
    ...awaitingKlik(view.rollout),
    ...questionedTasks(view.rollout, view.today),
    ...overdueTasks(view.rollout, view.today),
    ...unconfirmedTasks(view.rollout, view.today),
  ]);
  return tasksOf(view, view.viewer.id)
    .filter((task) => !above.has(task))
    .slice(0, mostDeadlines);
}

function deadlines(view: View): Content {
  const { statusCard: words } = view.texts;
  const ahead = nextDeadlines(view.rollout, view.today, mostDeadlines);
  if (ahead.length === 0) return quiet(words.noDeadlines);
  const mine = mineAhead(view);
  const tasks = ahead.filter((task) => !mine.includes(task));
  const buttonsOf = (_: View, task: Task) =>
    task === tasks[0] ? stepButtons(view, task, ['start', 'perform']) : nextStepButton(view, task);
  return section(words.next, rows(taskRows(view, tasks, buttonsOf)));
}

function vacant(view: View): Content {
  const { statusCard: words } = view.texts;
  const { vacant: missing, isBlank } = vacanciesNow(view);
  if (missing.length > 0) {
    return [text(`${words.vacant}: ${vacanciesText(view, missing)}`), actions(rolesButton(view))];
  }
  return quiet(isBlank ? view.texts.vacancy.blankStatus(weeksAhead / 7) : words.noVacant(soonDays));
}
