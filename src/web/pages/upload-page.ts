/** A file is left for the bot, from a chat that cannot hand it one. What is refused uses nothing up. */
import express, { type ErrorRequestHandler, type Request, type Router } from 'express';
import type { Language } from '../../domain/rollout/rollout.ts';
import { textsIn } from '../../texts/index.ts';
import { html } from '../html.ts';
import { type OneTimeParts, onePage, sendMissing } from './one-time-page.ts';
import { languageFor, languageOf, type Page, sendPage } from './page.ts';

const mostBytes = 5 * 1024 * 1024;
/** What a form writes around the file. */
const around = 10 * 1024;
const body = express.raw({ type: 'multipart/form-data', limit: mostBytes + around });

export function createUploadPage({ store, now, onUpload }: OneTimeParts): Router {
  const router = express.Router({ strict: true });

  /** Whose the address is, and how they are spoken to; null: nobody's. */
  async function openedBy(request: Request<{ secret: string }>) {
    const link = await store.oneTimeLinks.find('upload', request.params.secret, now());
    const person = link && (await store.people.get(link.personId));
    return person && link && { link, language: languageFor(request, person) };
  }

  router.get('/aflever/:secret', async (request, response) => {
    const opened = await openedBy(request);
    if (opened === null) return sendMissing(response, languageOf(request));
    sendPage(response, 200, opened.language, uploadPage(opened.language));
  });
  router.post(
    '/aflever/:secret',
    async (request, response, next) => {
      const opened = await openedBy(request);
      // Of nobody else a byte is read.
      if (opened === null)
        return sendMissing(response.set('Connection', 'close'), languageOf(request));
      response.locals.language = opened.language;
      next();
    },
    body,
    async (request, response) => {
      const file = await fileIn(request.headers['content-type'] ?? '', request.body);
      const opened = await openedBy(request);
      if (opened === null) return sendMissing(response, languageOf(request));
      const { link, language } = opened;
      const { oneTimePage: words } = textsIn(language);
      if (file === null || file.size > mostBytes) {
        const [status, fault] = file === null ? [400, words.noFile] : [413, words.tooLarge];
        return sendPage(response, status, language, uploadPage(language, fault));
      }
      const { secret } = request.params;
      const use = async () => (await store.oneTimeLinks.take('upload', secret, now())) !== null;
      const answer = await onUpload({ link, bytes: await file.bytes(), use });
      if (answer.type === 'gone') return sendMissing(response, language);
      if (answer.type === 'refused') {
        return sendPage(response, 422, language, uploadPage(language, answer.says));
      }
      sendPage(response, 200, language, onePage(language, words.sent, answer.says));
    },
  );
  const unread: ErrorRequestHandler = (error, request, response, next) => {
    const language: Language = response.locals.language ?? languageOf(request);
    if (error.type !== 'entity.too.large') return next(error);
    const { tooLarge } = textsIn(language).oneTimePage;
    sendPage(response.set('Connection', 'close'), 413, language, uploadPage(language, tooLarge));
  };
  router.use(unread);
  return router;
}

/** The browser's own field takes what is dropped on it, so it is made large enough to hit. */
function uploadPage(language: Language, fault = ''): Page {
  const { oneTimePage: words } = textsIn(language);
  const content = html`<h1>${words.upload}</h1>
<section><p>${words.uploadText}</p>${fault !== '' && html`<p role="alert" class="said"><strong>${fault}</strong></p>`}
<form method="post" enctype="multipart/form-data">
  <p><label>${words.file}<input class="drop" type="file" name="file" required></label></p>
  <p><button type="submit">${words.send}</button></p>
</form></section>`;
  return { ...onePage(language, words.upload, ''), content, hasForm: true };
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
