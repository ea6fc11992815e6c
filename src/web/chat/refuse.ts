/** Errors of the routes as answers: they say what to do next, and hide what failed inside. */
import type { ErrorRequestHandler } from 'express';
import type { Log } from '../../process/log.ts';
import { BadRequest } from './read-body.ts';
import type { Words, WordsNow } from './words/index.ts';

export function refuse(log: Pick<Log, 'error'>, words: WordsNow): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const { status, fault } = refusalOf(error);
    if (status === 500) log.error({ err: error }, 'the local chat failed');
    if (response.headersSent) return next(error);
    response.status(status).json({ error: words().fault[fault] });
  };
}

function refusalOf(error: unknown): { status: number; fault: keyof Words['fault'] } {
  if (error instanceof BadRequest) return { status: 400, fault: error.fault };
  // What express.json throws.
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return { status, fault: 'tooLarge' };
  if (typeof status === 'number' && status < 500) {
    return { status: 400, fault: 'badRequest' };
  }
  return { status: 500, fault: 'failed' };
}
