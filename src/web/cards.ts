/**
 * Card → HTML. `html` escapes every text; a card with inputs becomes a form. A button carries data-
 * action and data-value, which page.js sends.
 */
import {
  type Action,
  type Card,
  type Field,
  isForm,
  type Part,
  type ProgressPart,
  type Row,
  submitOf,
  unreachable,
} from '../cards/card.ts';
import type { ExamplePerson } from './chat/people.ts';
import type { Words } from './chat/words/index.ts';
import { type Html, html } from './html.ts';
import { inputHtml } from './inputs.ts';

/** What rendering a part needs to know of its card. */
interface Context {
  /** Begins every HTML id in the card. */
  readonly id: string;
  /** Who may be picked in a field of kind `people`. */
  readonly people: readonly ExamplePerson[];
  readonly words: Words;
  /** The button that sends the form; null: not a form, or one that cannot be sent. */
  readonly submit: Action | null;
}

/** `id` must differ from that of every other card on the page. */
export function cardHtml(
  card: Card,
  id: string,
  { people, words }: Pick<Context, 'people' | 'words'>,
): Html {
  const form = isForm(card);
  const context: Context = { id, people, words, submit: submitOf(card) };
  const titleId = `${id}-title`;
  const title = card.title ? html`<h2 class="card-title" id="${titleId}">${card.title}</h2>` : null;
  const content = html`${title}${card.body.map((part, index) => partHtml(part, index, context))}`;
  if (!form) return html`<div class="card">${content}</div>`;
  const label = title === null ? null : html` aria-labelledby="${titleId}"`;
  return html`<form class="card" novalidate autocomplete="off"${label}>${content}</form>`;
}

function partHtml(part: Part, index: number, context: Context): Html {
  switch (part.type) {
    case 'text':
      return html`<p class="text ${part.style}">${part.text}</p>`;
    case 'fields':
      return html`<dl class="fields">${part.fields.map(fieldHtml)}</dl>`;
    case 'rows':
      return html`<ul class="rows">${part.rows.map((row) => rowHtml(row, context))}</ul>`;
    case 'progress':
      return progressHtml(part);
    case 'input':
      return inputHtml(part, `${context.id}-${index}`, context.people, context.words);
    case 'divider':
      return html`<hr>`;
    case 'actions':
      return html`<div class="actions">${part.actions.map((action) => actionHtml(action, context))}</div>`;
    default:
      return unreachable(part);
  }
}

function fieldHtml(field: Field): Html {
  return html`<div><dt>${field.label}</dt><dd>${field.value}</dd></div>`;
}

function rowHtml(row: Row, context: Context): Html {
  const actions = row.actions ?? [];
  return html`<li>
    <div class="row-text"><p>${row.text}</p>${row.note ? html`<p class="quiet">${row.note}</p>` : null}</div>
    ${actions.length > 0 && html`<div class="actions">${actions.map((action) => actionHtml(action, context, row.text))}</div>`}
  </li>`;
}

/** The text below says the same as the bar, so screen readers skip the bar. */
function progressHtml(part: ProgressPart): Html {
  const of = Math.max(part.of, 1);
  return html`<div class="progress"><progress max="${of}" value="${part.done}" aria-hidden="true"></progress><p>${part.text}</p></div>`;
}

/** `about` is read out after the label, since a list holds the same button many times. */
function actionHtml(action: Action, context: Context, about?: string): Html {
  const suffix = about === undefined ? null : html`<span class="unseen"> ${about}</span>`;
  if ('url' in action) {
    if (!opensSafely(action.url)) return html`<span class="quiet">${action.label}</span>`;
    return html`<a class="button" href="${action.url}" target="_blank" rel="noopener noreferrer">${action.label}${suffix}</a>`;
  }
  const type = action === context.submit ? 'submit' : 'button';
  const style = action.style ?? (type === 'submit' ? 'primary' : 'plain');
  return html`<button class="button ${style}" type="${type}" data-action="${action.action}" data-value="${action.value}">${action.label}${suffix}</button>`;
}

/** Keeps 'javascript:' and its like out of links. */
function opensSafely(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol);
}
