/** Everything that the bot answers and sends, on Slack, Teams and the local chat: it says the same. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/bot/commands.ts';
import { wordsIn } from '../../src/teams/words.ts';
import { da } from '../../src/texts/da.ts';
import { everyButton } from '../../src/views/buttons.ts';
import { commandRows, kindRows, mentioned, moreRows, parityTable } from '../helpers/parity.ts';
import { type ButtonRow, buttonRows } from '../helpers/parity-buttons.ts';
import {
  type Deed,
  mapped,
  type ParityHost,
  people,
  type Said,
  type Trio,
} from '../helpers/parity-host.ts';
import { type Parity, startParity } from '../helpers/parity-start.ts';
import {
  carriedBy,
  differencesIn,
  missingIn,
  normal,
  withoutButtons,
} from '../helpers/parity-words.ts';

let parity: Parity;

beforeAll(async () => {
  parity = await startParity('2026-01-13T08:00');
  await parity.setUp('Eksempel Kommune');
});
afterAll(() => parity.stop());

/** What is for one person in a channel comes in their chat there, and says where it is from. */
function withoutFrom(said: Said): Said {
  const { from, somewhere } = wordsIn('da');
  return { ...said, text: said.text.replace(from(somewhere), '') };
}

it('is what OPERATING.md shows', () => {
  const operating = readFileSync(new URL('../../src/OPERATING.md', import.meta.url), 'utf8');
  const [, table] = /## What works where\n[^|]*\n(\|.*?)\n\n/s.exec(operating) ?? [];
  expect(table).toBe(parityTable);
});

describe('every command does its work, and says the same on all three:', () => {
  it('the table has them all', () => {
    expect(Object.keys(commandRows).toSorted()).toEqual(commands.map(({ key }) => key).toSorted());
  });

  const rows = [...Object.values(commandRows), ...moreRows];
  it.each(rows.map((row) => [row.line, row] as const))('%s', async (_, row) => {
    const { line, says, place } = row;
    const said = await parity.inAll((host) =>
      host.say(line.replace(mentioned, host.mention('projektleder')), place ?? 'direct'),
    );

    expect(normal(said.teams.text)).toContain(says);
    expect(said.teams.text.includes(da.error.title)).toBe(row.isRefused ?? false);
    const local = row.differsInLocalChat ? said.slack : said.local;
    expect(differencesIn({ ...said, teams: withoutFrom(said.teams), local })).toEqual([]);
  });
});

describe('every kind of message says the same on all three:', () => {
  it.each(Object.entries(kindRows))('%s', async (_, { since, on, at = '10:00', says }) => {
    if (since !== undefined) await parity.goTo(`${since}T${at}`);
    const before = await parity.inAll(textsIn);
    await parity.goTo(`${on}T${at}`);
    const { slack, teams, local } = newSince(before, await parity.inAll(textsIn));

    expect(slack.flat().join()).toContain(says);
    expect(teams).toEqual(slack);
    expect(local.map(({ length }) => length)).toEqual(slack.map(({ length }) => length));
    const missing = slack.flatMap((texts, place) =>
      texts.flatMap((text, index) => missingIn(local[place]?.[index] ?? '', text)),
    );
    expect(missing).toEqual([]);
  });

  /** What everybody's chat and the channel hold. */
  const textsIn = (host: ParityHost) =>
    Promise.all([...people, 'channel' as const].map((place) => host.textsIn(place)));

  type Texts = readonly (readonly string[])[];

  function newSince(before: Trio<Texts>, after: Trio<Texts>): Trio<Texts> {
    const newIn = (host: keyof Trio<Texts>) =>
      after[host].map((texts, place) =>
        texts.slice(before[host][place]?.length).map(withoutButtons),
      );
    return { slack: newIn('slack'), teams: newIn('teams'), local: newIn('local') };
  }
});

describe('every button does its work, and says the same on all three:', () => {
  let rollouts: Trio<string>;
  /** By the action that was answered; its last is the last answer. */
  const answers = new Map<string, Trio<Said>>();

  beforeAll(async () => {
    rollouts = await parity.setUp('Anden Kommune');
  });

  it('the table has them all', () => {
    expect([...new Set(buttonRows.map(({ action }) => action))].toSorted()).toEqual(
      everyButton.map(({ action }) => action).toSorted(),
    );
  });

  it.each(buttonRows.map((row) => [row.action, row] as const))('%s', async (action, row) => {
    const said = row.sends === undefined ? await pressed(row) : await sent(row, row.sends);
    // The same action may come twice: the last answer stands last.
    answers.delete(action);
    answers.set(action, said);

    const { text } = said.teams;
    expect(normal(text)).toContain(row.says);
    expect(text.includes(da.error.title)).toBe(row.isRefused ?? false);
    expect(mapped(said, ({ isForm }) => isForm)).toEqual(
      mapped(said, () => row.answers === 'form'),
    );
    expect(differencesIn({ ...said, teams: withoutFrom(said.teams) })).toEqual([]);
  });

  function pressed(row: ButtonRow): Promise<Trio<Said>> {
    return parity.inAll(async (host, name) => {
      const deed = deedOf(row, name);
      if (row.ofChat === undefined) return host.press(deed);
      const carried = carriedBy(await host.lastTo('projektleder'), row.action) ?? '';
      return host.press({ ...deed, value: carried.replace(/[^/]*$/, row.ofChat) });
    });
  }

  /** Sends what the button `opened` opened, filled in but for the row's own as it was. */
  async function sent(row: ButtonRow, opened: string): Promise<Trio<Said>> {
    const form = answers.get(opened);
    if (form === undefined) throw new Error(`${opened} is not pressed before ${row.action}`);
    const { slack, teams } = parity.hosts;
    const initial = slack.initialOf(form.slack);
    expect(teams.initialOf(form.teams)).toEqual(initial);
    const own = row.inputs ?? {};
    expect(Object.keys(initial ?? {})).toEqual(expect.arrayContaining(Object.keys(own)));
    const filled = { inputs: { ...initial, ...own }, person: row.person };
    return parity.inAll((host, name) => host.send(form[name], deedOf(row, name), filled));
  }

  function deedOf(row: ButtonRow, name: keyof Trio<Said>): Deed {
    const { action, place = 'direct', on = '', value, names, ofLast, by } = row;
    const last = ofLast && [...answers.values()].at(-1);
    const who = names === undefined ? '' : parity.hosts[name].idOf(names);
    const made = value ?? `${rollouts[name]}${on}${who}`;
    return {
      ...{ action, place, by, opensForm: row.answers === 'form' },
      value: (last && carriedBy(last[name].raw, action)) ?? made,
    };
  }
});

describe('whoever is not in the table is refused the same on all three:', () => {
  let rollouts: Trio<string>;
  let before: Trio<Said>;

  beforeAll(async () => {
    rollouts = await parity.setUp('Femte Kommune');
    before = await log();
  });

  const refusals = [
    ['faglig-leder', 'role.assign', '/tekniker', 'Det kan du ikke ændre. Det kan: Anne'],
    ['faglig-leder', 'task.complete', '/1', 'Det kan du ikke ændre.'],
    ['faglig-leder', 'policy.municipality', '', 'Det kan du ikke ændre. Det kan: Anne'],
    ['faglig-leder', 'log.show', '/0/tekniker', 'Det kan du ikke læse. Det kan: Anne'],
    ['gaest', 'status.show', '', 'Som gæst kan du ikke læse'],
    ['gaest', 'task.show', '/1', 'Som gæst kan du ikke læse'],
    ['gaest', 'task.start', '/1', 'Som gæst kan du ikke læse'],
    ['gaest', 'role.claim', '/superbruger', 'Som gæst kan du ikke læse'],
    ['gaest', 'right.ask', '/plan/', 'Som gæst kan du ikke læse'],
  ] as const;

  const log = () => parity.inAll((host) => host.say('log', 'direct'));
  const textOf = ({ text }: Said) => text;

  it.each(refusals)('%s: %s%s', async (by, action, on, says) => {
    const deed = { action, place: 'channel', by, opensForm: false } as const;
    const said = await parity.inAll((host, name) =>
      host.press({ ...deed, value: `${rollouts[name]}${on}` }),
    );

    const isSaid = mapped(said, ({ text }) => normal(text).includes(says));
    expect(isSaid).toEqual({ slack: true, teams: true, local: true });
  });

  it('and nothing has been changed', async () => {
    expect(mapped(await log(), textOf)).toEqual(mapped(before, textOf));
  });
});

it('the owner of the place takes a rollout over, told in the channel and written down', async () => {
  const rollouts = mapped(await parity.inAll((host) => host.say('roller', 'channel')), ({ raw }) =>
    (carriedBy(raw, 'role.form') ?? '').replace(/\/.*/, ''),
  );
  const said = await parity.inAll((host, name) => {
    const deed = { action: 'typed', place: 'channel', opensForm: false } as const;
    return host.press({ ...deed, by: 'faglig-leder', value: `${rollouts[name]}/overtag` });
  });
  const inChannel = await parity.inAll((host) => host.textsIn('channel'));
  const log = await parity.inAll((host) => host.say('log', 'channel'));

  const all = { slack: true, teams: true, local: true };
  expect(mapped(said, ({ text }) => text.includes('Du administrerer nu'))).toEqual(all);
  const told = /Clara administrerer nu/;
  expect(mapped(inChannel, (texts) => told.test(texts.slice(-3).join(' ')))).toEqual(all);
  expect(mapped(log, ({ text }) => /Clara/.test(text))).toEqual(all);
});

it('answers one person in a channel the same, and nobody else there reads it', async () => {
  const inChannel = () => parity.inAll((host) => host.textsIn('channel'));
  const before = await inChannel();
  const said = await parity.inAll((host) => host.say('faser', 'channel'));
  const after = await inChannel();

  // Teams has no messages that one person in a channel sees: theirs is in their chat, and says why.
  const { from, somewhere, answeredPrivately } = wordsIn('da');
  const [line = '', ...more] = after.teams.slice(before.teams.length);
  expect([line.split('\n')[0], ...more]).toEqual([answeredPrivately]);
  expect(said.slack.raw).toMatchObject({ response_type: 'ephemeral' });
  expect({ ...after, teams: before.teams }).toEqual(before);
  expect(normal(said.teams.text)).toContain(from(somewhere));
  // Whoever shares it in Teams does so below that line in the channel.
  const rest = normal(said.teams.text.replace(from(somewhere), ''));
  expect(normal(said.slack.text.replace(`[${da.button.share}]`, ''))).toBe(rest);
  expect(missingIn(said.local.text, rest)).toEqual([]);
});
