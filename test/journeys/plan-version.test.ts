/**
 * The bot is stopped, its plan's file is replaced by a newer one, and it is started again on the same
 * database: what is new is told once and reminded of as promised, what the municipality has said
 * stands, and where the two differ it is asked.
 */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePlan } from '../../src/domain/plan/parse-plan.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { currentPlan, plans } from '../../src/plans/index.ts';
import { makeDataDir } from '../helpers/database.ts';
import { localParity } from '../helpers/parity-local.ts';
import { carriedBy } from '../helpers/parity-words.ts';
import { type Json, planJson } from '../helpers/plan-with.ts';
import { moveClock, type RunningApp, startApp } from '../helpers/start-app.ts';

/** By key, as the files are at a start: modules are shared among tests, so what is replaced is put back. */
const files = plans as Map<string, Plan>;

/** Version 2: 13 is new, 8 is called otherwise, 12 is gone, and 9 and 10 have got their dates. */
function nextVersion(): Plan {
  const before = planJson();
  const said = (on: string) => ({
    ...{ precision: 'day', on, source: { basis: 'stated', ref: 'L100' } },
  });
  const changes: Readonly<Record<string, object>> = {
    8: { title: 'Tilmeld alle superbrugere til uddannelsen' },
    9: { due: said('2026-12-18') },
    10: { due: said('2026-12-21') },
  };
  const tasks = Object.values(before.tasks ?? {}) as (Json & { readonly key: string })[];
  const [first] = tasks;
  const added = {
    ...{ ...first, key: '13', kind: 'klik', title: 'Bestil testbrugere', dependsOn: [] },
    ...{ performer: 'projektleder', accountable: 'projektleder', asks: { type: 'nothing' } },
    ...{ published: said('2026-11-24'), due: said('2026-12-03') },
  };
  const kept = tasks.filter(({ key }) => key !== '12');
  return parsePlan(
    {
      ...{ ...before, version: Number(before.version) + 1 },
      tasks: [...kept.map((task) => ({ ...task, ...changes[task.key] })), added],
    },
    'fbs-2.0.json',
  );
}

let dataDir: string;
let running: RunningApp;
const chat = localParity(() => running.url);
const say = async (line: string) => (await chat.say(line, 'direct')).text;
const restart = async (now: string) => {
  await running.stop();
  running = await startApp({ now, dataDir, isStaffed: true });
};

beforeAll(async () => {
  dataDir = await makeDataDir();
  running = await startApp({ now: '2026-11-24T09:30', dataDir, isStaffed: true });
});
afterAll(async () => {
  files.set(currentPlan.key, currentPlan);
  await running.stop();
  await rm(dataDir, { recursive: true });
});

it('goes over to a newer file at a start: told once, asked where it clashes, and never silently', async () => {
  await say('udført 4 aftalt med leverandøren');
  await say('frist 8 egen 10. december 2026');
  await say('frist 9 klik 15. december 2026');
  await say('frist 10 klik 16. december 2026');
  await moveClock(running.url, '2026-11-24T09:45');
  const channelBefore = (await chat.textsIn('channel')).length;
  const ownBefore = (await chat.textsIn('projektleder')).length;

  files.set(currentPlan.key, nextVersion());
  await restart('2026-11-24T10:00');
  await moveClock(running.url, '2026-11-24T10:05');
  await restart('2026-11-24T10:10');
  await moveClock(running.url, '2026-11-24T10:20');

  const channel = (await chat.textsIn('channel')).slice(channelBefore);
  expect(channel.filter((text) => text.includes('Planen er opdateret'))).toEqual([
    expect.stringContaining('1 ny, 1 med nyt navn, 1 udgået'),
  ]);
  const told = (await chat.textsIn('projektleder')).slice(ownBefore);
  expect(told.filter((text) => text.includes('Ny i planen: 13'))).toHaveLength(1);
  const own = told.join('\n');
  expect(own).toContain(
    'I siger tirsdag den 15. december 2026, planen siger nu fredag den 18. december 2026',
  );
  expect(own).not.toContain('var væk');
  expect(await say('opgave 9')).toContain('15. december');
  expect(await say('opgave 8')).toContain('10. december');
  expect(await say('opgave 4')).toContain('aftalt med leverandøren');
  expect(await say('opgave 12')).not.toContain('Frist');
});

it('settles each of the two ways what clashes, once', async () => {
  const { raw } = await chat.say('roller', 'direct');
  const [rolloutId] = carriedBy(raw, 'role.form')?.split('/') ?? [];
  const settle = async (take: string, task: string) => {
    const value = `${rolloutId}/${take}/tasks/${task}`;
    const on = { action: 'plan.settle', value, place: 'direct', opensForm: false } as const;
    return (await chat.press(on)).text;
  };

  expect(await settle('plans', '9')).toContain('Planens oplysning gælder nu: 9');
  expect(await settle('ours', '10')).toContain('Jeres egen oplysning gælder stadig: 10');
  expect(await settle('plans', '10')).toContain('Knappen');
  expect(await say('opgave 9')).toContain('18. december');
  expect(await say('opgave 10')).toContain('16. december');
  const told = (await chat.textsIn('projektleder')).join('\n');
  expect(told).not.toContain('Brug planens');
});

it('reminds of what is new on the day that was promised, and was never away', async () => {
  const promised = await say('påmindelser');
  const before = (await chat.textsIn('projektleder')).length;

  await moveClock(running.url, '2026-11-26T08:59');
  await moveClock(running.url, '2026-11-26T09:01');

  const told = (await chat.textsIn('projektleder')).slice(before).join('\n');
  expect(promised).toMatch(/26\. november.*13 Bestil testbrugere/s);
  expect(told).toContain('13 Bestil testbrugere');
  const everything = [...(await chat.textsIn('channel')), told].join('\n');
  expect(everything).not.toContain('var væk');
});
