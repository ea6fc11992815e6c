/** Teams' Connector and the people in it, as a process of its own: see teams.ts. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atBot, createTeamsClient, mentioning, type Spot } from '../helpers/teams-client.ts';
import { createTokenHost } from '../helpers/teams-tokens.ts';
import { chatOf, type Json, read, readBody, send } from '../helpers/teams-wire.ts';
import { answering, taskOf } from './child.ts';
import { timesOf } from './load.ts';

/** The whole address, for whoever connects to it. */
export interface TeamsAddress {
  readonly serviceUrl: string;
  readonly loginUrl: string;
  readonly openIdUrl: string;
}

const person = 'bench';
const chat = chatOf(person);
const { tenant } = taskOf<{ readonly tenant: string }>();
/** Who waits for a message, first come first: the answers to one line are all alike. */
const waiting: ((message: Json) => void)[] = [];
/** Messages in each conversation since this was asked last. */
let posts: Record<string, number> = {};
let serial = 0;

// Longer than any pause between two rounds, or a call may meet a connection that is being closed.
const keepAliveTimeout = 60_000;
const server = createServer({ keepAliveTimeout }, async (request, response) => {
  const asked = read(request, await readBody(request));
  if (asked?.kind === 'token') {
    const body = { token_type: 'Bearer', expires_in: 3599, access_token: 'a token' };
    return send(response, { status: 200, body });
  }
  if (asked?.kind === 'post' && asked.body.type === 'message') {
    posts[asked.conversation] = (posts[asked.conversation] ?? 0) + 1;
    waiting.shift()?.(asked.body);
  }
  if (asked?.kind === 'member') {
    const body = { id: `29:${person}`, aadObjectId: person, name: 'Bench', userRole: 'user' };
    return send(response, { status: 200, body });
  }
  const id = asked?.kind === 'create' ? asked.conversation : String(++serial);
  send(response, { status: 201, body: { id } });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const serviceUrl = `${origin}/emea/`;
const host = await createTokenHost();
// Teams' own tokens are good for an hour too.
const token = await host.bearer({ claims: { serviceurl: serviceUrl } });
const tokens = { ...host, bearer: async () => token };

/** @returns the message that answers */
async function say(url: string, line: string, at: Spot = { chat }): Promise<Json> {
  const answer = Promise.withResolvers<Json>();
  waiting.push(answer.resolve);
  const client = createTeamsClient({ url, tokens, serviceUrl, tenant });
  const by = { aadObjectId: person, name: 'Bench' };
  const { status } = await client.say(by, at, `${atBot} ${line}`, mentioning());
  if (status !== 200) throw new Error(`answered ${status}`);
  return answer.promise;
}

answering({
  where: async (): Promise<TeamsAddress> => ({
    ...{ serviceUrl, loginUrl: origin, openIdUrl: host.openIdUrl },
  }),
  setUp(argument) {
    const { url, line } = JSON.parse(argument);
    return say(url, line, { channel: '19:bench@thread.tacv2', thread: '1' });
  },
  say(argument) {
    const { url, line } = JSON.parse(argument);
    return say(url, line);
  },
  load(argument) {
    const { url, ...of } = JSON.parse(argument);
    return timesOf(of, () => say(url, 'status'));
  },
  async posts() {
    const since = posts;
    posts = {};
    return since;
  },
  async stop() {
    await host.stop();
    server.closeAllConnections();
    server.close();
  },
});
