/**
 * The fields of a form: each with a label, a hint and a place for what is wrong with it, all tied
 * together for screen readers.
 */
import type { InputPart } from '../cards/card.ts';
import type { ExamplePerson } from './chat/people.ts';
import type { Words } from './chat/words/index.ts';
import { flag, type Html, html } from './html.ts';

/** `id` must differ from every other HTML id on the page. */
export function inputHtml(
  part: InputPart,
  id: string,
  people: readonly ExamplePerson[],
  words: Words,
): Html {
  // Beside the line to type in there is a place for files.
  if (part.kind === 'file') return html``;
  const label = html`${part.label}${part.required ? null : html` <span class="quiet">(${words.optional})</span>`}`;
  const notes = html`${part.hint ? html`<p class="quiet" id="${id}-hint">${part.hint}</p>` : null}<p class="fault" id="${id}-fault" hidden></p>`;
  const described = `${part.hint ? `${id}-hint ` : ''}${id}-fault`;
  const common = html`data-input="${part.id}" data-kind="${part.kind}" data-required="${String(part.required)}"`;
  if (part.kind === 'people') {
    return html`<fieldset class="input" ${common} aria-describedby="${described}"><legend>${label}</legend>${peopleHtml(part, people)}${notes}</fieldset>`;
  }
  const attributes = html`id="${id}" aria-describedby="${described}" aria-required="${String(part.required)}"`;
  const { suggestions = [] } = part;
  const list = suggestions.length > 0 && `${id}-list`;
  const suggesting = list ? html`${attributes} list="${list}"` : attributes;
  const datalist =
    list &&
    html`<datalist id="${list}">${suggestions.map((one) => html`<option>${one}</option>`)}</datalist>`;
  return html`<div class="input" ${common}><label for="${id}">${label}</label>${controlHtml(part, suggesting, words)}${datalist}${notes}</div>`;
}

function controlHtml(part: InputPart, attributes: Html, words: Words): Html {
  const initial = typeof part.initial === 'string' ? part.initial : (part.initial?.[0] ?? '');
  switch (part.kind) {
    case 'longText':
      // A newline right after the tag is dropped by browsers, so that one's own survives.
      return html`<textarea ${attributes} rows="3">\n${initial}</textarea>`;
    case 'choice':
      return html`<select ${attributes}>${choicesHtml(part, initial, words)}</select>`;
    case 'number':
      // Not type="number": a browser would swallow what it cannot read instead of sending it.
      return html`<input ${attributes} type="text" inputmode="numeric" value="${initial}">`;
    default:
      return html`<input ${attributes} type="text" value="${initial}">`;
  }
}

function choicesHtml(part: InputPart, initial: string, words: Words): readonly Html[] {
  const options = part.options ?? [];
  const none = options.some((option) => option.value === initial)
    ? []
    : [html`<option value="">${words.choose}</option>`];
  return [
    ...none,
    ...options.map(
      ({ label, value }) =>
        html`<option value="${value}"${flag('selected', value === initial)}>${label}</option>`,
    ),
  ];
}

function peopleHtml(part: InputPart, people: readonly ExamplePerson[]): Html {
  const chosen = new Set(typeof part.initial === 'string' ? [part.initial] : part.initial);
  return html`<div class="choices">${people.map(
    ({ externalId, name, role }) =>
      html`<label><input type="checkbox" value="${externalId}"${flag('checked', chosen.has(externalId))}> ${name}${role && html` <span class="quiet">${role}</span>`}</label>`,
  )}</div>`;
}
