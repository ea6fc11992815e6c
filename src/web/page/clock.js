/** Moving time, and showing it. */
import { busily, send, words } from './server.js';

const byId = (id) => document.getElementById(id);

/** `goTo`: shows the conversation that a message came to. */
export function openClock(goTo) {
  const clock = document.querySelector('.clock');
  clock.addEventListener('click', (event) => {
    const step = event.target.closest('button')?.dataset.step;
    if (step) move({ step }, step === 'next' ? goTo : undefined);
  });
  byId('go').addEventListener('submit', (event) => {
    event.preventDefault();
    const date = byId('date').value;
    if (date === '') byId('moved').textContent = words.noDate;
    else move({ step: 'to', now: `${date}T09:00` });
  });
}

export function showClock({ day, time, next, simulated }) {
  byId('day').textContent = day;
  byId('time').textContent = time;
  byId('next').textContent = next;
  byId('simulated').hidden = !simulated;
}

function move(content, goTo) {
  return busily(document.querySelector('.clock'), async () => {
    byId('moved').textContent = '';
    const { text, to } = await send('/clock', content);
    byId('moved').textContent = text;
    goTo?.(to);
  });
}
