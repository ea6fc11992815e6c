/** Errors of the routes as answers: in Danish, with the next step, and without what went wrong inside. */
import type { ErrorRequestHandler } from 'express';
import { BadRequest } from './read-body.ts';
import { words } from './words.ts';

/** What this folder needs of a logger. Never given what people typed. */
export interface WebLog {
  error(details: object, message: string): void;
}

export function refuse(log: WebLog): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const { status, text } = refusalOf(error);
    if (status === 500) log.error({ err: error }, 'the local chat failed');
    if (response.headersSent) return next(error);
    response.status(status).json({ error: text });
  };
}

function refusalOf(error: unknown): { status: number; text: string } {
  if (error instanceof BadRequest) return { status: 400, text: error.message };
  // What express.json throws.
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return { status, text: words.fault.tooLarge };
  if (typeof status === 'number' && status < 500) {
    return { status: 400, text: words.fault.badRequest };
  }
  return { status: 500, text: words.fault.failed };
}
