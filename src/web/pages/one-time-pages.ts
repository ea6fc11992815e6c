/**
 * Pages behind an address that the bot has given to one person: a file is fetched there, or one is
 * left. There is no log-in, so whatever is not exactly such an address is answered alike.
 */
import express, { type ErrorRequestHandler, type Router } from 'express';
import { createDownloadPage } from './download-page.ts';
import { type OneTimeParts, sendMissing } from './one-time-page.ts';
import { languageOf } from './page.ts';
import { createUploadPage } from './upload-page.ts';

export function createOneTimePages(parts: OneTimeParts): Router {
  const unreadable: ErrorRequestHandler = (error, request, response, next) => {
    if (error instanceof URIError) sendMissing(response, languageOf(request));
    else next(error);
  };
  return express.Router().use(createDownloadPage(parts), createUploadPage(parts), unreadable);
}
