import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../src/bot/kit/form.ts';
import type { Inputs } from '../../../src/bot/kit/inputs.ts';
import { answerFields, answerIn, splitAnswer } from '../../../src/bot/tasks/answer.ts';
import type { Task } from '../../../src/domain/plan/plan.ts';
import { planOf } from '../../../src/plans/index.ts';
import { aView } from '../../helpers/a-view.ts';

const plan = planOf('fbs-2.0');
const taskOf = (key: string): Task => {
  const task = plan.tasks.find((candidate) => candidate.key === key);
  if (task === undefined) throw new Error(`no task ${key}`);
  return task;
};
const [nothingAsked, names, places] = [taskOf('1'), taskOf('2'), taskOf('3')];
const allNames =
  'Tekniker/it-medarbejder: A; Økonomimedarbejder (FK ØKO koordinator): B; Rolleadministrator: C';

describe('splitAnswer', () => {
  it.each([
    [nothingAsked, '', { value: null, note: '' }],
    [nothingAsked, '12 møder', { value: null, note: '12 møder' }],
    [places, '12 to fra hver skole', { value: '12', note: 'to fra hver skole' }],
    [places, '0', { value: '0', note: '' }],
    [places, '', null],
    [places, 'tolv', null],
    [places, '-1', null],
    [places, '1,5', null],
    [places, '12345', null],
    [
      names,
      'tekniker: A; økonomimedarbejder: B; rolleadministrator: C',
      { value: allNames, note: '' },
    ],
    [
      names,
      'Rolleadministrator: C;OEKONOMIMEDARBEJDER:B ; it-medarbejder: A',
      { value: allNames, note: '' },
    ],
    [names, '', null],
    [names, 'tekniker: A; økonomimedarbejder: B', null],
    [names, 'tekniker: ; økonomimedarbejder: B; rolleadministrator: C', null],
    [names, 'A, B og C', null],
    [names, 'gartner: A; økonomimedarbejder: B; rolleadministrator: C', null],
  ])('task $key, from %j', (task, text, answer) => {
    expect(splitAnswer(plan, task, text)).toEqual(answer);
  });
});

describe('answerIn', () => {
  const answered = (task: Task, inputs: Inputs) =>
    answerIn(plan, task, valuesIn(answerFields(aView(), task), inputs));
  const filled = {
    'names.tekniker': ' A ',
    'names.oekonomimedarbejder': 'B',
    'names.rolleadministrator': 'C',
  };

  it('reads what the form was filled in with', () => {
    expect(answered(nothingAsked, { places: '3' })).toBeNull();
    expect(answered(places, { places: ' 12 ' })).toBe('12');
    expect(answered(names, filled)).toBe(allNames);
  });

  it.each<[string, Inputs]>([
    ['nothing', {}],
    ['a word', { places: 'mange' }],
    ['a negative number', { places: '-1' }],
    ['a fraction', { places: '1.5' }],
    ['a number of five digits', { places: '10000' }],
    ['an exponent', { places: '1e3' }],
    ['a list', { places: ['12'] }],
  ])('refuses %s as a number of places', (_, inputs) => {
    expect(() => answered(places, inputs)).toThrow(
      expect.objectContaining({ code: 'placesMissing' }),
    );
  });

  it('refuses names that are missing, and says which and where', () => {
    const inputs = { ...filled, 'names.oekonomimedarbejder': '  ' };
    expect(() => answered(names, inputs)).toThrow(
      expect.objectContaining({
        code: 'namesMissing',
        params: {
          key: '2',
          roles: 'Økonomimedarbejder (FK ØKO koordinator)',
          input: 'names.oekonomimedarbejder',
        },
      }),
    );
  });
});
