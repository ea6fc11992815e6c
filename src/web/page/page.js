/** What a person does in the page: types a line, presses a button, sends a form. */
import { openClock } from './clock.js';
import { goTo, here, logs, openConversations } from './conversations.js';
import { answersIn, firstMissing, focusFirstInput, showFault } from './form.js';
import { elementsOf, follow, markDays, place, swap } from './log.js';
import { attempt, busily, send, sendFile, words } from './server.js';

const byId = (id) => document.getElementById(id);

function openComposer() {
  byId('composer').addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = byId('line');
    const line = field.value;
    if (line.trim() === '') return;
    field.value = '';
    const sent = await type(line);
    if (!sent && field.value === '') field.value = line;
  });
  document.addEventListener('click', (event) => {
    const suggestion = event.target.closest('[data-line]');
    if (suggestion) type(`/fbs ${suggestion.dataset.line}`);
  });
}

/** Lines are sent one after the other, so that the answers come in their order. */
let lastTyped = Promise.resolve();

/** Resolves to whether it reached the bot. */
function type(line) {
  const { person, conversation } = here;
  return inTurn(conversation, () => send('/commands', { person, conversation, line }));
}

/** A file with tasks: chosen by the line, or dropped anywhere on the page. */
function give(file) {
  if (file === undefined) return;
  const { person, conversation } = here;
  const about = new URLSearchParams({ person, conversation, name: file.name });
  inTurn(conversation, () => sendFile(`/files?${about}`, file));
}

function inTurn(conversation, ask) {
  const sent = lastTyped.then(() =>
    attempt(async () => {
      const shown = await ask();
      append(conversation, shown.line);
      append(conversation, shown.answer);
      showTogether(logs[conversation]);
    }),
  );
  lastTyped = sent;
  return sent;
}

function openFiles() {
  const field = byId('file');
  byId('choose-file').addEventListener('click', () => field.click());
  field.addEventListener('change', () => {
    give(field.files[0]);
    field.value = '';
  });
  const holdsFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    give(event.dataTransfer.files[0]);
  });
}

function append(conversation, html) {
  if (html === null) return;
  place(logs[conversation], elementsOf(html)[0]);
  follow(logs[conversation], true);
}

/** Brings the line back into sight when a long answer has pushed it out. */
function showTogether(log) {
  log.querySelector(':scope > .own:nth-last-child(2)')?.scrollIntoView({ block: 'nearest' });
}

function openMessages(conversation, log) {
  log.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-action]');
    if (button?.type === 'button') press(conversation, button);
  });
  log.addEventListener('submit', (event) => {
    event.preventDefault();
    const { target: form, submitter } = event;
    if (submitter === null) return;
    const missing = firstMissing(form);
    if (missing === undefined) press(conversation, submitter, answersIn(form));
    else showFault(form, missing, words.required);
  });
}

function press(conversation, button, inputs) {
  const message = button.closest('.message');
  // A form speaks for the message that it was opened from.
  const origin = byId(message.dataset.origin) ?? message;
  return busily(message, async () => {
    const { action, value } = button.dataset;
    const stored = origin.dataset.message ?? null;
    const content = { person: here.person, conversation, action, value, message: stored, inputs };
    const shown = await send('/actions', content);
    if (shown.fault) showFault(button.form, shown.fault.input, shown.fault.text);
    else show(conversation, message, origin, shown);
  });
}

/**
 * A form stands below the message it was opened from until it is answered. Any other answer takes
 * the place of the private message that held the button, unless something else was put there or it
 * was refused; a message that is everybody's stays, and the answer comes last.
 */
function show(conversation, message, origin, { answer, replaces, refused }) {
  if (replaces !== null) swapFor(origin, replaces);
  const isPrivate = message.dataset.private !== undefined;
  const wasForm = isPrivate && message.querySelector('form') !== null;
  const opensForm = answer !== null && elementsOf(answer)[0].querySelector('form') !== null;
  const takesPlace = !refused && (wasForm || (isPrivate && replaces === null));
  if (answer === null) {
    if (wasForm) message.remove();
  } else if (opensForm && !wasForm) {
    openForm(origin, answer);
  } else if (takesPlace) {
    swapFor(message, answer);
  } else {
    append(conversation, answer);
  }
}

/** By its id, for the message may have been renewed while the answer was on its way. */
function swapFor(message, html) {
  const [renewed] = elementsOf(html);
  if (message.dataset.origin) renewed.dataset.origin = message.dataset.origin;
  swap(byId(message.id), renewed);
}

function openForm(origin, html) {
  const [form] = elementsOf(html);
  form.dataset.origin = origin.id;
  document.querySelector(`[data-origin="${CSS.escape(origin.id)}"]`)?.remove();
  const place = byId(origin.id);
  place.after(form);
  markDays(place.parentElement);
  form.scrollIntoView({ block: 'nearest' });
  focusFirstInput(form);
}

/** The whole page, and all that the bot says from then on. */
function openLanguage() {
  document.querySelector('[data-language]').addEventListener('click', ({ currentTarget }) =>
    attempt(async () => {
      await send('/language', { language: currentTarget.dataset.language });
      location.reload();
    }),
  );
}

/** On a narrow screen the settings fold away. */
function foldSettings() {
  const wide = matchMedia('(min-width: 56rem)');
  const fold = () => {
    byId('settings').open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}

foldSettings();
openClock(goTo);
openLanguage();
openComposer();
openFiles();
for (const [conversation, log] of Object.entries(logs)) openMessages(conversation, log);
openConversations();
