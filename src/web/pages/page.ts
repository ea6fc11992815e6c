/** The frame of every public page: nothing of it runs, and its files are those of the task's page. */
import type { Request, Response } from 'express';
import type { Language } from '../../domain/rollout/rollout.ts';
import { textsIn } from '../../texts/index.ts';
import { type Html, html, securityPolicy } from '../html.ts';

export interface Page {
  readonly title: string;
  readonly content: Html;
  /** What the site is, above it. */
  readonly heading: string;
  /** Where '/opgave/' is, seen from its address, whatever path the server lies under. */
  readonly files: '../' | '../opgave/';
  /** It sends a form. */
  readonly hasForm?: true;
  /** What it shows is nobody else's, and only now. */
  readonly isSecret?: true;
}

/** As asked for in the address, else as the browser prefers; Danish where it does not say. */
export function languageOf(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'da' || lang === 'en') return lang;
  return request.acceptsLanguages('da', 'en') === 'en' ? 'en' : 'da';
}

/** As asked for in the address, else as the bot speaks to the person. */
export function languageFor(
  request: Request,
  { language }: { readonly language: Language },
): Language {
  const { lang } = request.query;
  return lang === 'da' || lang === 'en' ? lang : language;
}

export function sendPage(response: Response, status: number, language: Language, page: Page): void {
  response
    .status(status)
    .set(
      'Content-Security-Policy',
      securityPolicy(`form-action ${page.hasForm ? "'self'" : "'none'"}`),
    )
    .set('Content-Language', language)
    .set('X-Robots-Tag', 'noindex')
    .set('Cache-Control', page.isSecret ? 'no-store' : 'no-cache')
    .vary('Accept-Language')
    .type('html')
    .send(pageHtml(language, page));
}

function pageHtml(language: Language, { title, content, heading, files }: Page): string {
  const { taskPage: words } = textsIn(language);
  const other = language === 'da' ? 'en' : 'da';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title(title)}</title>
<link rel="icon" href="${files}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${files}base.css">
<link rel="stylesheet" href="${files}task-page.css">
</head>
<body>
<div class="task-page">
<header><img src="${files}icon.svg" alt="" width="40" height="40"><p class="quiet">${heading}</p>
  <a href="?lang=${other}" hreflang="${other}" lang="${other}">${words.language}</a></header>
<main>${content}</main>
</div>
</body>
</html>`.toString();
}
