import { everyButton } from '../../views/buttons.ts';
import { keyIn } from '../line/command-name.ts';
import { longestLine, wordsOf } from '../line/line.ts';
import type { Bot } from './bot.ts';

/** Begins to time a request; what it returns ends it. */
export type StartTimer = (kind: 'command' | 'action', name: string) => () => void;

/**
 * The bot, with the time that each command and action takes. They are told by the names in our own
 * lists, everything else as 'unknown': what somebody typed or made up is never a name.
 */
export function measured(bot: Bot, startTimer: StartTimer): Bot {
  return {
    ...bot,
    command: (request) => timed(startTimer('command', nameIn(request.line)), bot.command(request)),
    action: (request) => timed(startTimer('action', actionIn(request.action)), bot.action(request)),
  };
}

async function timed<T>(end: () => void, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    end();
  }
}

function nameIn(line: string): string {
  return keyIn(wordsOf(line.slice(0, longestLine)))?.key ?? 'unknown';
}

function actionIn(action: string): string {
  return everyButton.some((button) => button.action === action) ? action : 'unknown';
}
