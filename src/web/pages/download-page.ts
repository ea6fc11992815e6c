/**
 * A file that is fetched once. Chats and mail servers look into every address that they carry, so
 * opening it uses nothing up: only the button does.
 */
import express, { type Response, type Router } from 'express';
import type { Language } from '../../domain/rollout/rollout.ts';
import { fileOf, type NamedFile } from '../../exports/file-of.ts';
import { textsIn } from '../../texts/index.ts';
import { html } from '../html.ts';
import { type OneTimeParts, onePage, sendMissing } from './one-time-page.ts';
import { languageFor, languageOf, type Page, sendPage } from './page.ts';

export function createDownloadPage({ store, now }: OneTimeParts): Router {
  const router = express.Router({ strict: true });
  router.get('/hent/:secret', async (request, response) => {
    const link = await store.oneTimeLinks.find('download', request.params.secret, now());
    const person = link && (await store.people.get(link.personId));
    if (person === null) return sendMissing(response, languageOf(request));
    const language = languageFor(request, person);
    sendPage(response, 200, language, downloadPage(language));
  });
  router.post('/hent/:secret', async (request, response) => {
    const link = await store.oneTimeLinks.take('download', request.params.secret, now());
    const file = link && (await fileOf(store, link, now()));
    if (file === null) sendMissing(response, languageOf(request));
    else sendFile(response, file);
  });
  return router;
}

function sendFile(response: Response, { name, type, bytes }: NamedFile): void {
  response.attachment(name).set('Cache-Control', 'no-store').type(type).send(Buffer.from(bytes));
}

function downloadPage(language: Language): Page {
  const { download, downloadText, get } = textsIn(language).oneTimePage;
  const content = html`<h1>${download}</h1>
<section><p>${downloadText}</p>
<form method="post"><p><button type="submit">${get}</button></p></form></section>`;
  return { ...onePage(language, download, ''), content, hasForm: true };
}
