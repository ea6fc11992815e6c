/** A card's inputs as Adaptive Card inputs, and what people filled in read back from them. */
import type { ActionRequest } from '../bot/port/bot.ts';
import type { InputPart } from '../cards/card.ts';
import { printable } from '../cards/printable.ts';
import type { Language } from '../domain/rollout/rollout.ts';
import type { Element, Input } from './elements.ts';
import { clipped, isCarried, paragraphs, plain } from './escape.ts';
import { limits } from './limits.ts';
import { wordsIn } from './words.ts';

export type Inputs = NonNullable<ActionRequest['inputs']>;

/**
 * Answers arrive among the button's own data, so their ids have a prefix; people's answers are
 * lists.
 */
const prefixes = { one: 'input:', people: 'people:' } as const;

export function inputId({ id, kind }: Pick<InputPart, 'id' | 'kind'>): string {
  return `${kind === 'people' ? prefixes.people : prefixes.one}${id}`;
}

/** @returns null where Teams cannot show it: a file, a choice of nothing, or an id that is too long */
export function inputElement(part: InputPart, language: Language): Element | null {
  const input = inputOf(part, language);
  if (input === null || !isCarried(input.id, limits.inputId)) return null;
  if (!part.hint?.trim()) return input;
  const text = paragraphs(part.hint, limits.inputHint);
  return {
    type: 'Container',
    items: [input, { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Small' }],
  };
}

function inputOf(part: InputPart, language: Language): Input | null {
  const { fill, choose, wholeNumber } = wordsIn(language);
  const label = plain(part.label, limits.inputLabel);
  const errorMessage = part.kind === 'number' ? wholeNumber : fill(label);
  const asked = {
    id: inputId(part),
    label,
    ...(part.required ? ({ isRequired: true } as const) : {}),
    errorMessage: paragraphs(errorMessage, limits.inputLabel),
  };
  switch (part.kind) {
    case 'number':
      return { type: 'Input.Number', ...asked, ...initialNumber(part) };
    case 'choice':
      return choiceInput(part, asked, choose);
    case 'people':
      return peopleInput(part, asked, choose);
    case 'file':
      return null;
    default: {
      const multiline = part.kind === 'longText' ? ({ isMultiline: true } as const) : {};
      return { type: 'Input.Text', ...asked, ...multiline, ...initialText(part) };
    }
  }
}

type Asked = Pick<Input, 'id' | 'label' | 'isRequired' | 'errorMessage'>;

function initialText({ initial }: InputPart): { value?: string } {
  const value = typeof initial === 'string' ? clipped(printable(initial), limits.initialText) : '';
  return value === '' ? {} : { value };
}

function initialNumber({ initial }: InputPart): { value?: number } {
  const isNumber = typeof initial === 'string' && /^-?\d{1,15}$/.test(initial);
  return isNumber ? { value: Number(initial) } : {};
}

function choiceInput(
  { options = [], initial }: InputPart,
  asked: Asked,
  placeholder: string,
): Input | null {
  const choices = options
    // A clipped value would be another choice, so an option with too long a value is dropped.
    .filter(({ value }) => value !== '' && isCarried(value, limits.optionValue))
    .slice(0, limits.options)
    .map(({ label, value }) => ({ title: plain(label, limits.optionLabel), value }));
  if (choices.length === 0) return null;
  const chosen = choices.find(({ value }) => value === initial);
  return {
    type: 'Input.ChoiceSet',
    ...asked,
    choices,
    placeholder,
    wrap: true,
    ...(chosen ? { value: chosen.value } : {}),
  };
}

function peopleInput({ initial }: InputPart, asked: Asked, placeholder: string): Input {
  const people = [initial ?? []]
    .flat()
    .filter((id) => /^[^\s,]+$/.test(id) && isCarried(id, limits.personId))
    .slice(0, limits.initialPeople);
  return {
    type: 'Input.ChoiceSet',
    ...asked,
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    isMultiSelect: true,
    placeholder,
    ...(people.length > 0 ? { value: people.join(',') } : {}),
  };
}

/**
 * What was filled in, by input id; an empty input is absent.
 * @param data an action's data as Teams sends it back, with the answers among it
 */
export function readInputs(data: unknown): Inputs {
  if (typeof data !== 'object' || data === null) return {};
  const inputs: [string, Inputs[string]][] = [];
  for (const [key, answer] of Object.entries(data)) {
    const text = typeof answer === 'number' ? String(answer) : answer;
    if (typeof text !== 'string' || text === '') continue;
    if (key.startsWith(prefixes.one)) inputs.push([key.slice(prefixes.one.length), text]);
    const people = text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    if (key.startsWith(prefixes.people) && people.length > 0) {
      inputs.push([key.slice(prefixes.people.length), people]);
    }
  }
  return Object.fromEntries(inputs);
}
