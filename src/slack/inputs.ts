/** A card's inputs as Slack's input blocks, and what people filled in read back from them. */
import type { types, ViewOutput } from '@slack/bolt';
import type { ActionRequest } from '../bot/port/bot.ts';
import type { InputPart } from '../cards/card.ts';
import { plain } from './escape.ts';
import { filesIn, type SlackFile } from './files.ts';
import { limits } from './limits.ts';

export type Surface = 'message' | 'view';
type Inputs = NonNullable<ActionRequest['inputs']>;
type State = ViewOutput['state']['values'];

const prefix = 'input:';

/** The block that holds the input; a submitted form's fault is shown under it. */
export function inputBlockId(input: string): string {
  return `${prefix}${input}`;
}

/** @returns null where Slack cannot show it: a choice of nothing, or an id that is too long */
export function inputBlock(part: InputPart, surface: Surface): types.InputBlock | null {
  const block_id = inputBlockId(part.id);
  const element = inputElement(part, surface);
  if (element === null || block_id.length > limits.blockId) return null;
  return {
    type: 'input',
    block_id,
    label: plain(part.label, limits.inputLabel),
    element,
    optional: !part.required,
    ...(part.hint ? { hint: plain(part.hint, limits.inputHint) } : {}),
  };
}

function inputElement(part: InputPart, surface: Surface): types.InputBlock['element'] | null {
  switch (part.kind) {
    case 'number':
      // Slack has the number field in modals only.
      return surface === 'view' ? numberInput(part) : textInput(part);
    case 'choice':
      return choiceInput(part);
    case 'people':
      return peopleInput(part);
    case 'file':
      // Slack has it in modals only.
      return surface === 'view' ? { type: 'file_input', action_id: 'value', max_files: 1 } : null;
    default:
      return textInput(part);
  }
}

function textInput({ kind, initial }: InputPart): types.PlainTextInput {
  const text =
    typeof initial === 'string' ? initial.slice(0, limits.initialText).toWellFormed() : '';
  return {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: kind === 'longText',
    ...(text === '' ? {} : { initial_value: text }),
  };
}

function numberInput({ initial }: InputPart): types.NumberInput {
  const isNumber = typeof initial === 'string' && /^-?\d{1,15}$/.test(initial);
  return {
    type: 'number_input',
    action_id: 'value',
    is_decimal_allowed: false,
    ...(isNumber ? { initial_value: initial } : {}),
  };
}

function choiceInput({ options = [], initial }: InputPart): types.StaticSelect | null {
  const shown = options
    // A clipped value would be another choice, so an option with too long a value is dropped.
    .filter(({ value }) => value !== '' && value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(({ label, value }) => ({ text: plain(label, limits.optionLabel), value }));
  const chosen = shown.find(({ value }) => value === initial);
  if (shown.length === 0) return null;
  return {
    type: 'static_select',
    action_id: 'value',
    options: shown,
    ...(chosen ? { initial_option: chosen } : {}),
  };
}

function peopleInput({ initial }: InputPart): types.MultiUsersSelect {
  const people = [initial ?? []].flat().filter((id) => /^[UW][A-Z0-9]+$/.test(id));
  return {
    type: 'multi_users_select',
    action_id: 'value',
    ...(people.length > 0 ? { initial_users: people } : {}),
  };
}

/**
 * What was filled in, by input id; an empty input is absent. Null when there was nothing to fill
 * in: the state holds none of our blocks.
 */
export function readInputs(state: State | undefined): Inputs | null {
  const blocks = Object.entries(state ?? {}).filter(([block]) => block.startsWith(prefix));
  if (blocks.length === 0) return null;
  const inputs: Record<string, string | readonly string[]> = {};
  for (const [block, fields] of blocks) {
    const field = Object.values(fields)[0];
    const answer = field?.selected_users ?? field?.selected_option?.value ?? field?.value;
    if (answer) inputs[block.slice(prefix.length)] = answer;
  }
  return inputs;
}

/** The files that were chosen in a form. */
export function filesChosen(state: State): readonly SlackFile[] {
  return Object.values(state).flatMap((fields) => Object.values(fields).flatMap(filesIn));
}
