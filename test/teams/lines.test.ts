import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../src/teams/activities.ts';
import { lineOf } from '../../src/teams/lines.ts';

const bot = '28:bot';
const botMention = { type: 'mention', mentioned: { id: bot, name: 'FBS' }, text: '<at>FBS</at>' };
const ida = {
  type: 'mention',
  mentioned: { id: '29:ida', name: 'Ida <b>|Holm' },
  text: '<at>Ida</at>',
};

function said(text: string, entities: readonly object[] = [botMention]): Message {
  const account = (id: string) => ({ id, name: undefined, aadObjectId: undefined });
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://x.test/', text },
    ...{ from: account('29:me'), recipient: account(bot), conversation: { id: 'a:1' } },
    entities: [...entities],
  } as Message;
}
const idOf = async ({ id }: { id: string }) => `aad-${id.slice(3)}`;
const lineIn = (text: string, entities?: readonly object[]) => lineOf(said(text, entities), idOf);

test.each([
  ['status', 'status'],
  ['<at>FBS</at> status', 'status'],
  ['<at>FBS</at>&nbsp;status', 'status'],
  ['status <at>FBS</at>', 'status'],
  ['/fbs status', 'status'],
  ['/FBS status', 'status'],
  ['@FBS status', 'status'],
  ['FBS: status', 'status'],
  ['<at>FBS</at> /fbs status', 'status'],
  ['fbs', ''],
  ['<at>FBS</at>', ''],
  ['fbsx status', 'fbsx status'],
  ['<p>udf&oslash;rt 2 &amp; mere</p>', 'udf&oslash;rt 2 & mere'],
  ['opgave 3 &lt; 4', 'opgave 3 < 4'],
])('%j is the line %j', async (text, line) => {
  expect(await lineIn(text)).toBe(line);
});

test('people who are mentioned keep their place, by the id that we know them by', async () => {
  const line = await lineIn('<at>FBS</at> rolle tekniker <at>Ida</at> tak', [botMention, ida]);

  expect(line).toBe('rolle tekniker <@aad-ida|Ida bHolm> tak');
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
