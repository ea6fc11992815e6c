/** Files and messages in Teams, over HTTP with real tokens: out by consent, in by the command on a message. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, Person, Spot } from '../helpers/teams-client.ts';
import { buttonIn, startTeamsStory, type TeamsStory } from '../helpers/teams-story.ts';

const ida: Person = { aadObjectId: 'aad-ida', name: 'Ida' };
const bo: Person = { aadObjectId: 'aad-bo', name: 'Bo' };
const channel = '19:fbs@thread.tacv2';
const inChannel: Spot = { channel };
const chatId = 'a:aad-ida';

let story: TeamsStory;
const chat = (person: Person) => story.chatOf(person);

beforeAll(async () => {
  story = await startTeamsStory('2026-11-28T10:00', [ida, bo]);
  await story.doing((client) =>
    client.event(ida, chat(ida), 'installationUpdate', { action: 'add' }),
  );
  await story.doing((client) =>
    client.event(ida, inChannel, 'installationUpdate', { action: 'add' }),
  );
  await story.say(ida, inChannel, '<at>FBS</at> opsætning Testby Kommune');
});
afterAll(() => story.stop());

interface Attachment {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: Json;
}

/** What asks in the person's chat whether the file may be kept. */
async function askedOf(line: string, at: Spot = chat(ida)) {
  const { messages } = await story.say(ida, at, line);
  const found = messages.flatMap(({ id, conversation, activity }) => {
    const [attachment] = (activity.attachments ?? []) as readonly Attachment[];
    return attachment?.contentType.endsWith('file.consent')
      ? [{ id, conversation, attachment }]
      : [];
  });
  const [asked] = found;
  if (asked === undefined) throw new Error('nobody was asked');
  return asked;
}

const consent = (
  by: Person,
  { id, attachment }: Awaited<ReturnType<typeof askedOf>>,
  more: object,
) =>
  story.doing((client) =>
    client.invoke(
      by,
      chat(by),
      'fileConsent/invoke',
      { type: 'fileUpload', context: attachment.content.acceptContext, ...more },
      { replyToId: id },
    ),
  );
const accepted = (uploadUrl: string) => ({
  action: 'accept',
  uploadInfo: {
    ...{ uploadUrl, name: 'FBS.csv', uniqueId: 'u1', fileType: 'csv' },
    contentUrl: 'https://testby-my.sharepoint.com/FBS.csv',
  },
});
const uploads = () => story.teams.callsOf('upload');
const isThere = (id: string) => story.teams.messages.some((message) => message.id === id);

describe('an export', () => {
  it('is offered in the personal chat, also where it was asked for in the channel', async () => {
    const asked = await askedOf('<at>FBS</at> eksporter csv', inChannel);

    expect(asked.conversation).toBe(chatId);
    expect(asked.attachment.name).toBe('FBS Testby Kommune Opgaver 2026-11-28.csv');
    expect(asked.attachment.content.sizeInBytes).toBeGreaterThan(500);
    expect(uploads()).toEqual([]);
  });

  it('that is accepted is put where Teams says, without the token, and shown there', async () => {
    const asked = await askedOf('eksporter csv');
    story.teams.failNext('upload', { status: 503, headers: { 'retry-after': '0.01' } });

    const { status } = await consent(ida, asked, accepted(story.teams.driveUrl));

    expect(status).toBe(200);
    const [, { body }] = uploads() as [object, { body: Json }];
    const size = asked.attachment.content.sizeInBytes as number;
    expect(String(body.content)).toContain('Nr.;KLIK-kode;Titel');
    expect(body.range).toBe(`bytes 0-${size - 1}/${size}`);
    expect(story.teams.messages.at(-1)?.activity.attachments).toMatchObject([
      { contentType: 'application/vnd.microsoft.teams.card.file.info', name: 'FBS.csv' },
    ]);
    expect(isThere(asked.id)).toBe(false);
  });

  it('that is declined is put nowhere, and the link stays', async () => {
    const asked = await askedOf('eksporter');
    const before = uploads().length;

    await consent(ida, asked, { action: 'decline' });

    expect(uploads()).toHaveLength(before);
    expect(story.teams.textsIn(chatId).at(-1)).toContain('ikke gemt');
    expect(isThere(asked.id)).toBe(false);
  });

  it.each(['https://sharepoint.com.example.com/drive', 'http://testby.sharepoint.com/drive', ''])(
    'goes not to %j, and that is said',
    async (address) => {
      const before = uploads().length;
      await consent(ida, await askedOf('eksporter csv'), accepted(address));

      expect(uploads()).toHaveLength(before);
      expect(story.teams.textsIn(chatId).at(-1)).toContain('kunne ikke gemmes');
    },
  );

  it('goes to nobody by a consent that was made up', async () => {
    const before = uploads().length;
    const made = {
      ...accepted(story.teams.driveUrl),
      context: { carried: 'x/export/all/csv/member' },
    };
    const { status } = await consent(ida, await askedOf('eksporter csv'), made);

    expect([status, uploads().length]).toEqual([200, before]);
  });
});

describe('the command on a message', () => {
  const content =
    '<table><tr><td>KLIK-kode</td><td>Titel</td><td>Frist</td></tr><tr><td>MI 15</td><td>Bestil testbrugere</td><td>15. december 2026</td></tr></table>';
  const fetched = {
    commandId: 'import',
    messagePayload: { body: { contentType: 'html', content } },
  };

  it('shows in a dialog what its rows would do, and takes them over from there', async () => {
    const at = chat(ida);
    const shown = await story.client.invoke(ida, at, 'composeExtension/fetchTask', fetched);
    const card = (shown.body as { task: { value: { card: { content: Json } } } }).task.value.card;
    expect(JSON.stringify(card)).toContain('Bestil testbrugere');
    const { data } = buttonIn({ attachments: [card] }, 'Overtag den ene');

    const taken = await story.client.invoke(ida, at, 'composeExtension/submitAction', {
      ...{ commandId: 'import', commandContext: 'message', data },
    });

    expect(taken.status).toBe(200);
    expect(JSON.stringify(taken.body)).toContain('Importeret: 1 ny');
    const { messages } = await story.say(ida, at, 'opgaver alle');
    expect(JSON.stringify(messages)).toContain('Bestil testbrugere');
  });

  it('of another, or with what is no button of ours, changes nothing', async () => {
    const other = { commandId: 'import', data: { action: 'import.take', value: 'x' } };
    const refused = await story.client.invoke(bo, chat(bo), 'composeExtension/submitAction', other);
    const strange = { commandId: 'import', data: { msteams: 1 } };
    const { status } = await story.client.invoke(
      bo,
      chat(bo),
      'composeExtension/submitAction',
      strange,
    );

    expect(JSON.stringify(refused.body)).toContain('task');
    expect(status).toBe(400);
  });
});
