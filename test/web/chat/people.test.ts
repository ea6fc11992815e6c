import { describe, expect, test } from 'vitest';
import { commandLine, examplePeople } from '../../../src/web/chat/people.ts';

const people = examplePeople([
  { key: 'systemansvarlig', name: 'Systemansvarlig' },
  { key: 'tekniker', name: 'Tekniker/it-medarbejder' },
  { key: 'faglig-leder', name: 'Faglig leder' },
  { key: 'oekonomimedarbejder', name: 'Økonomimedarbejder (FK ØKO koordinator)' },
]);

describe('a typed line', () => {
  test.each([
    ['/fbs status', '/fbs status'],
    ['  /FBS   status  ', '/FBS   status'],
    ['status', 'status'],
  ])('%j goes to the door as it is, without its ends: %j', (typed, line) => {
    expect(commandLine(typed, people)).toBe(line);
  });

  test.each([
    ['rolle x @systemansvarlig', 'rolle x <@systemansvarlig|Anne>'],
    ['rolle x @SYSTEMANSVARLIG!', 'rolle x <@systemansvarlig|Anne>!'],
    ['@Faglig leder', '<@faglig-leder|Clara>'],
    ['@clara', '<@faglig-leder|Clara>'],
    ['@faglig-leder', '<@faglig-leder|Clara>'],
    ['@tekniker', '<@tekniker|Bo>'],
    ['@tekniker/it-medarbejder', '<@tekniker|Bo>'],
    ['@økonomimedarbejder (fk øko koordinator)', '<@oekonomimedarbejder|David>'],
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
