import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageActivity } from '../../src/teams/activities.ts';
import { lineOf } from '../../src/teams/lines.ts';

const bot = '28:bot';
const botMention = { type: 'mention', mentioned: { id: bot, name: 'FBS' }, text: '<at>FBS</at>' };
const ida = {
  type: 'mention',
  mentioned: { id: '29:ida', name: 'Ida <b>|Holm' },
  text: '<at>Ida</at>',
};

function said(text: string, entities: readonly object[] = [botMention]): MessageActivity {
  const account = (id: string) => ({ id, name: undefined, aadObjectId: undefined });
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://x.test/', text },
    ...{ from: account('29:me'), recipient: account(bot), conversation: { id: 'a:1' } },
    entities: [...entities],
  } as MessageActivity;
}
const idOf = async ({ id }: { id: string }) => `aad-${id.slice(3)}`;
const lineIn = (text: string, entities?: readonly object[]) => lineOf(said(text, entities), idOf);

test.each([
  ['status', 'status'],
  ['<at>FBS</at> status', 'status'],
  ['<at>FBS</at>&nbsp;status', 'status'],
  ['status <at>FBS</at>', 'status'],
  ['udført <at>FBS</at> 2', 'udført   2'],
  ['<at>FBS</at>', ''],
  ['fbsx status', 'fbsx status'],
  ['<p>udf&oslash;rt 2 &amp; mere</p>', 'udført 2 & mere'],
  ['x < 3 og y > 2, <ida@eksempel.dk>', 'x < 3 og y > 2, <ida@eksempel.dk>'],
  ['ring &lt;@U2|ida&gt;', 'ring < @U2|ida>'],
  ['igang 2<br/>igang 3', 'igang 2\nigang 3'],
  ['<blockquote><p>igang 3</p></blockquote><p>igang 2</p>', 'igang 2'],
  ['<quoted messageId="1"/> igang 2', 'igang 2'],
  ['<blockquote>igang 2</blockquote>', 'igang 2'],
  ['opgave 3 &lt; 4', 'opgave 3 < 4'],
])('%j is the line %j', async (text, line) => {
  expect(await lineIn(text)).toBe(line);
});

test('people who are mentioned keep their place, by the id that we know them by', async () => {
  const line = await lineIn('<at>FBS</at> rolle tekniker <at>Ida</at> tak', [botMention, ida]);

  expect(line).toBe('rolle tekniker <@aad-ida|Ida bHolm> tak');
});

const at = (id: string, name: string, text?: string) => ({
  type: 'mention',
  mentioned: { id, name },
  ...(text !== undefined && { text }),
});

test('a person mentioned by each word of the name is mentioned once', async () => {
  const words = [at('29:ida', 'Ida', '<at>Ida</at>'), at('29:ida', 'Ida', '<at>Holm</at>')];

  expect(await lineIn('rolle tekniker <at>Ida</at>&nbsp;<at>Holm</at>', words)).toBe(
    'rolle tekniker <@aad-ida|Ida>',
  );
});

test('two people of one name are both there', async () => {
  const two = [at('29:a', 'Ida', '<at>Ida</at>'), at('29:b', 'Ida', '<at>Ida</at>')];

  expect(await lineIn('rolle tekniker <at>Ida</at> og <at>Ida</at>', two)).toBe(
    'rolle tekniker <@aad-a|Ida> og <@aad-b|Ida>',
  );
});

test('a mention that does not say how it is written is found by its name', async () => {
  expect(await lineIn('rolle tekniker <at>Ida</at>', [at('29:ida', 'Ida')])).toBe(
    'rolle tekniker <@aad-ida|Ida>',
  );
});

test('a tag or a channel is no person', async () => {
  const groups = [
    at('19:abc@thread.tacv2', 'Projekt', '<at>Projekt</at>'),
    {
      type: 'mention',
      mentioned: { id: 'x', name: 'Teknik', type: 'tag' },
      text: '<at>Teknik</at>',
    },
  ];

  expect(await lineIn('rolle tekniker <at>Projekt</at> <at>Teknik</at>', groups)).toBe(
    'rolle tekniker @Projekt @Teknik',
  );
});

test('entities that are no mentions, or broken ones, cost nobody their line', async () => {
  const broken = [{ type: 'mention' }, { type: 'clientInfo', locale: 'da-DK' }, {}, botMention];

  expect(await lineIn('<at>FBS</at> status', broken)).toBe('status');
});

test('whatever is typed becomes a line without markup, and the same one again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const line = await lineIn(text, []);

      expect(line).toBe(line.trim());
      expect(line).not.toMatch(/<at>/);
    }),
    { numRuns: 300 },
  );
});
