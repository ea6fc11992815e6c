import { describe, expect, test } from 'vitest';
import { commandLine, examplePeople } from '../../src/web/people.ts';

const people = examplePeople([
  { key: 'systemansvarlig', name: 'Systemansvarlig' },
  { key: 'tekniker', name: 'Tekniker/it-medarbejder' },
  { key: 'faglig-leder', name: 'Faglig leder' },
  { key: 'oekonomimedarbejder', name: 'Økonomimedarbejder (FK ØKO koordinator)' },
]);

describe('a typed line', () => {
  test.each([
    ['/fbs status', 'status'],
    ['  /FBS   status  ', 'status'],
    ['status', 'status'],
    ['/fbs', ''],
    ['/fbsstatus', '/fbsstatus'],
  ])('%j is read as %j', (typed, line) => {
    expect(commandLine(typed, people)).toBe(line);
  });

  test.each([
    ['rolle x @systemansvarlig', 'rolle x <@systemansvarlig|Systemansvarlig>'],
    ['rolle x @SYSTEMANSVARLIG!', 'rolle x <@systemansvarlig|Systemansvarlig>!'],
    ['@Faglig leder', '<@faglig-leder|Faglig leder>'],
    ['@faglig-leder', '<@faglig-leder|Faglig leder>'],
    ['@tekniker', '<@tekniker|Tekniker/it-medarbejder>'],
    ['@tekniker/it-medarbejder', '<@tekniker|Tekniker/it-medarbejder>'],
    [
      '@økonomimedarbejder (fk øko koordinator)',
      '<@oekonomimedarbejder|Økonomimedarbejder (FK ØKO koordinator)>',
    ],
  ])('%j mentions the person: %j', (typed, line) => {
    expect(commandLine(typed, people)).toBe(line);
  });

  test.each(['@ukendt', '@systemansvarliges', 'a@systemansvarlig.dk', '<@systemansvarlig|x>', '@'])(
    '%j mentions nobody and stays as it is',
    (typed) => {
      expect(commandLine(typed, people)).toBe(typed);
    },
  );
});
