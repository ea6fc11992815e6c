/** The roles that the plan suggests for tasks without a performer, all at once. */
import { actions, card, quiet, row, rows, text } from '../../cards/build.ts';
import type { Action, Card } from '../../cards/card.ts';
import { mostShown } from '../../cards/limits.ts';
import { mayAmendPlan } from '../../domain/may/on-rollout.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { suggestionFor, suggestionsIn } from '../../domain/rollout/suggestions.ts';
import { buttons, undoButton } from '../buttons.ts';
import { doerOf, type View } from '../view.ts';
import { performerText, roleName, roleWithHolders, taskName } from '../wording.ts';

/** On the task's own card. */
export function suggestionButton(view: View, task: Task): Action[] {
  const { rollout, texts, now } = view;
  const suggestion = suggestionFor(rollout, task, now);
  if (suggestion === null || !mayTake(view)) return [];
  const label = texts.suggestions.take(roleName(view, suggestion.role));
  return [buttons.suggestionsTake(label, { rolloutId: rollout.id, tasks: [task.key] })];
}

/** On a list: a way to all of them, where there are several. */
export function suggestionsButton(view: View): Action[] {
  const { rollout, texts, now } = view;
  const found = suggestionsIn(rollout, now);
  if (found.length < 2 || !mayTake(view)) return [];
  return [buttons.suggestionsShow(texts.suggestions.show(found.length), { rolloutId: rollout.id })];
}

function mayTake(view: View): boolean {
  return view.viewer !== null && mayAmendPlan(view.rollout, doerOf(view)).may;
}

/** What taking them would do. */
export function suggestionsCard(view: View): Card {
  const { rollout, texts, now } = view;
  const { suggestions: words } = texts;
  const found = suggestionsIn(rollout, now).slice(0, mostShown.rows);
  const tasks = found.map(({ task }) => task.key);
  return card(
    words.title,
    found.length === 0 && text(words.none),
    rows(found.map(({ task, role }) => row(taskName(task), roleWithHolders(view, role), null))),
    found.length > 0 && quiet(words.hint),
    actions(
      found.length > 0 &&
        mayTake(view) &&
        buttons.suggestionsTake(
          words.takeAll(found.length),
          { rolloutId: rollout.id, tasks },
          { style: 'primary' },
        ),
    ),
  );
}

export function suggestedCard(view: View, tasks: readonly Task[], entry: string): Card {
  return card(
    view.texts.suggestions.taken(tasks.length),
    rows(tasks.map((task) => row(taskName(task), performerText(view, task), null))),
    actions(undoButton(view, entry)),
  );
}
