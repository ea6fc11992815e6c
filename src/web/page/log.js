/** The messages in the page: putting them in their place, and counting those nobody has seen. */

/** Messages, or whatever HTML the server sent, as elements. */
export function elementsOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

/** Adds a message to the end of a log, or renews it where it stands. */
export function place(log, message) {
  const known = document.getElementById(message.id);
  if (known === null) {
    log.append(message);
  } else if (Number(known.dataset.version) < Number(message.dataset.version)) {
    swap(known, message);
  }
  markDays(log);
}

/** Puts one message where another was. Who had pressed a button in it goes on from there. */
export function swap(old, message) {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(message);
  markDays(message.parentElement);
  if (hadFocus) message.focus({ preventScroll: true });
}

/** The date stands above the first message of each day. */
export function markDays(log) {
  let day = '';
  for (const message of log.children) {
    if (message.hidden) continue;
    const heading = message.querySelector('.day');
    heading.hidden = heading.dataset.day === day;
    day = heading.dataset.day;
  }
}

/** Shows the newest message, unless the reader has scrolled up to read something else. */
export function follow(log, isAtEnd) {
  if (isAtEnd) log.lastElementChild?.scrollIntoView({ block: 'nearest' });
}

/** Whether the last message is in sight. */
export function atEnd(log) {
  const last = log.lastElementChild;
  return last === null || last.getBoundingClientRect().top < window.innerHeight;
}

/** Shows a number of unread messages beside a tab or a person; 0 hides it. */
export function showUnread(holder, count, word) {
  const badge = holder.querySelector('.unread');
  badge.hidden = count === 0;
  const spoken = document.createElement('span');
  spoken.className = 'unseen';
  spoken.textContent = ` ${word}`;
  badge.replaceChildren(...(count === 0 ? [] : [String(count), spoken]));
}
