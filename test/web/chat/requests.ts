/** Talking to the local chat as a program does: with exactly the headers that are given. */
import { type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export function get(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return send(url, path, 'GET', headers, '');
}

/** As JSON, unless the headers say otherwise. */
export function post(
  url: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const all = { 'content-type': 'application/json', ...headers };
  return send(url, path, 'POST', all, typeof body === 'string' ? body : JSON.stringify(body));
}

function send(
  url: string,
  path: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent: false }, async (answer) => {
      const text = (await answer.setEncoding('utf8').toArray()).join('');
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface ReceivedEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

export interface EventStream {
  /** The next event of that name; others before it are passed over. */
  next(name: string): Promise<ReceivedEvent['data']>;
  close(): void;
}

/** Resolves when the server has answered, so that nothing after it is missed. */
export async function openEvents(url: string, person: string): Promise<EventStream> {
  const aborting = new AbortController();
  const response = await fetch(new URL(`/events?as=${person}`, url), { signal: aborting.signal });
  const events = parseEvents(response);
  return {
    async next(name) {
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new Error(`the stream ended before a "${name}" came`);
        if (value.name === name) return value.data;
      }
    },
    close: () => aborting.abort(),
  };
}

async function* parseEvents(response: Response): AsyncGenerator<ReceivedEvent, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (name !== undefined && data !== undefined) yield { name, data: JSON.parse(data) };
    }
  }
}
