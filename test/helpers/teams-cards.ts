/**
 * What Teams would refuse or misread in a card: Microsoft's own schema and parser are asked, and what
 * these do not mind is written from the reference and not from src/teams/limits.ts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { Ajv } from 'ajv';

type Json = { readonly [key: string]: unknown };

// The package's entry is for bundlers; its built file is for Node and browsers.
const library = 'adaptivecards/dist/adaptivecards.js';
const { AdaptiveCard, HostConfig, SerializationContext, Versions }: typeof import('adaptivecards') =
  createRequire(import.meta.url)(library);

const schema = new URL('../teams/adaptive-card-1.5.json', import.meta.url);
const followsSchema = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
);

/** @param card as it is sent */
export function faultsInCard(card: Json): string[] {
  const all = objectsIn(card);
  const ids = all.flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [id] : []));
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(bytes >= 28_000 ? [`${bytes} bytes`] : []),
    ...(/\\ud[89a-f]/.test(JSON.stringify(card)) ? ['half a character'] : []),
    ...(new Set(ids).size < ids.length ? ['an input id twice'] : []),
    ...(listOf(card.body).length === 0 ? ['an empty body'] : []),
    ...(card.lang === 'da' || card.lang === 'en' ? [] : ['no language']),
    ...(card.fallbackText && card.speak ? [] : ['nothing to read aloud']),
    ...all.flatMap(faultsInObject),
    ...faultsInSchema(card),
    ...faultsWhenParsed(card),
  ];
}

function faultsInObject(object: Json): string[] {
  switch (object.type) {
    case 'TextBlock':
      return [...(object.wrap ? [] : ['an unwrapped text']), ...faultsInText(object.text)];
    case 'FactSet':
      return listOf(object.facts).flatMap(({ title, value }) =>
        [title, value].flatMap(faultsInText),
      );
    case 'ActionSet': {
      const { length } = listOf(object.actions);
      return length === 0 || length > 6 ? [`${length} actions`] : [];
    }
    case 'Input.ChoiceSet':
      return [
        ...faultsInInput(object),
        ...(listOf(object.choices).length > 0 || object['choices.data'] ? [] : ['no choices']),
      ];
    case 'Input.Text':
    case 'Input.Number':
      return faultsInInput(object);
    case 'Action.OpenUrl':
      return /^https?:\/\/./.test(String(object.url)) ? [] : [`the address ${String(object.url)}`];
    case 'Action.Execute':
      return object.verb === 'refresh'
        ? []
        : [...faultsInButton(object), ...faultsInFallback(object)];
    case 'Action.Submit':
      return faultsInButton(object);
    default:
      return [];
  }
}

function faultsInButton({ title, data }: Json): string[] {
  const isTold = typeof data === 'object' && data !== null && 'action' in data && 'value' in data;
  return [
    ...(isBlank(title) ? ['a button without words'] : []),
    ...(isTold ? [] : ['a button that does not say what it does']),
  ];
}

/** An old client submits what a new one executes. */
function faultsInFallback({ fallback, verb: _, ...own }: Json): string[] {
  const isSame = isDeepStrictEqual(fallback, { ...own, type: 'Action.Submit' });
  return isSame ? [] : ['a fallback that does something else'];
}

/** Every text is plain: nothing in it is left for Markdown or for Teams' mentions. */
function faultsInText(text: unknown): string[] {
  const marks = /[*~`\\<>]|\]\(|\{\{|&#?\w+;|^([ \t]|[-+=#]|\d+[.)])/mu;
  return [
    ...(isBlank(text) ? ['an empty text'] : []),
    ...(/[^\P{Cc}\t\n]/u.test(String(text)) ? ['a character that cannot be shown'] : []),
    ...(marks.test(String(text)) ? [`markup: ${String(text).slice(0, 50)}`] : []),
  ];
}

function faultsInInput({ label, isRequired, errorMessage }: Json): string[] {
  return [
    ...(isBlank(label) ? ['an input without a label'] : []),
    ...(isRequired && isBlank(errorMessage) ? ['no word for what is missing'] : []),
  ];
}

/** Teams' own additions are not in the schema. */
function faultsInSchema(card: Json): string[] {
  if (followsSchema(without(card, ['msteams', 'choices.data']))) return [];
  return (followsSchema.errors ?? []).map((it) => `${it.instancePath} ${it.message}`).slice(0, 3);
}

/** Parsed as version 1.5 and written again it is the same, so that nothing in it is unknown. */
function faultsWhenParsed(card: Json): string[] {
  const known = forParser(card);
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(known, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const invalid = parsed.validateProperties().validationEvents;
  const isSame = isDeepStrictEqual(
    { ...parsed.toJSON(context), $schema: 0 },
    { ...known, $schema: 0 },
  );
  return [
    ...[...events, ...invalid].map(({ message }) => message ?? 'a nameless fault'),
    ...(isSame ? [] : [`not understood whole: ${JSON.stringify(known)}`]),
  ];
}

/**
 * Without what the parser is not asked about: Teams' own additions, of which choices.data came into
 * the format later than 1.5 and stands for choices; fallbacks, which it drops; lang, which it
 * refuses every second time.
 */
export function forParser(card: Json): Json {
  const left = without(card, ['msteams', 'choices.data', 'fallback', 'lang']);
  const someone = [{ title: '–', value: '–' }];
  return JSON.parse(
    JSON.stringify(left, (key, value) =>
      key === 'choices' && value.length === 0 ? someone : value,
    ),
  );
}

function without(card: Json, keys: readonly string[]): Json {
  const kept = (key: string, value: unknown) => (keys.includes(key) ? undefined : value);
  return JSON.parse(JSON.stringify(card, kept));
}

/** Every object in it that has a type. */
export function objectsIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return 'type' in value ? [value as Json, ...inner] : inner;
}

/** What can be read in it: texts, facts, labels and buttons. */
export function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text, title, label, facts } = value as Json;
  const own = [text, title, label, ...listOf(facts).map((fact) => fact.value)];
  const texts = own.filter((one) => typeof one === 'string');
  return [...texts, ...Object.values(value).flatMap(textsIn)];
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}
