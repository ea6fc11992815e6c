/**
 * Keeps other web pages out of the local chat, which has no log-in. A browser always says where a
 * request comes from; a program such as curl does not, and is let through.
 */
import type { NextFunction, Request, Response } from 'express';
import type { WordsNow } from './words/index.ts';

/** 403 for what another page sent; 415 for a POST that a plain HTML form could have sent. */
export function ownPageOnly(words: WordsNow) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isOnLoopback(request) || !isFromOwnPage(request)) {
      response.status(403).json({ error: words().fault.foreignPage });
    } else if (request.method === 'POST' && !request.is(beyondForms)) {
      response.status(415).json({ error: words().fault.notJson });
    } else {
      next();
    }
  };
}

/** What no plain HTML form can send: of another page a browser asks first. */
const beyondForms = ['application/json', 'application/octet-stream'];

/** The Host header must name this machine too: a foreign name may resolve to it (DNS rebinding). */
function isOnLoopback(request: Request): boolean {
  const host = request.headers.host ?? '';
  return URL.canParse(`http://${host}`) && loopback.test(new URL(`http://${host}`).hostname);
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function isFromOwnPage(request: Request): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const sameOrigin = origin === undefined || origin === `http://${host}`;
  // 'none' is a person who typed the address or followed a bookmark.
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  // Opening the page by a link from elsewhere does no harm.
  const opens = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  return sameOrigin && (sameSite || opens);
}
