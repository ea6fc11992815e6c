/** Two municipalities' tenants on one bot, over HTTP: nothing of the one is seen in the other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveClock } from '../helpers/start-app.ts';
import { atBot, type Json, mentioning, type Person, type Spot } from '../helpers/teams-client.ts';
import { buttonIn, startTeamsStory, type TeamsStory, textOf } from '../helpers/teams-story.ts';

const ida: Person = { aadObjectId: 'aad-ida', name: 'Ida' };
const rut: Person = { aadObjectId: 'aad-rut', name: 'Rut' };
const here: Spot = { channel: '19:here@thread.tacv2' };
const there: Spot = { channel: '19:there@thread.tacv2' };
const other = 'tenant-2';

let story: TeamsStory;
let rollout: string;

beforeAll(async () => {
  story = await startTeamsStory('2026-01-13T08:00', [ida, rut]);
  const say = (text: string) => [text, mentioning()] as const;
  await story.client.say(ida, here, ...say(`${atBot} opsætning Testby Kommune`));
  await story.clientOf(other).say(rut, there, ...say(`${atBot} opsætning Andenby Kommune`));
  await story.client.say(ida, story.chatOf(ida), 'roller');
  const { data } = buttonIn(story.lastIn('a:aad-ida').activity, 'Udpeg');
  await story.client.say(ida, story.chatOf(ida), 'status');
  rollout = String(data.value).split('/')[0] ?? '';
});
afterAll(() => story.stop());

const ruts = () => story.chatOf(rut);
const invoke = (name: string, value: object) =>
  story.clientOf(other).invoke(rut, ruts(), name, value);
const everythingSaidTo = (conversation: string) => story.teams.textsIn(conversation).join('\n');

it('each answers of its own municipality', async () => {
  await story.clientOf(other).say(rut, ruts(), 'status');
  expect(textOf(story.lastIn('a:aad-rut'))).toContain('Andenby Kommune');
  expect(textOf(story.lastIn('a:aad-ida'))).toContain('Testby Kommune');
});

it.each([
  ['task.perform', '1'],
  ['task.show', '1'],
  ['roles.show', ''],
  ['policy.show', ''],
  ['undo', '1'],
])(
  'a made-up %s of another tenant’s rollout is refused, and nothing is done',
  async (verb, part) => {
    const value = [rollout, part].filter(Boolean).join('/');
    const action = { type: 'Action.Execute', verb, data: { action: verb, value } };
    const { status } = await invoke('adaptiveCard/action', { action });
    expect(status).toBe(200);
    expect(textOf(story.lastIn('a:aad-rut'))).toContain('anden');
    await story.client.say(ida, story.chatOf(ida), 'opgave 1');
    expect(textOf(story.lastIn('a:aad-ida'))).toContain('Status: ikke startet');
  },
);

it('a dialog of another tenant’s rollout opens nothing', async () => {
  const data = { action: 'role.form', value: `${rollout}/systemansvarlig` };
  const { body } = await invoke('task/fetch', { data });
  expect(JSON.stringify(body)).not.toContain('Input.');
  expect(JSON.stringify(body)).not.toContain('Testby');
});

it('a message of another tenant’s ledger is neither shown nor changed', async () => {
  await moveClock(story.running.url, '2026-01-13T10:00');
  const post = story.lastIn('19:here@thread.tacv2');
  const refresh = { type: 'Action.Execute', verb: 'refresh' };
  const data = { action: 'refresh', value: '' };
  const { body } = await story
    .clientOf(other)
    .invoke(
      rut,
      here,
      'adaptiveCard/action',
      { action: { ...refresh, data } },
      { replyToId: post.id },
    );
  expect(JSON.stringify(body)).not.toContain('KLIK');
  expect(story.teams.messages.find(({ id }) => id === post.id)?.edits).toBe(post.edits);
});

it('reminders of each go to its own channel alone', () => {
  expect(everythingSaidTo('19:here@thread.tacv2')).not.toContain('Andenby');
  expect(everythingSaidTo('19:there@thread.tacv2')).not.toContain('Testby');
  expect(everythingSaidTo('19:there@thread.tacv2')).toContain('nye opgaver i KLIK');
});

it('a search finds nothing of the other', async () => {
  const parameters = [{ name: 'query', value: 'projektleder' }];
  const { body } = await invoke('composeExtension/query', { commandId: 'search', parameters });
  const found = (body as { composeExtension: { attachments: readonly Json[] } }).composeExtension;
  expect(found.attachments.length).toBeGreaterThan(0);
  expect(JSON.stringify(found)).not.toContain(rollout);
});
