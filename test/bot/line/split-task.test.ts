import { describe, expect, it } from 'vitest';
import { splitTask } from '../../../src/bot/line/split-task.ts';
import { planWithKlikCode } from '../../helpers/plan-with-klik-code.ts';

const plan = planWithKlikCode('2', 'MI 15');
const split = (line: string, isAnswer?: () => boolean) => {
  const { tasks, text, isCertain } = splitTask(plan, line.split(' '), isAnswer);
  return [tasks.map(({ key }) => key), text, isCertain];
};

describe('splitTask', () => {
  it.each([
    ['3 12 to fra hver skole', ['3'], '12 to fra hver skole', true],
    ['1', ['1'], '', true],
    ['nr. 3 12 pladser', ['3'], '12 pladser', true],
    ['3: 12 pladser', ['3'], '12 pladser', true],
    ['KLIK-opgave 8 tilmeldt', ['8'], 'tilmeldt', true],
    ['klik opgave nr. 8', ['8'], '', true],
    ['l3 ringer i morgen', ['L3'], 'ringer i morgen', true],
    ['MI 15 navne følger', ['2'], 'navne følger', true],
    ['teknisk workshop', ['2'], '', true],
    ['teknisk workshop: lokale bestilt', ['2'], 'lokale bestilt', true],
    ['teknisk workshop lokale bestilt', ['2'], 'lokale bestilt', false],
    ['frikøb', ['L4'], '', true],
    ['frikob', ['L4'], '', true],
    ['teknisk aftale', ['2', 'L7'], 'aftale', false],
    ['med workshop', ['2'], '', false],
    ['2 og 3', ['2', '3'], '', true],
    ['2, 3 og L4', ['2', '3', 'L4'], '', true],
    ['2,3', ['2', '3'], '', true],
    ['MI 15 og 3', ['2', '3'], '', true],
    ['2 og 3 i morgen', ['2', '3'], 'i morgen', false],
    ['2 og i morgen', ['2'], 'og i morgen', true],
  ])('parts %j into the tasks %j and the text %j, for sure: %s', (line, ...parts) => {
    expect(split(line)).toEqual(parts);
  });

  it.each([
    ['teknisk workshop 12', ['2'], '12'],
    ['3 12', ['3'], '12'],
    ['2 og 3 på mandag', ['2', '3'], 'på mandag'],
  ])('is sure of %j when the text is what was asked for', (line, keys, text) => {
    expect(split(line, () => true)).toEqual([keys, text, true]);
  });

  it('takes quoted words as the task, and all behind them as the text', () => {
    const { tasks, text } = splitTask(plan, ['teknisk worshop', 'lokale', 'bestilt']);
    expect(tasks.map(({ key }) => key)).toEqual(['2']);
    expect(text).toBe('lokale bestilt');
  });

  it.each([
    ['2 og 99', '99'],
    ['opgave', 'opgave'],
    ['fire fem', 'fire fem'],
  ])('refuses %j, and says what was looked for', (line, query) => {
    expect(() => split(line)).toThrow(
      expect.objectContaining({ code: 'unknownTask', params: { query } }),
    );
  });
});
