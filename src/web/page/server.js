/** Sending to the server, and saying what went wrong with it. */

export const words = JSON.parse(document.body.dataset.words);

/** Throws an error whose message may be shown. */
export function send(address, content) {
  return post(address, 'application/json', JSON.stringify(content));
}

/** The same of a file, as it is. */
export function sendFile(address, file) {
  return post(address, 'application/octet-stream', file);
}

async function post(address, type, body) {
  const headers = { 'Content-Type': type };
  const response = await fetch(address, { method: 'POST', headers, body }).catch(() => null);
  if (response === null) throw new Error(words.noAnswer);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? words.noAnswer);
  return answer;
}

/** Resolves to whether it worked. What went wrong is said above the line that one types. */
export async function attempt(work) {
  sayFault('');
  try {
    await work();
    return true;
  } catch (error) {
    sayFault(error.message);
    return false;
  }
}

/** One attempt at a time in an element: pressing twice is pressing once. */
export async function busily(element, work) {
  if (element.getAttribute('aria-busy') === 'true') return;
  element.setAttribute('aria-busy', 'true');
  await attempt(work);
  element.removeAttribute('aria-busy');
}

export function sayFault(text) {
  const fault = document.getElementById('line-fault');
  fault.textContent = text;
  fault.hidden = text === '';
}
