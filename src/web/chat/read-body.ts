/** Reading what the page sent. Nothing in it is trusted; what does not fit is a BadRequest. */
import type { Press, Sender } from './exchange.ts';
import type { Words } from './words/index.ts';

/** 400; `fault` says what to do, in the page's language. */
export class BadRequest extends Error {
  readonly fault: keyof Words['fault'];
  constructor(fault: keyof Words['fault']) {
    super(fault);
    this.fault = fault;
  }
}

export function readSender(body: unknown, isKnown: (person: string) => boolean): Sender {
  const person = readText(body, 'person');
  if (!isKnown(person)) throw new BadRequest('unknownPerson');
  const conversation = readText(body, 'conversation');
  if (conversation !== 'channel' && conversation !== 'direct') {
    throw new BadRequest('badRequest');
  }
  return { person, conversation };
}

export function readPress(body: unknown): Press {
  const message = valueAt(body, 'message');
  const inputs = readInputs(valueAt(body, 'inputs'));
  return {
    action: readText(body, 'action'),
    value: readText(body, 'value'),
    message: typeof message === 'string' ? message : null,
    ...(inputs && { inputs }),
  };
}

export function readText(body: unknown, key: string): string {
  const value = valueAt(body, key);
  if (typeof value !== 'string') throw new BadRequest('badRequest');
  return value;
}

function readInputs(inputs: unknown): Press['inputs'] {
  if (inputs === undefined) return undefined;
  if (typeof inputs !== 'object' || inputs === null) throw new BadRequest('badRequest');
  const entries = Object.entries(inputs);
  if (!entries.every((entry): entry is [string, string | string[]] => isAnswer(entry[1]))) {
    throw new BadRequest('badRequest');
  }
  return Object.fromEntries(entries);
}

function isAnswer(value: unknown): value is string | string[] {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

function valueAt(body: unknown, key: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.getOwnPropertyDescriptor(body, key)?.value;
}
