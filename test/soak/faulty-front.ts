/** Stands before a played host, and answers in its place while it is to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>];

const page = '<!doctype html><title>Proxy</title><p>Please sign in.</p>';
const html = { 'content-type': 'text/html' };

/** null: the line is cut before anything is done; 'silence': no answer ever comes. */
const answers = {
  invalid_auth: [200, '{"ok":false,"error":"invalid_auth"}'],
  'unknown word': [200, '{"ok":false,"error":"not_seen_before"}'],
  'http 403': [403, page, html],
  'page with 200': [200, page, html],
  'http 500': [500, ''],
  'rate limit': [429, '', { 'retry-after': '1' }],
  cut: null,
  silence: 'silence',
} as const satisfies Record<string, Answer | null | 'silence'>;

export type Fault = keyof typeof answers;
export const faults = Object.keys(answers) as readonly Fault[];

export interface FaultyFront {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** null: well again. Only posting fails. */
  become(fault: Fault | null): void;
  stop(): void;
}

/** @param behind the played host's apiUrl */
export async function faultyFront(behind: string): Promise<FaultyFront> {
  let fault: Fault | null = null;
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const method = (request.url ?? '').replace('/api/', '');
    if (fault === null || method !== 'chat.postMessage') {
      await pass(`${behind}${method}`, request, body, response);
      return;
    }
    const answer: Answer | null | 'silence' = answers[fault];
    if (answer === 'silence') return;
    if (answer === null) {
      response.destroy();
      return;
    }
    const [status, text, headers = { 'content-type': 'application/json' }] = answer;
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    become(next) {
      fault = next;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(
  url: string,
  { headers }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
  response: ServerResponse,
): Promise<void> {
  const type = headers['content-type'];
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  });
  const own = Object.fromEntries(
    [...answer.headers].filter(([name]) => name === 'content-type' || name.startsWith('x-')),
  );
  response.writeHead(answer.status, own).end(await answer.text());
}

async function read(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
