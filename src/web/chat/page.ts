/** The whole page, as it stands when it is opened. From then on page.js keeps it up to date. */
import type { Rollout } from '../../domain/rollout/rollout.ts';
import type { LocalDate } from '../../domain/time/when.ts';
import type { LocalMessage } from '../../store/store.ts';
import { flag, type Html, html } from '../html.ts';
import { channel, directWith } from './conversations.ts';
import type { ClockFace } from './dev-clock.ts';
import { avatarHtml, messageHtml, type Viewer } from './messages.ts';
import { type ExamplePerson, guest } from './people.ts';
import type { Words } from './words/index.ts';

export interface PageContent {
  readonly viewer: Viewer & { readonly name: string };
  /** null: no municipality is set up yet. */
  readonly followed: Pick<Rollout, 'municipality' | 'plan'> | null;
  readonly clock: ClockFace;
  readonly begins: LocalDate | null;
  readonly channel: readonly LocalMessage[];
  readonly direct: readonly LocalMessage[];
}

/** Later ones may refine earlier ones. */
const stylesheets = ['base', 'controls', 'cards', 'messages', 'settings', 'welcome', 'page'];

export function pageHtml(content: PageContent): string {
  const { viewer, followed, clock } = content;
  const tagline =
    followed === null
      ? viewer.words.tagline
      : viewer.words.taglineOf(followed.municipality, followed.plan.shortName);
  const { words } = viewer;
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.pageTitle}</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
${stylesheets.map(stylesheetHtml)}
<script type="module" src="/page/page.js"></script>
</head>
<body data-person="${viewer.externalId}" data-words="${JSON.stringify(words.script)}">
<a class="skip" href="#line">${words.skip}</a>
<header class="top">
  <img src="/page/icon.svg" alt="" width="40" height="40">
  <div class="brand"><h1>${words.product}</h1><p>${tagline}</p></div>
  <p class="badge" id="simulated"${flag('hidden', !clock.simulated)}>${words.simulated}</p>
  <p class="now"><span id="day">${words.day(clock.now)}</span> <b id="time">${words.time(clock.now)}</b></p>
  <button class="button" type="button" data-language="${words.other.language}" lang="${words.other.language}">${words.other.name}</button>
</header>
<div class="columns">
<aside aria-label="${words.settings}">
  <details id="settings" open>
    <summary><span id="you">${words.youAre(viewer.name)}</span> <span class="quiet">${words.change}</span></summary>
    ${peopleHtml(viewer)}
    ${clockHtml(clock, content.begins, words)}
  </details>
</aside>
<main>
  <div class="tabs" role="tablist" aria-label="${words.conversations}">
    ${tabHtml('channel', words.channel, true)}${tabHtml('direct', words.direct, false)}
  </div>
  <section class="panel" id="panel-channel" role="tabpanel" aria-labelledby="tab-channel" tabindex="0">
    ${logHtml(words.channel, content.channel, viewer, channel)}
    ${welcomeHtml(words)}
  </section>
  <section class="panel" id="panel-direct" role="tabpanel" aria-labelledby="tab-direct" tabindex="0" hidden>
    ${logHtml(words.direct, content.direct, viewer, directWith(viewer.externalId))}
    <p class="empty quiet" id="no-direct">${words.emptyDirect(viewer.name)}</p>
  </section>
  ${composerHtml(words)}
</main>
</div>
<p class="unseen" id="announcement" role="status"></p>
</body>
</html>`.toString();
}

function stylesheetHtml(name: string): Html {
  return html`<link rel="stylesheet" href="/page/${name}.css">`;
}

/** The messages of one conversation, as they stand inside its log. */
export function messagesHtml(messages: readonly LocalMessage[], viewer: Viewer): Html {
  return html`${messages.map((message) => messageHtml(message, viewer))}`;
}

function logHtml(
  label: string,
  messages: readonly LocalMessage[],
  viewer: Viewer,
  conversation: string,
): Html {
  return html`<div class="log" role="log" aria-label="${label}" data-conversation="${conversation}">${messagesHtml(messages, viewer)}</div>`;
}

function tabHtml(key: 'channel' | 'direct', label: string, selected: boolean): Html {
  return html`<button role="tab" type="button" id="tab-${key}" aria-controls="panel-${key}" aria-selected="${String(selected)}" tabindex="${selected ? 0 : -1}">${label} <span class="unread" hidden></span></button>`;
}

function peopleHtml(viewer: Viewer): Html {
  return html`<fieldset class="people"><legend>${viewer.words.who}</legend>
    <p class="quiet">${viewer.words.whoHint}</p>
    ${[...viewer.people, guest].map((person) => personHtml(person, viewer))}
  </fieldset>`;
}

function personHtml({ externalId, name, role }: ExamplePerson, viewer: Viewer): Html {
  return html`<label class="person"><input type="radio" name="person" value="${externalId}" data-name="${name}"${flag('checked', externalId === viewer.externalId)}>${avatarHtml(externalId, name)}<span class="name">${name} <span class="role">${role ?? viewer.words.noRole}</span></span> <span class="unread" hidden></span></label>`;
}

function clockHtml(clock: ClockFace, begins: LocalDate | null, words: Words): Html {
  return html`<section class="clock" aria-labelledby="when"><h2 id="when">${words.when}</h2>
    <p class="quiet">${words.whenHint}</p>
    <div class="steps"><button class="button primary" type="button" data-step="next" aria-describedby="next">${words.nextReminder}</button>
      <button class="button" type="button" data-step="day">${words.oneDay}</button></div>
    <p class="quiet" id="next">${clock.next === null ? words.noReminder : words.instant(clock.next, clock.now)}</p>
    <form id="go" class="go" novalidate><label for="date">${words.date}</label>
      <input type="date" id="date" value="${begins ?? ''}">
      <button class="button" type="submit">${words.go}</button>
    </form>
    ${begins === null ? '' : html`<p class="quiet">${words.begins(begins)}</p>`}
  </section>`;
}

function welcomeHtml(words: Words): Html {
  return html`<div class="empty welcome" id="welcome"><h2>${words.emptyChannel}</h2><p>${words.emptyChannelText}</p>
    <ol>${words.steps.map(({ title, text }) => html`<li><b>${title}</b><span>${text}</span></li>`)}</ol>
    <button class="button primary" type="button" data-line="${words.begin.line}">${words.begin.label}</button></div>`;
}

function composerHtml(words: Words): Html {
  return html`<form class="composer" id="composer" novalidate autocomplete="off">
    <div class="suggestions" role="group" aria-label="${words.suggestions}">${words.suggested.map((line) => html`<button class="chip" type="button" data-line="${line}">${line}</button>`)}</div>
    <p class="moved" id="moved" role="status"></p>
    <p class="fault" id="line-fault" role="alert" hidden></p>
    <div class="typing"><label class="unseen" for="line">${words.line}</label>
      <input id="line" type="text" placeholder="${words.lineHint}" aria-describedby="line-fault" spellcheck="false" maxlength="4000" enterkeyhint="send">
      <input id="file" type="file" hidden>
      <button class="button plain" id="choose-file" type="button">${words.file}</button>
      <button class="button primary" type="submit">${words.send}</button></div>
  </form>`;
}
