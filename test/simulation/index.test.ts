import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/time/calendar.ts';
import type { PrintedItem, PrintedMessage } from '../../src/simulation/message.ts';
import { writeTemporary } from './a-file.ts';
import { besidesRoles, dayOf, scriptOf, simulated, solving } from './a-simulation.ts';

/** '2026-02-13 reminder systemansvarlig: 1 beforeDue:3' */
function summaryOf(message: PrintedMessage): string {
  const to = message.to.type === 'person' ? message.to.role : 'channel';
  return `${dayOf(message)} ${message.kind} ${to}: ${message.items.map(itemOf).join(', ')}`;
}

function itemOf(item: PrintedItem): string {
  if ('task' in item) return `${item.task} ${item.rule}`;
  if ('event' in item) return `${item.event} ${item.rule}`;
  if ('standsInFor' in item) return `deputy ${item.rule}`;
  if ('stillThere' in item) return `still there ${item.rule}`;
  return 'role' in item ? `${item.role} ${item.rule}` : `${item.unreachable} unreachable`;
}

const summariesTo = (role: string | null, messages: readonly PrintedMessage[]) =>
  messages
    .filter(({ to }) => (to.type === 'person' ? to.role : null) === role)
    .map((message) => summaryOf(message));

describe('the whole programme', () => {
  it('goes to the channel while nobody holds a role, in one message a day', async () => {
    const { messages: all, warnings } = await simulated('--staffed', 'none', '--to', '2026-07-01');

    const messages = besidesRoles(all);
    expect(all.map(summaryOf)[0]).toMatch(/^2026-01-13 role channel: panel panel:/);
    expect(messages.every(({ to }) => to.type === 'channel')).toBe(true);
    expect(new Set(messages.map(dayOf)).size).toBe(messages.length);
    expect(messages.slice(0, 6).map(summaryOf)).toEqual([
      '2026-01-13 published channel: 1 published, 2 published, 3 published',
      '2026-01-23 digest channel: systemansvarlig friday',
      '2026-01-30 digest channel: systemansvarlig friday',
      '2026-02-02 reminder channel: 1 beforeDue:14, systemansvarlig risk:middle, projektleder undated:2026-02-02',
      '2026-02-06 digest channel: 1 friday, systemansvarlig friday',
      '2026-02-09 reminder channel: 1 beforeDue:7, projektleder risk:middle, systemansvarlig risk:high',
    ]);
    expect(warnings).toEqual([]);
  });

  it('goes to whoever holds the task’s role, and up the line when it is late', async () => {
    const messages = besidesRoles(
      (await simulated('--staffed', 'all', '--to', '2026-03-16')).messages,
    );

    expect(summariesTo('projektleder', messages)).toEqual([
      '2026-01-13 reminder projektleder: 2 asked:2026-01-13, 3 published',
      '2026-02-02 dates projektleder: projektleder undated:2026-02-02',
      '2026-02-23 digest projektleder: 3 beforeDue:14',
      '2026-03-02 digest projektleder: 3 beforeDue:7, projektleder undated:2026-03-02',
      '2026-03-06 reminder projektleder: 3 beforeDue:3',
      '2026-03-09 digest projektleder: 3 dueDay',
      '2026-03-10 reminder projektleder: 3 overdue:1',
      '2026-03-12 reminder projektleder: 3 overdue:3',
    ]);
    expect(summariesTo('faglig-leder', messages)).toEqual([
      '2026-03-16 escalation faglig-leder: 3 overdue:5',
    ]);
    // Somebody is projektleder: the task of finding one is asked about, once.
    expect(summariesTo('systemansvarlig', messages)).toEqual([
      '2026-01-13 reminder systemansvarlig: 1 asked:2026-01-13',
    ]);
    expect(messages[0]).toEqual({
      at: '2026-01-13T09:00:00+01:00',
      kind: 'reminder',
      to: { type: 'person', role: 'systemansvarlig' },
      items: [{ task: 1, rule: 'asked:2026-01-13', due: '2026-02-16' }],
      text: expect.stringContaining('Er opgave 1 så udført?'),
    });
  });

  it('reminds of no task that is solved, but of meetings, and counts down to the start', async () => {
    const { messages, warnings } = await simulated('--script', scriptOf(solving));

    const open = messages.flatMap(({ at, items, to }) =>
      to.type === 'person' ? items.map((item) => ({ at, item })) : [],
    );
    const isAsked = (item: PrintedItem) => 'rule' in item && item.rule.startsWith('asked');
    const tasks = open.filter(({ at, item }) => 'task' in item && at > '2026-02-24');
    expect(tasks.filter(({ item }) => !isAsked(item))).toEqual([]);
    expect(tasks.map(({ item }) => 'task' in item && item.task)).toEqual(['L2', 8, 'L5', 9, 'L6']);
    expect(open.filter(({ item }) => 'event' in item).length).toBeGreaterThan(0);
    const countdown = summariesTo(null, messages).filter((one) => one.includes(' golive '));
    expect(countdown).toHaveLength(8);
    expect(countdown.slice(-2)).toEqual([
      '2027-01-28 golive channel: go-live dueDay',
      '2027-03-01 golive channel: go-live closing',
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('a script', () => {
  it('is applied by time, before a message of the same moment, and goes on after refusals', async () => {
    const script = scriptOf([
      { at: '2026-02-09T09:00', as: 'systemansvarlig', line: '/fbs fuldført 1' },
      { at: '2026-02-01T10:00', as: 'gaest', line: 'rolle systemansvarlig @systemansvarlig' },
      { at: '2026-02-03T10:00', as: 'gaest', line: 'udført 1' },
      { at: '2026-02-03T11:00', as: 'systemansvarlig', line: 'rolle projektleder @faglig-leder' },
      { at: '2026-02-03T12:00', as: 'faglig-leder', line: 'udført 3' },
    ]);

    const { messages, warnings } = await simulated(
      ...['--script', script, '--staffed', 'none', '--to', '2026-02-23'],
    );

    const roles = messages.filter((message) => !besidesRoles([message]).length).map(summaryOf);
    expect(roles.map((one) => one.replace(/:[^:]*T.*/, ''))).toEqual([
      '2026-01-13 role channel: panel panel',
      '2026-02-01 role channel: systemansvarlig holders',
      '2026-02-03 role channel: projektleder holders',
    ]);
    expect(besidesRoles(messages).map(summaryOf)).toEqual([
      '2026-01-13 published channel: 1 published, 2 published, 3 published',
      '2026-01-23 digest channel: systemansvarlig friday',
      '2026-01-30 digest channel: systemansvarlig friday',
      '2026-02-01 role systemansvarlig: systemansvarlig assigned:1',
      '2026-02-02 digest systemansvarlig: 1 beforeDue:14',
      '2026-02-02 dates channel: klik-administrator klikRoles:2026-02-02, projektleder undated:2026-02-02',
      '2026-02-03 role projektleder: projektleder assigned:2',
      '2026-02-04 reminder systemansvarlig: 1 asked:2026-02-03',
      '2026-02-09 role projektleder: klik-administrator klikRoles:2026-02-09',
      '2026-02-09 published projektleder: 2 freed:1, 3 freed:1, L1 freed:1',
      '2026-02-13 digest channel: 1 friday',
      '2026-02-23 digest projektleder: 2 beforeDue:14, 3 beforeDue:14',
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(/script\.jsonl:3: refused: Det kan du ikke ændre\. .*Systemansvarlig/),
      expect.stringMatching(/script\.jsonl:5: needs an answer, the bot opened a form: Udført: 3 /),
    ]);
  });
});

describe('a municipality of one’s own', () => {
  it('has its language and its hour', async () => {
    const file = writeTemporary(
      'm.json',
      '{"municipality":"Anden Kommune","language":"en","sendHour":7}',
    );

    const { messages } = await simulated(
      ...['--municipality', file, '--staffed', 'systemansvarlig', '--to', '2026-02-23'],
    );

    expect(besidesRoles(messages).every(({ at }) => at.endsWith('T07:00:00+01:00'))).toBe(true);
    expect(besidesRoles(messages).at(0)?.text).toContain('Due ');
    expect(messages.filter(({ text }) => text.includes('Frist'))).toEqual([]);
    expect(new Set(messages.map(({ to }) => to.type))).toEqual(new Set(['person', 'channel']));
  });

  it('is reminded as it wants to be', async () => {
    const policy = {
      friday: false,
      dates: false,
      cadences: { tasks: ['beforeDue:5'], vacancies: [] },
      quiet: { closed: [{ from: '2026-02-11', to: '2026-02-11' }] },
    };
    const file = writeTemporary('m.json', JSON.stringify({ municipality: 'Anden', policy }));

    const { messages } = await simulated(
      ...['--municipality', file, '--staffed', 'systemansvarlig', '--to', '2026-02-28'],
    );

    expect(summariesTo(null, besidesRoles(messages))).toEqual([]);
    // The fifth day before is closed.
    expect(summariesTo('systemansvarlig', messages)).toContain(
      '2026-02-10 reminder systemansvarlig: 1 beforeDue:5',
    );
  });
});

describe('files that are imported', () => {
  const tasks = Array.from({ length: 27 }, (_, index) => ({
    code: `MI ${21 + index}`,
    title: `Afprøvning nummer ${index + 1}`,
    due: addDays('2026-12-02', index * 2 - (index === 26 ? 1 : 0)),
  }));
  const listOf = (rows: typeof tasks) =>
    [
      'KLIK-kode;Opgave;Frist;Udfører',
      ...rows.map(({ code, title, due }) => `${code};${title};${due};Tekniker`),
    ].join('\n');
  const moved = tasks.map((row, index) =>
    index >= 20 && index < 24 ? { ...row, due: addDays(row.due, 7) } : row,
  );
  const more = [61, 62, 63].map((code) => ({
    ...{ code: `MI ${code}`, title: `Afslutning ${code}`, due: '2027-01-25' },
  }));
  const dueOf = (messages: readonly PrintedMessage[], task: string) => {
    const items = messages.flatMap((message) => message.items);
    return [
      ...new Set(items.flatMap((one) => ('task' in one && one.task === task ? one.due : []))),
    ];
  };

  it('are lived with: the first list, two weeks, the next one, and what is taken back of it', async () => {
    const first = writeTemporary('opgaver.csv', listOf(tasks));
    const next = writeTemporary('nye.csv', listOf([...moved.slice(0, 26), ...more]));
    const files = ['--import', first, '--import', `${next}@2026-12-12T11:00`];
    const script = [
      { at: '2026-12-12T11:05', as: 'projektleder', line: 'udgår K27 KOMBIT har trukket den' },
      { at: '2026-12-13T10:00', as: 'projektleder', line: 'status' },
    ];
    const days = ['--from', '2026-11-28', '--to', '2027-01-29'];

    const kept = await simulated(...files, ...days, '--script', scriptOf(script));

    expect(kept.warnings).toEqual([]);
    const told = kept.messages.filter(({ kind }) => kind === 'told');
    expect(told.map(({ to, at }) => [to.type, at.slice(0, 16)])).toEqual([
      ['channel', '2026-11-28T10:00'],
      ['channel', '2026-12-12T11:00'],
    ]);
    expect(told[0]?.text).toContain('27 nye opgaver');
    const added = kept.messages.filter(
      ({ kind, text }) => kind !== 'told' && text.includes('Afprøvning nummer 1'),
    );
    expect(added[0]).toMatchObject({ to: { type: 'person', role: 'tekniker' } });
    expect(added[0]?.at).toMatch(/^2026-11-30T09:00/);
    expect(dueOf(kept.messages, 'K21')).toContain(addDays(tasks[20]?.due ?? '', 7));
    const later = kept.messages.filter(({ at }) => at > '2026-12-13');
    expect(dueOf(later, 'K27')).toEqual([]);
    expect(dueOf(kept.messages, 'K30')).toEqual(['2027-01-25']);
    expect(kept.messages.map(({ text }) => text).join()).not.toContain('Mens jeg var væk');
  });

  it('are taken back by whoever imported them', async () => {
    const first = writeTemporary('opgaver.csv', listOf(tasks));
    const next = writeTemporary('nye.csv', listOf([...moved, ...more]));
    const undo = { at: '2026-12-12T10:10', as: 'projektleder', line: 'fortryd' };
    const { messages, warnings } = await simulated(
      ...['--import', first, '--import', `${next}@2026-12-12`, '--script', scriptOf([undo])],
      ...['--from', '2026-11-28', '--to', '2027-01-29'],
    );

    expect(warnings).toEqual([]);
    expect(dueOf(messages, 'K21')).toEqual([tasks[20]?.due]);
    expect(dueOf(messages, 'K30').filter((due) => due !== '2027-01-25')).toEqual([]);
  });

  it('that cannot be taken over say why, and the run goes on', async () => {
    const file = writeTemporary('kolonner.csv', 'a;b\n1;2');
    const { warnings } = await simulated('--import', file, '--to', '2026-01-20');
    expect(warnings).toEqual([
      expect.stringMatching(/kolonner\.csv: (refused|nothing to take over)/),
    ]);
  });
});
