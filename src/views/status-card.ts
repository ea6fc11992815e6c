/** `/fbs status`: where the rollout stands, honest about what is not known. */
import type { Action, Card, Part } from '../cards/card.ts';
import type { Task } from '../domain/plan/plan.ts';
import { soonDays, vacantNeeds } from '../domain/rollout/needed-roles.ts';
import {
  awaitingKlik,
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
import { rolesOf } from '../domain/rollout/roles.ts';
import { isOpen, stateOf } from '../domain/rollout/rollout.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import { formatDay } from '../texts/dates.ts';
import { guidesNow, guidesPart } from './guides.ts';
import { lateButton, untoldParts } from './late-start-form.ts';
import { isAnswer } from './messages/question-text.ts';
import { supportParts } from './support.ts';
import { nextStepButton, questionButtons, rowsUnder, stepButtons, taskRow } from './task-row.ts';
import type { View } from './view.ts';
import { needsText, originText, pointOf, roleName, whenText } from './wording.ts';

const mostDeadlines = 5;

export function statusCard(view: View): Card {
  const { texts, rollout } = view;
  return {
    title: texts.statusCard.title(rollout.municipality),
    body: [
      ...whereWeAre(view),
      ...supportParts(view),
      ...rowsUnder(view, texts.statusCard.overdue, overdueNow(view)),
      ...rowsUnder(view, texts.statusCard.klik, awaitingKlik(rollout)),
      ...rowsUnder(view, texts.statusCard.asked, askedNow(view), (task) =>
        answerButtons(view, task),
      ),
      ...unconfirmed(view),
      ...rowsUnder(view, texts.statusCard.mine, mineAhead(view)),
      ...deadlines(view),
      ...vacant(view),
      { type: 'text', text: `${texts.statusCard.nextEvent}: ${nextEventText(view)}` },
      ...knownPart(view),
      ...guidesPart(view, guidesNow(view)),
    ],
  };
}

/** How far it is, of how much, and how old it is what the plan knows. */
export function knownPart(view: View): Part[] {
  const age = view.texts.origin.age(originText(view));
  return [progressPart(view), { type: 'text', style: 'quiet', text: age }];
}

/** Counts of known KLIK tasks, with how many KOMBIT expects in all. */
function progressPart(view: View): Part {
  const { plan } = view.rollout;
  const counts = progress(view.rollout, view.today);
  const { from, to } = plan.expectedTasks;
  return {
    type: 'progress',
    done: counts.completed,
    of: counts.known,
    text: view.texts.progress({ ...counts, from, to }),
  };
}

/** Open tasks of the roles that the person holds, without what its event has overtaken long ago. */
export function tasksOf(view: View, personId: string): Task[] {
  const roles = rolesOf(view.rollout, personId, view.now);
  return view.rollout.plan.tasks.filter(
    (task) =>
      isOpen(stateOf(view.rollout, task).status) &&
      !isOvertaken(view.rollout, task, view.today) &&
      [task.performer, task.accountable].some((role) => role !== null && roles.includes(role)),
  );
}

function nextEventText(view: View): string {
  const event = nextEvent(view.rollout, view.today);
  return event === null
    ? view.texts.statusCard.noEvent
    : `${event.title}, ${whenText(view, event.when)}${event.place === null ? '' : `, ${event.place}`}`;
}

function whereWeAre(view: View): Part[] {
  const { texts, rollout, today } = view;
  const goLive = goLiveOn(rollout.plan);
  const { phase, expected, next } = currentPhase(rollout, today);
  const words = texts.statusCard.phase(phase.number, rollout.plan.phases.length, phase.name);
  const doubt = texts.statusCard.expected(
    next === null ? null : { number: next.number, starts: pointOf(view, next.starts) },
  );
  return [
    {
      type: 'text',
      style: 'strong',
      text: texts.statusCard.countdown(
        daysBetween(today, goLive),
        formatDay(goLive, view.language),
      ),
    },
    { type: 'text', text: expected ? `${words} ${doubt}` : words },
  ];
}

function unconfirmed(view: View): Part[] {
  const { rollout, texts, today } = view;
  const tasks = unconfirmedTasks(rollout, today);
  const untold = untoldParts(view);
  return [
    ...(tasks.length === 0
      ? []
      : ([
          { type: 'text', style: 'strong', text: texts.statusCard.unconfirmed },
          {
            type: 'rows',
            rows: tasks.map((task) =>
              taskRow(view, task, stepButtons(view, task, ['complete', 'start'])),
            ),
          },
        ] as const)),
    ...untold,
    ...(tasks.length + untold.length === 0
      ? []
      : [{ type: 'actions', actions: lateButton(view) } as const]),
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

/** Whoever it was to find reads it: they are asked about it, also after 'not yet'. */
function isReadersOwn(view: View, task: Task): boolean {
  return view.viewer !== null && isAnswer(view, view.viewer.id, task);
}

/** A question that was answered with 'not yet' has the step that may have been taken since. */
function answerButtons(view: View, task: Task): Action[] {
  const buttons = questionButtons(view, task);
  return buttons.length > 0 ? buttons : [nextStepButton(view, task)];
}

/** The viewer's own that are not among the overdue and the unconfirmed already. */
function mineAhead(view: View): Task[] {
  if (view.viewer === null) return [];
  const above = new Set([
    ...awaitingKlik(view.rollout),
    ...questionedTasks(view.rollout, view.today),
    ...overdueTasks(view.rollout, view.today),
    ...unconfirmedTasks(view.rollout, view.today),
  ]);
  return tasksOf(view, view.viewer.id)
    .filter((task) => !above.has(task))
    .slice(0, mostDeadlines);
}

function deadlines(view: View): Part[] {
  const { texts, rollout, today } = view;
  const ahead = nextDeadlines(rollout, today, mostDeadlines);
  if (ahead.length === 0) {
    return [{ type: 'text', style: 'quiet', text: texts.statusCard.noDeadlines }];
  }
  const mine = mineAhead(view);
  const tasks = ahead.filter((task) => !mine.includes(task));
  if (tasks.length === 0) return [];
  return [
    { type: 'text', style: 'strong', text: texts.statusCard.next },
    {
      type: 'rows',
      rows: tasks.map((task, index) =>
        taskRow(
          view,
          task,
          index === 0
            ? stepButtons(view, task, ['start', 'perform'])
            : [nextStepButton(view, task)],
        ),
      ),
    },
  ];
}

function vacant(view: View): Part[] {
  const { texts, rollout } = view;
  const blocking = vacantNeeds(rollout, view.now);
  if (blocking.length === 0) {
    return [{ type: 'text', style: 'quiet', text: texts.statusCard.noVacant(soonDays) }];
  }
  const roles = blocking.map(({ role, needs }) =>
    texts.statusCard.vacantRole(roleName(view, role.key), needsText(view, needs)),
  );
  return [
    { type: 'text', text: `${texts.statusCard.vacant}: ${roles.join(', ')}` },
    {
      type: 'actions',
      actions: [{ label: texts.button.roles, action: 'roles.show', value: rollout.id }],
    },
  ];
}
