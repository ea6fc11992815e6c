/** Slack and the people in it, as a process of its own: see status.ts. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlackClient } from '../helpers/slack-client.ts';
import { botUser, team } from '../helpers/slack-host.ts';
import { answering } from './child.ts';
import { timesOf } from './load.ts';

const waiting = new Map<string, (body: string) => void>();
const server = createServer((request, response) => void handle(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
let serial = 0;

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url ?? '';
  waiting.get(path)?.(Buffer.concat(chunks).toString());
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, ...answers[path] }));
}

const answers: Readonly<Record<string, object>> = {
  '/api/auth.test': { team_id: team, team: 'Bench', user_id: botUser, bot_id: 'B1' },
  // No modal: a form comes to the response_url, as everything else.
  '/api/views.open': { ok: false, error: 'expired_trigger_id' },
  '/api/users.info': { user: { id: 'U1', real_name: 'Bench', profile: {}, locale: 'da-DK' } },
};

/** @returns what was answered at the response_url */
async function say(url: string, line: string): Promise<string> {
  const path = `/respond/${++serial}`;
  const answer = Promise.withResolvers<string>();
  waiting.set(path, answer.resolve);
  const { status } = await createSlackClient(url).command(line, { response_url: origin + path });
  if (status !== 200) throw new Error(`answered ${status}`);
  const body = await answer.promise;
  waiting.delete(path);
  return body;
}

answering({
  where: async () => `${origin}/api/`,
  async say(argument) {
    const { url, line } = JSON.parse(argument);
    return JSON.parse(await say(url, line));
  },
  load(argument) {
    const { url, ...of } = JSON.parse(argument);
    return timesOf(of, () => say(url, 'status'));
  },
  async stop() {
    server.closeAllConnections();
    server.close();
  },
});
