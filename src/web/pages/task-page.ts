/**
 * The public page of a task, where a link to one leads outside the chat. Anybody may open it, so it
 * shows only the plan's facts. The rollout in the address is for the chat host, which shows the
 * task's card instead of the link; it is not looked up here, so the page does not reveal whether it
 * exists.
 */
import { join } from 'node:path';
import express, {
  type ErrorRequestHandler,
  type Request,
  type Response,
  type Router,
} from 'express';
import { type Plan, taskIn } from '../../domain/plan/plan.ts';
import type { Language } from '../../domain/rollout/rollout.ts';
import { textsIn } from '../../texts/index.ts';
import { type PlanTask, planTask } from '../../views/tasks/plan-task.ts';
import { html } from '../html.ts';
import { languageOf, type Page, sendPage } from './page.ts';

/** Of the local chat's files, those that need no guarding. */
const files = ['base.css', 'task-page.css', 'icon.svg'];

/** To be mounted at the root of a server that anybody may reach. */
export function createTaskPage(plan: Plan): Router {
  const router = express.Router({ strict: true });
  for (const file of files) {
    router.get(`/opgave/${file}`, (_request, response) => {
      response.set('Cache-Control', 'public, max-age=3600');
      response.sendFile(join(import.meta.dirname, '../page', file));
    });
  }
  router.get('/opgave/:rollout/:task', (request, response) => {
    const language = languageOf(request);
    const task = taskIn(plan, request.params.task);
    if (task === undefined) sendMissing(plan, request, response);
    else {
      const content = taskHtml(planTask(plan, task, language), task.key, language);
      sendPage(response, 200, language, framed(plan, content, language));
    }
  });
  const unreadable: ErrorRequestHandler = (error, request, response, next) => {
    if (error instanceof URIError) sendMissing(plan, request, response);
    else next(error);
  };
  router.use(unreadable);
  return router;
}

function sendMissing(plan: Plan, request: Request, response: Response): void {
  const language = languageOf(request);
  const { taskPage: words } = textsIn(language);
  const content = html`<h1>${words.missing}</h1><section><p>${words.missingText}</p></section>`;
  sendPage(response, 404, language, framed(plan, { title: words.missing, content }, language));
}

type Shown = Pick<Page, 'title' | 'content'>;

function framed({ shortName }: Plan, shown: Shown, language: Language): Page {
  return { ...shown, heading: textsIn(language).taskPage.plan(shortName), files: '../' };
}

/** The plan's own names stay Danish. */
function taskHtml({ title, fields, klik }: PlanTask, key: string, language: Language): Shown {
  const { taskPage: words } = textsIn(language);
  const line = `${words.command} ${key}`;
  const content = html`<h1 lang="da">${title}</h1>
<section aria-labelledby="facts"><h2 id="facts">${words.facts}</h2>
  <dl class="facts">${fields.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
</section>
<section>${klik.map((text) => html`<p>${text}</p>`)}</section>
<section aria-labelledby="open"><h2 id="open">${words.openTitle}</h2>
  <p>${words.open}</p>
  <ul><li>${words.slack} <code>/fbs ${line}</code></li><li>${words.teams} <code>${line}</code></li></ul>
</section>`;
  return { title, content };
}
