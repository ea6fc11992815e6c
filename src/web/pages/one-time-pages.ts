/**
 * Pages behind an address that the bot has given to one person: a file is fetched there, or one is
 * left. There is no log-in, so whatever is not exactly such an address is answered alike.
 */
import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import type { Language, Person, Rollout } from '../../domain/rollout/rollout.ts';
import { fileOf, type NamedFile } from '../../exports/file-of.ts';
import type { Store } from '../../store/store.ts';
import { textsIn } from '../../texts/index.ts';
import { html } from '../html.ts';
import { languageOf, type Page, sendPage } from './page.ts';

/** What becomes of a file that somebody leaves. @returns what happens now, in the person's language */
export type OnUpload = (
  person: Person,
  rollout: Rollout,
  bytes: Uint8Array,
  name: string,
) => Promise<string>;

export interface OneTimeParts {
  readonly store: Pick<Store, 'audit' | 'oneTimeLinks' | 'people' | 'rollouts'>;
  readonly now: () => Date;
  /** null: nothing takes files in. */
  readonly onUpload: OnUpload | null;
}

const mostBytes = 5 * 1024 * 1024;
/** What a form writes around the file. */
const around = 10 * 1024;
const body = express.raw({ type: 'multipart/form-data', limit: mostBytes + around });

export function createOneTimePages({ store, now, onUpload }: OneTimeParts): Router {
  const router = express.Router({ strict: true });
  const { oneTimeLinks } = store;

  // Before GET, which would answer it too: what only looks whether it is there uses nothing up.
  router.head('/hent/:secret', (_request, response) => {
    response.status(404).end();
  });
  router.get('/hent/:secret', async (request, response) => {
    const link = await oneTimeLinks.take('download', request.params.secret, now());
    const file = link && (await fileOf(store, link, now()));
    if (file === null) sendMissing(response, languageOf(request));
    else sendFile(response, file);
  });

  if (onUpload === null) return router;
  router.get('/aflever/:secret', async (request, response) => {
    const isOpen = await oneTimeLinks.isOpen('upload', request.params.secret, now());
    const language = languageOf(request);
    if (isOpen) sendPage(response, 200, language, uploadPage(language));
    else sendMissing(response, language);
  });
  router.post(
    '/aflever/:secret',
    async (request, response, next) => {
      // Of nobody else a byte is read.
      const isOpen = await oneTimeLinks.isOpen('upload', request.params.secret, now());
      if (isOpen) next();
      else sendMissing(response.set('Connection', 'close'), languageOf(request));
    },
    body,
    async (request, response) => {
      const language = languageOf(request);
      const { oneTimePage: words } = textsIn(language);
      const file = await fileIn(request.headers['content-type'] ?? '', request.body);
      if (file === null || file.size > mostBytes) {
        const fault = file === null ? words.noFile : words.tooLarge;
        sendPage(response, file === null ? 400 : 413, language, uploadPage(language, fault));
        return;
      }
      const link = await oneTimeLinks.take('upload', request.params.secret, now());
      const person = link && (await store.people.get(link.personId));
      const rollout = link && (await store.rollouts.get(link.rolloutId));
      if (person === null || rollout === null) return sendMissing(response, language);
      const says = await onUpload(person, rollout, await file.bytes(), file.name);
      const title = textsIn(person.language).oneTimePage.sent;
      sendPage(response, 200, person.language, pageOf(person.language, title, says));
    },
  );
  const unread: ErrorRequestHandler = (error, request, response, next) => {
    const language = languageOf(request);
    if (error instanceof URIError) return sendMissing(response, language);
    if (error.type !== 'entity.too.large') return next(error);
    const { tooLarge } = textsIn(language).oneTimePage;
    sendPage(response.set('Connection', 'close'), 413, language, uploadPage(language, tooLarge));
  };
  router.use(unread);
  return router;
}

function sendFile(response: Response, { name, type, bytes }: NamedFile): void {
  response.attachment(name).set('Cache-Control', 'no-store').type(type).send(Buffer.from(bytes));
}

/** Wrong, used and too old are one. */
function sendMissing(response: Response, language: Language): void {
  const { missing, missingText } = textsIn(language).oneTimePage;
  sendPage(response, 404, language, pageOf(language, missing, missingText));
}

function pageOf(language: Language, title: string, says: string): Page {
  const content = html`<h1>${title}</h1><section><p>${says}</p></section>`;
  const { heading } = textsIn(language).oneTimePage;
  return { title, content, heading, files: '../opgave/', isSecret: true };
}

function uploadPage(language: Language, fault = ''): Page {
  const { oneTimePage: words } = textsIn(language);
  const content = html`<h1>${words.upload}</h1>
<section><p>${words.uploadText}</p>${fault !== '' && html`<p role="alert"><strong>${fault}</strong></p>`}
<form method="post" enctype="multipart/form-data">
  <p><label>${words.file}<br><input type="file" name="file" required></label></p>
  <p><button type="submit">${words.send}</button></p>
</form></section>`;
  return { ...pageOf(language, words.upload, ''), content, hasForm: true };
}

/** null: it is no form with a file in it. */
async function fileIn(type: string, bytes: unknown): Promise<File | null> {
  if (!(bytes instanceof Uint8Array)) return null;
  try {
    const headers = { 'content-type': type };
    const form = await new globalThis.Response(Buffer.from(bytes), { headers }).formData();
    const file = form.get('file');
    return file instanceof File && file.size > 0 ? file : null;
  } catch {
    return null;
  }
}
