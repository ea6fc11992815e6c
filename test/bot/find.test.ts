import { describe, expect, it } from 'vitest';
import { commands, namesOf } from '../../src/bot/commands/index.ts';
import { findRole, findTasks, nearest, splitTask } from '../../src/bot/find.ts';
import { planOf } from '../../src/plans/index.ts';
import { planWithKlikCode } from '../helpers/plan-with-klik-code.ts';

const plan = planWithKlikCode('2', 'MI 15');
const keysFor = (query: string) => findTasks(plan, query).map(({ key }) => key);

describe('findTasks', () => {
  it.each([
    ['2', ['2']],
    ['12', ['12']],
    ['L3', ['L3']],
    ['l3', ['L3']],
    ['L 3', ['L3']],
    ['#3', ['3']],
    ['nr 3', ['3']],
    ['Nr. 3', ['3']],
    ['no. 3', ['3']],
    ['3.', ['3']],
    ['MI 15', ['2']],
    ['mi 15', ['2']],
    ['mi-15', ['2']],
    ['teknisk workshop', ['2']],
    ['TEKNISK WORKSHOP', ['2']],
    ['teknisk worshop', ['2']],
    ['serviceaftale', ['4']],
    ['it-miljø', ['5']],
    ['it miljoe', ['5']],
    ['frikøb', ['L4']],
    ['frikoeb', ['L4']],
  ])('finds by %j the task %j', (query, keys) => {
    expect(keysFor(query)).toEqual(keys);
  });

  it('offers all whose titles hold the words', () => {
    expect(keysFor('superbrugere')).toEqual(['8', 'L4']);
  });

  it.each(['99', 'L99', 'gulerodskage', '', '   ', '🎉', '<!channel>', 'x'.repeat(3000)])(
    'refuses %j, and says what was looked for',
    (query) => {
      expect(() => findTasks(plan, query)).toThrow(
        expect.objectContaining({ code: 'unknownTask', params: { query } }),
      );
    },
  );
});

describe('splitTask', () => {
  it.each([
    ['3 12 to fra hver skole', ['3'], '12 to fra hver skole'],
    ['1', ['1'], ''],
    ['nr. 3 12 pladser', ['3'], '12 pladser'],
    ['3: 12 pladser', ['3'], '12 pladser'],
    ['l3 ringer i morgen', ['L3'], 'ringer i morgen'],
    ['MI 15 navne følger', ['2'], 'navne følger'],
    ['teknisk workshop lokale bestilt', ['2'], 'lokale bestilt'],
    ['frikøb', ['L4'], ''],
    ['frikob', ['L4'], ''],
    ['teknisk aftale', ['2', 'L7'], 'aftale'],
  ])('parts %j into the task %j and the text %j', (line, keys, text) => {
    const { tasks, ...rest } = splitTask(plan, line.split(' '));
    expect(tasks.map(({ key }) => key)).toEqual(keys);
    expect(rest.text).toBe(text);
  });

  it('takes quoted words as the task, and all behind them as the text', () => {
    const { tasks, text } = splitTask(plan, ['teknisk worshop', 'lokale', 'bestilt']);
    expect(tasks.map(({ key }) => key)).toEqual(['2']);
    expect(text).toBe('lokale bestilt');
  });
});

describe('findRole', () => {
  it.each([
    ['projektleder', 'projektleder'],
    ['Projektleder', 'projektleder'],
    ['tekniker', 'tekniker'],
    ['it-medarbejder', 'tekniker'],
    ['økonomimedarbejder', 'oekonomimedarbejder'],
    ['oekonomimedarbejder', 'oekonomimedarbejder'],
    ['KLIK administrator', 'klik-administrator'],
    ['systemansvarlg', 'systemansvarlig'],
    ['faglig leder', 'faglig-leder'],
  ])('knows by %j the role %j', (query, key) => {
    expect(findRole(plan, query).key).toBe(key);
  });

  it.each(['kok', '', 'leder', 'administrator'])(
    'refuses %j and names the roles there are',
    (query) => {
      const roles = plan.roles.map(({ name }) => name).join(', ');
      expect(() => findRole(plan, query)).toThrow(
        expect.objectContaining({ code: 'unknownRole', params: { query, roles } }),
      );
    },
  );

  it('knows every role by its key, its name and each other name', () => {
    for (const role of planOf('fbs-2.0').roles) {
      for (const name of [role.key, role.name, ...role.aliases]) {
        expect(findRole(plan, name).key).toBe(role.key);
      }
    }
  });
});

describe('nearest', () => {
  const names = commands.flatMap(namesOf);

  it.each([
    ['stauts', 'status'],
    ['opgver', 'opgaver'],
    ['aabn', 'genåbn'],
    ['påmindelse', 'påmindelser'],
    ['fortyd', 'fortryd'],
  ])('takes %j for %j', (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });

  it.each(['', 'xyzzy', '🎉'])('makes nothing of %j', (word) => {
    expect(nearest(word, names)).toBeNull();
  });
});
