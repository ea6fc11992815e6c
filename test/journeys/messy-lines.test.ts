/** The same messy line in the payload of each host, through the whole bot: it is read the same. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Trio } from '../helpers/parity-host.ts';
import { type Parity, startParity } from '../helpers/parity-start.ts';
import { differencesIn, normal } from '../helpers/parity-words.ts';

let parity: Parity;

beforeAll(async () => {
  parity = await startParity('2026-01-13T08:00');
  await parity.setUp('Eksempel Kommune');
});
afterAll(() => parity.stop());

const alike = (line: string): Trio<string> => ({ slack: line, teams: line, local: line });

/** In this order: what one does, the next finds. */
const rows: readonly (readonly [what: string, typed: Trio<string>, says: string])[] = [
  ['an invisible sign and a question mark', alike('opgave\u200b 2?'), 'Udpeg medarbejdere'],
  [
    'a quoted mark, code and a filler',
    {
      slack: '&gt; `igang opgave 4`',
      teams: '<p>&gt;&nbsp;<code>igang opgave 4</code></p>',
      local: '> `igang opgave 4`',
    },
    ': i gang',
  ],
  [
    'a sign that is markup elsewhere',
    {
      slack: 'igang 5 x &lt; 3 &amp; y',
      teams: 'igang 5 x &lt; 3 &amp; y',
      local: 'igang 5 x < 3 & y',
    },
    'Note: x < 3 & y',
  ],
  [
    'a quoted reply',
    {
      slack: '&gt; fuldført 3\nigang 8',
      teams: '<blockquote><p>fuldført 3</p></blockquote><p>igang 8</p>',
      local: '> fuldført 3\nigang 8',
    },
    '8 Tilmeld superbrugere til superbrugeruddannelse: i gang',
  ],
  [
    'two lines of commands',
    {
      slack: '• igang 9\n• igang 10',
      teams: '<ul><li>igang 9</li><li>igang 10</li></ul>',
      local: '- igang 9\n- igang 10',
    },
    'Jeg læser 2 kommandoer',
  ],
  ['several tasks', alike('igang 9 og 10'), 'Sådan gik det med 2 opgaver'],
  ['what may be a task and a note', alike('igang cicero sendt til skolerne'), 'Mener du den her?'],
  ['a word that a command does not take', alike('fortryd 3'), 'Jeg ved ikke, hvad'],
  [
    'a group in place of a person',
    {
      slack: 'rolle tekniker <!subteam^S1|@teknik>',
      teams: 'rolle tekniker @teknik',
      local: 'rolle tekniker @teknik',
    },
    'en gruppe kan ikke vælges',
  ],
];

it.each(rows)('%s is read the same on all three', async (_what, typed, says) => {
  const said = await parity.inAll((host, name) => host.say(typed[name], 'direct'));

  expect(normal(said.teams.text)).toContain(says);
  expect(differencesIn(said)).toEqual([]);
});
