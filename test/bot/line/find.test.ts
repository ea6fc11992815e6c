import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/bot/commands.ts';
import { findRole, findTasks, nearest } from '../../../src/bot/line/find.ts';
import { planOf } from '../../../src/plans/index.ts';
import { da } from '../../../src/texts/da.ts';
import { en } from '../../../src/texts/en.ts';
import { planWithKlikCode } from '../../helpers/plan-with-klik-code.ts';

const plan = planWithKlikCode('2', 'MI 15');
const keysFor = (query: string) => findTasks(plan, query).tasks.map(({ key }) => key);

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
    ['opgave nr. 3', ['3']],
    ['KLIK-opgave 8', ['8']],
    ['task 3', ['3']],
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

describe('what is found for sure', () => {
  it.each([
    ['serviceaftalen', true],
    ['teknisk worshop', true],
    ['workshop teknisk', true],
    ['superbrugere', false],
    ['pladser', false],
    ['it', false],
    ['med', false],
    ['fire', false],
    ['teknisk aftale', false],
  ])('by %j: %s', (query, isCertain) => {
    expect(findTasks(plan, query).isCertain).toBe(isCertain);
  });

  it("is never another task than the one whose title's words they are, in any order", () => {
    const some = fc.constantFrom(...plan.tasks).chain((task) => {
      const words = task.title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
      return fc.record({
        task: fc.constant(task),
        words: fc.shuffledSubarray(words, { minLength: 1 }),
      });
    });
    fc.assert(
      fc.property(some, ({ task, words }) => {
        fc.pre(!/^\d+$/.test(words.join('')));
        const { tasks, isCertain } = findTasks(plan, words.join(' '));
        expect(tasks).toContain(task);
        if (isCertain) expect(tasks).toEqual([task]);
      }),
    );
  });

  it('is nothing in words of which one is in no title', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plan.tasks),
        fc.stringMatching(/^x[a-z]{6}$/),
        (task, word) => {
          expect(findTasks(plan, `${task.title} ${word}`).isCertain).toBe(false);
        },
      ),
    );
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
  const namesIn = ({ command }: typeof da) => {
    const of = (isReading: boolean) =>
      commands
        .filter(({ shareable }) => shareable === isReading)
        .map(({ key }) => command[key].name);
    return { reading: of(true), changing: of(false) };
  };

  it.each([
    ['stauts', 'status'],
    ['opgver', 'opgaver'],
    ['påmindelse', 'påmindelser'],
    ['fortyd', 'fortryd'],
    ['udfrt', 'udført'],
    ['udfrøt', 'udført'],
  ])('takes %j for %j', (word, name) => {
    expect(nearest(word, namesIn(da))).toBe(name);
  });

  it.each(['', 'xyzzy', '🎉', 'aabn', 'opret', 'slet', 'frisk', 'setup', 'completd'])(
    'makes nothing of %j in Danish',
    (word) => {
      expect(nearest(word, namesIn(da))).toBeNull();
    },
  );

  it.each([
    ['completd', 'completed'],
    ['taks', 'tasks'],
    ['opgver', null],
  ])('makes of %j in English %j', (word, name) => {
    expect(nearest(word, namesIn(en))).toBe(name);
  });
});
