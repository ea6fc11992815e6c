import { actions, card, text as says, strong } from '../../cards/build.ts';
import { type Card, isForm, type Part } from '../../cards/card.ts';
import type { Task } from '../../domain/plan/plan.ts';
import { UserError } from '../../errors.ts';
import type { Texts } from '../../texts/index.ts';
import { askTaskCard, type GoOn, typedButton } from '../../views/ask-card.ts';
import { buttons } from '../../views/buttons.ts';
import { errorText } from '../../views/error-card.ts';
import { type CommandKey, usageLine } from '../../views/help-card.ts';
import type { View } from '../../views/view.ts';
import { taskName } from '../../views/wording.ts';
import { splitTask } from '../line/split-task.ts';
import { type Command, defineCommand, someWords } from './command.ts';
import { byOf, type Context, viewOn } from './context.ts';
import type { OnTask } from './subject.ts';

interface TaskCommand {
  readonly key: CommandKey;
  /** On the button that goes on with it. */
  readonly label: (texts: Texts) => string;
  /** Whether the text is what the command asks for; a note is not. */
  readonly isAnswer?: (view: View, task: Task, text: string) => boolean;
  /** Its text may be a note, which is kept to the letter. */
  readonly takesNotes?: true;
  /** false: it takes the task and nothing else. */
  readonly takesText?: false;
  /** Whether it asks in a form. */
  readonly asks?: (view: View, task: Task, text: string) => boolean;
  run(context: Context, at: OnTask, text: string): Promise<Card> | Card;
}

/** The longest note that a button can carry on every host. */
const longestCarried = 500;

/**
 * A command that changes one task, or each of several: `text` is what follows its number or name.
 * Where it is not certain which task is meant, nothing changes, and buttons go on with the command.
 */
export function defineTaskCommand(definition: TaskCommand): Command {
  const { key, isAnswer, takesText, takesNotes } = definition;
  return defineCommand({
    key,
    shareable: false,
    ...(takesNotes && { takesNotes }),
    args: someWords,
    run(context, words) {
      const view = viewOn(context);
      const { plan } = view.rollout;
      const { tasks, text, isCertain } = splitTask(
        plan,
        words,
        (task, rest) => isAnswer?.(view, task, rest) ?? false,
      );
      const [task, ...others] = tasks;
      if (task === undefined || !isCertain) return ask(definition, view, tasks, text);
      if (text !== '' && takesText === false) {
        throw new UserError('extraWords', { words: text, usage: usageLine(view.texts, key) });
      }
      return others.length === 0
        ? definition.run(context, { view, task, by: byOf(context) }, text)
        : runEach(definition, context, view, tasks, text);
    },
  });
}

function ask(definition: TaskCommand, view: View, tasks: readonly Task[], typed: string): Card {
  const isTaken = definition.takesText !== false && typed.length <= longestCarried;
  const text = isTaken ? typed : '';
  return askTaskCard(view, tasks, text, (task) => goOn(definition, view, task, text));
}

function goOn({ key, label, asks }: TaskCommand, view: View, task: Task, text: string): GoOn {
  const line = `${view.texts.command[key].name} ${task.key} ${text}`.trim();
  return { label: label(view.texts), line, form: asks?.(view, task, text) ?? false };
}

/**
 * Runs for one task after the other, each with its own outcome: a refusal does not stop the others.
 */
async function runEach(
  definition: TaskCommand,
  context: Context,
  view: View,
  tasks: readonly Task[],
  text: string,
): Promise<Card> {
  const outcomes: Card[] = [];
  for (const task of tasks) outcomes.push(await outcomeOf(definition, context, view, task, text));
  // Only the last outcome keeps its undo button: undo takes back the newest change first.
  const last = outcomes.findLastIndex(({ body }) => body.some(isUndo));
  return card(
    view.texts.asking.done(tasks.length),
    outcomes.map(({ title, body }, index) => [
      strong(title),
      body.filter((part) => index === last || !isUndo(part)),
    ]),
  );
}

async function outcomeOf(
  definition: TaskCommand,
  context: Context,
  view: View,
  task: Task,
  text: string,
): Promise<Card> {
  const title = taskName(task);
  try {
    const answer = await definition.run(context, { view, task, by: byOf(context) }, text);
    if (!isForm(answer)) return answer;
    return card(title, actions(typedButton(view, goOn(definition, view, task, text))));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return card(title, says(errorText(view.texts, error)));
  }
}

function isUndo(part: Part): boolean {
  return (
    part.type === 'actions' &&
    part.actions.some((action) => 'action' in action && action.action === buttons.undo.action)
  );
}
