/** What the pages behind a one-time address share: their frame, and the answer to any other address. */
import type { Response } from 'express';
import type { OnUpload } from '../../bot/imports/uploads.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import type { Store } from '../../store/store.ts';
import { textsIn } from '../../texts/index.ts';
import { html } from '../html.ts';
import { type Page, sendPage } from './page.ts';

export interface OneTimeParts {
  readonly store: Pick<Store, 'audit' | 'oneTimeLinks' | 'people' | 'rollouts'>;
  readonly now: () => Date;
  readonly onUpload: OnUpload;
}

/** Wrong, used and too old are one. */
export function sendMissing(response: Response, language: Language): void {
  const { missing, missingText } = textsIn(language).oneTimePage;
  sendPage(response, 404, language, onePage(language, missing, missingText));
}

export function onePage(language: Language, title: string, says: string): Page {
  const content = html`<h1>${title}</h1><section><p class="said">${says}</p></section>`;
  const { heading } = textsIn(language).oneTimePage;
  return { title, content, heading, files: '../opgave/', isSecret: true };
}
