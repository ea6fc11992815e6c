import { describe, expect, test } from 'vitest';
import type { InputPart } from '../../src/cards/card.ts';
import { inputElement, readInputs } from '../../src/teams/inputs.ts';

const aPart = (part: Partial<InputPart>): InputPart => ({
  type: 'input',
  id: 'note',
  kind: 'text',
  label: 'Note',
  required: false,
  ...part,
});

describe('an input', () => {
  test('says in words that it must be filled in', () => {
    expect(inputElement(aPart({ kind: 'longText', required: true, initial: 'før' }), 'da')).toEqual(
      {
        type: 'Input.Text',
        id: 'input:note',
        label: 'Note',
        isRequired: true,
        errorMessage: 'Udfyld »Note«.',
        isMultiline: true,
        value: 'før',
      },
    );
  });

  test('has its hint beneath it', () => {
    expect(inputElement(aPart({ hint: 'Alle kan læse den.' }), 'da')).toMatchObject({
      type: 'Container',
      items: [{ type: 'Input.Text' }, { type: 'TextBlock', text: 'Alle kan læse den.' }],
    });
  });

  test('for a number takes a number only', () => {
    expect(inputElement(aPart({ kind: 'number', initial: '3' }), 'en')).toMatchObject({
      type: 'Input.Number',
      value: 3,
      errorMessage: 'Write a whole number.',
    });
    expect(inputElement(aPart({ kind: 'number', initial: 'tre' }), 'en')).not.toHaveProperty(
      'value',
    );
  });

  test('for a choice knows what is chosen already, unless it is not on the list', () => {
    const options = [{ label: 'Dansk', value: 'da' }];

    expect(inputElement(aPart({ kind: 'choice', options, initial: 'da' }), 'da')).toMatchObject({
      type: 'Input.ChoiceSet',
      choices: [{ title: 'Dansk', value: 'da' }],
      value: 'da',
    });
    expect(
      inputElement(aPart({ kind: 'choice', options, initial: 'en' }), 'da'),
    ).not.toHaveProperty('value');
  });

  test('for a choice of nothing cannot be shown', () => {
    expect(inputElement(aPart({ kind: 'choice', options: [] }), 'da')).toBeNull();
  });

  test('for people finds them in the organisation and knows who is chosen already', () => {
    expect(inputElement(aPart({ kind: 'people', initial: ['a-1', 'b,2', 'c-3'] }), 'da')).toEqual({
      type: 'Input.ChoiceSet',
      id: 'people:note',
      label: 'Note',
      errorMessage: 'Udfyld »Note«.',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      isMultiSelect: true,
      placeholder: 'Vælg …',
      value: 'a-1,c-3',
    });
  });
});

describe('what was filled in', () => {
  test('is read by input id, people as a list', () => {
    const data = {
      action: 'role.save',
      value: 'r1',
      'input:names.projektleder': 'Ida, Per',
      'input:antal': 12,
      'people:hvem': 'a-1, b-2,',
    };

    expect(readInputs(data)).toEqual({
      'names.projektleder': 'Ida, Per',
      antal: '12',
      hvem: ['a-1', 'b-2'],
    });
  });

  test('is absent where it was left empty or is no answer', () => {
    const data = { 'input:note': '', 'people:hvem': ' ,', 'input:a': null, 'input:b': { c: 1 } };

    expect(readInputs(data)).toEqual({});
  });

  test.each([undefined, null, 'x', 3, []])('is nothing in %j', (data) => {
    expect(readInputs(data)).toEqual({});
  });
});
