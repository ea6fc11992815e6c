/** The two conversations in sight, who one is, and what comes by itself. */
import { showClock } from './clock.js';
import { atEnd, elementsOf, follow, markDays, place, showUnread } from './log.js';
import { sayFault, words } from './server.js';

const byId = (id) => document.getElementById(id);
const tabs = [byId('tab-channel'), byId('tab-direct')];

export const logs = {
  channel: document.querySelector('#panel-channel .log'),
  direct: document.querySelector('#panel-direct .log'),
};

/** Who looks, and at which conversation. */
export const here = { person: document.body.dataset.person, conversation: 'channel' };

/** Unread messages by the conversation's id, those to other persons too. */
const unread = new Map();
let stream;

export function openConversations() {
  for (const tab of tabs) tab.addEventListener('click', () => select(tab));
  tabs[0].parentElement.addEventListener('keydown', selectByKey);
  document
    .querySelector('.people')
    .addEventListener('change', ({ target }) => become(target.value));
  for (const log of Object.values(logs)) markDays(log);
  follow(logs.channel, true);
  listen();
}

function selectByKey(event) {
  const other = tabs.find((tab) => tab.getAttribute('aria-selected') === 'false');
  const keys = { ArrowLeft: other, ArrowRight: other, Home: tabs[0], End: tabs[1] };
  const tab = keys[event.key];
  if (tab === undefined) return;
  event.preventDefault();
  select(tab);
  tab.focus();
}

function select(tab) {
  here.conversation = tab.id.replace('tab-', '');
  for (const each of tabs) {
    each.setAttribute('aria-selected', String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
    byId(each.getAttribute('aria-controls')).hidden = each !== tab;
  }
  countUnread(logs[here.conversation].dataset.conversation, 0);
  follow(logs[here.conversation], true);
}

/**
 * Goes where something came, being whoever it came to; stays where one is, if it came there too.
 * `conversations`: their ids.
 */
export function goTo(conversations) {
  const inSight = logs[here.conversation].dataset.conversation;
  const [first] = conversations;
  if (first === undefined || conversations.includes(inSight)) return;
  const own = conversations.find((id) => id === logs.direct.dataset.conversation) ?? first;
  const isChannel = own === logs.channel.dataset.conversation;
  const person = own.replace('dm:', '');
  if (!isChannel && person !== here.person) {
    const radio = document.querySelector(`[name="person"][value="${CSS.escape(person)}"]`);
    if (radio === null) return;
    radio.checked = true;
    become(person);
  }
  select(isChannel ? tabs[0] : tabs[1]);
}

function become(person) {
  here.person = person;
  history.replaceState(null, '', `?as=${encodeURIComponent(person)}`);
  logs.direct.dataset.conversation = `dm:${person}`;
  logs.direct.replaceChildren();
  for (const message of logs.channel.querySelectorAll('[data-private]')) {
    message.hidden = message.dataset.private !== person;
  }
  markDays(logs.channel);
  if (here.conversation === 'direct') unread.delete(`dm:${person}`);
  showUnread(tabs[1], unread.get(`dm:${person}`) ?? 0, words.unread);
  for (const radio of document.querySelectorAll('[name="person"]')) showUnreadOf(radio);
  listen();
}

function listen() {
  stream?.close();
  stream = new EventSource(`/events?as=${encodeURIComponent(here.person)}`);
  // Also after a break: whatever came meanwhile is fetched.
  stream.addEventListener('open', catchUp);
  stream.addEventListener('message', (event) => receive(JSON.parse(event.data)));
  stream.addEventListener('clock', (event) => showClock(JSON.parse(event.data)));
  stream.addEventListener('reload', () => {
    for (const log of Object.values(logs)) log.replaceChildren();
    catchUp();
  });
}

/** Brings both logs up to what the server has; what is there already stays as it is. */
async function catchUp() {
  const { person } = here;
  const response = await fetch(`/conversations?as=${encodeURIComponent(person)}`).catch(() => null);
  if (response === null || !response.ok) return sayFault(words.noAnswer);
  const read = await response.json();
  if (person !== here.person) return;
  for (const [name, log] of Object.entries(logs)) {
    const wasAtEnd = atEnd(log);
    for (const message of elementsOf(read[name])) place(log, message);
    if (name === here.conversation) follow(log, wasAtEnd);
  }
  byId('you').textContent = read.you;
  byId('no-direct').textContent = read.noDirect;
}

/** `html` is null when the message is for somebody else. */
function receive({ conversation, change, html }) {
  const name = Object.keys(logs).find((name) => logs[name].dataset.conversation === conversation);
  if (html !== null && name !== undefined) {
    const wasAtEnd = atEnd(logs[name]);
    place(logs[name], elementsOf(html)[0]);
    if (name === here.conversation && change === 'new') follow(logs[name], wasAtEnd);
  }
  if (change === 'new' && name !== here.conversation) {
    countUnread(conversation, (unread.get(conversation) ?? 0) + 1);
  }
}

/** Beside the tab, or beside the person that it is for. */
function countUnread(conversation, count) {
  unread.set(conversation, count);
  const name = Object.keys(logs).find((name) => logs[name].dataset.conversation === conversation);
  if (name !== undefined) showUnread(byId(`tab-${name}`), count, words.unread);
  const radio = document.querySelector(`[value="${CSS.escape(conversation.replace('dm:', ''))}"]`);
  if (radio === null) return;
  showUnreadOf(radio);
  if (count > 0) byId('announcement').textContent = `${words.arrived} ${radio.dataset.name}.`;
}

function showUnreadOf(radio) {
  const count = radio.checked ? 0 : (unread.get(`dm:${radio.value}`) ?? 0);
  showUnread(radio.parentElement, count, words.unread);
}
