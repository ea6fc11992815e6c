import { fold } from '../../domain/words/fold.ts';
import { textsIn } from '../../texts/index.ts';
import { chooseTaskCard } from '../../views/tasks/tasks-card.ts';
import { defineCommand, someWords } from '../kit/command.ts';
import { viewOn } from '../kit/context.ts';
import { splitTask } from '../line/split-task.ts';
import { showHistory, showTask } from './show-task.ts';

/** Showing a task may guess which one is meant, and says so. */
export const task = defineCommand({
  key: 'task',
  shareable: true,
  args: someWords,
  async run(context, words) {
    const view = viewOn(context);
    const wantsHistory = words.length > 1 && isHistoryWord(words.at(-1) ?? '');
    const query = wantsHistory ? words.slice(0, -1) : words;
    const { tasks, text, isCertain } = splitTask(view.rollout.plan, query);
    const [only, ...others] = tasks;
    if (only === undefined || others.length > 0) return chooseTaskCard(view, tasks);
    const isGuess = !isCertain || text !== '';
    const guess = isGuess ? view.texts.asking.guessed(query.join(' ')) : null;
    return (wantsHistory ? showHistory : showTask)(context, view, only, guess);
  },
});

function isHistoryWord(word: string): boolean {
  const names = [textsIn('da'), textsIn('en')].map(({ taskCard }) => taskCard.historyWord);
  return names.some((name) => fold(name) === fold(word));
}
