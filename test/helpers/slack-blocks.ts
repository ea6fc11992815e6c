/**
 * What Slack would refuse in blocks, written from its reference and not from src/slack/limits.ts.
 * The fake host answers invalid_blocks by it, and the renderer's property test asks it.
 */

type Json = { readonly [key: string]: unknown };

export function faultsInBlocks(blocks: readonly Json[], surface: 'message' | 'view'): string[] {
  const faults: string[] = [];
  const most = surface === 'message' ? 50 : 100;
  if (blocks.length > most) faults.push(`${blocks.length} blocks`);
  const ids = blocks.map((block) => block.block_id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) faults.push('block_id twice');
  const total = textsIn(blocks).reduce((sum, { text }) => sum + text.length, 0);
  if (surface === 'message' && total > 13_200) faults.push(`${total} characters`);
  for (const { type, text } of textsIn(blocks)) {
    if (text.trim() === '') faults.push(`an empty ${type}`);
    if (/<!|<@|<#/.test(text)) faults.push(`markup that was not escaped: ${text.slice(0, 50)}`);
    if (!text.isWellFormed()) faults.push('half a character');
  }
  return [...faults, ...blocks.flatMap((block) => faultsInBlock(block, surface))];
}

function faultsInBlock(block: Json, surface: 'message' | 'view'): string[] {
  switch (block.type) {
    case 'header':
      return tooLong('header', block.text, 150);
    case 'section':
      return [
        ...(block.text ? tooLong('section', block.text, 3000) : []),
        ...(block.text || listOf(block.fields).length > 0 ? [] : ['an empty section']),
        ...tooMany('fields', block.fields, 10),
        ...listOf(block.fields).flatMap((field) => tooLong('field', field, 2000)),
        ...(block.accessory ? faultsInElements([block.accessory as Json]) : []),
      ];
    case 'context':
      return [
        ...tooMany('context', block.elements, 10),
        ...listOf(block.elements).flatMap((element) => tooLong('context', element, 3000)),
      ];
    case 'actions':
      return [
        ...tooMany('actions', block.elements, 25),
        ...faultsInElements(listOf(block.elements)),
      ];
    case 'input':
      return faultsInInput(block, surface);
    case 'divider':
      return [];
    default:
      return [`an unknown block ${String(block.type)}`];
  }
}

function faultsInElements(elements: readonly Json[]): string[] {
  const ids = elements.map((element) => element.action_id);
  return [
    ...(elements.length === 0 ? ['no elements'] : []),
    ...(new Set(ids).size < ids.length ? ['action_id twice in a block'] : []),
    ...elements.flatMap((element) => [
      ...tooLong('button', element.text, 75),
      ...(String(element.action_id).length > 255 ? ['action_id over 255'] : []),
      ...(String(element.value ?? '-').length > 2000 ? ['value over 2000'] : []),
      ...(element.value === '' ? ['an empty value'] : []),
      ...(String(element.url ?? '').length > 3000 ? ['url over 3000'] : []),
    ]),
  ];
}

function faultsInInput(block: Json, surface: 'message' | 'view'): string[] {
  const element = block.element as Json;
  const options = listOf(element.options);
  return [
    ...tooLong('label', block.label, 2000),
    ...(block.hint ? tooLong('hint', block.hint, 2000) : []),
    ...(String(block.block_id).length > 255 ? ['block_id over 255'] : []),
    ...(String(element.initial_value ?? '').length > 3000 ? ['initial_value over 3000'] : []),
    ...(element.type === 'number_input' && surface === 'message' ? ['number_input here'] : []),
    ...(element.type === 'static_select' && options.length === 0 ? ['no options'] : []),
    ...(options.length > 100 ? ['over 100 options'] : []),
    ...options.flatMap((option) => tooLong('option', option.text, 75)),
    ...options.filter(({ value }) => String(value).length > 75).map(() => 'option value over 75'),
  ];
}

function tooLong(what: string, object: unknown, most: number): string[] {
  const text = String((object as Json | undefined)?.text ?? '');
  return text.length > most ? [`${what} of ${text.length} characters`] : [];
}

function tooMany(what: string, list: unknown, most: number): string[] {
  return listOf(list).length > most ? [`${what}: ${listOf(list).length}`] : [];
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Every text object in it. */
export function textsIn(value: unknown): { type: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as Json;
  const own = typeof type === 'string' && typeof text === 'string' ? [{ type, text }] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}
