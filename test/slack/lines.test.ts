import { expect, test } from 'vitest';
import { lineOf } from '../../src/slack/lines.ts';

test.each([
  ['<@UBOT> status', 'status'],
  ['<@UBOT|fbs>: opgaver alle', 'opgaver alle'],
  ['<@UBOT>', ''],
  ['rolle projektleder <@U2|ida> <@U3>', 'rolle projektleder <@U2|ida> <@U3>'],
  ['udført <@UBOT> 2', 'udført   2'],
  ['udført 2 <@UBOT>', 'udført 2'],
  ['se <https://klik.dk/a?b=1&amp;c=2|klik>', 'se https://klik.dk/a?b=1&c=2'],
  ['skriv til <mailto:a@b.dk|a@b.dk>', 'skriv til a@b.dk'],
  ['som i <#C1|fbs-udrulning>', 'som i #fbs-udrulning'],
  ['som i <#C1>', 'som i #kanal'],
  ['til <!subteam^S1|@teknik> og <!subteam^S2>', 'til @teknik og @gruppe'],
  ['<!here> <!channel|channel> <!everyone>', '@here @channel @everyone'],
  ['ring <tel:+4512345678|12 34 56 78>', 'ring 12 34 56 78'],
  ['senest <!date^1770000000^{date}|2. februar>', 'senest 2. februar'],
  ['ring &lt;@U2&gt;', 'ring < @U2>'],
  ['1 &lt; 2 &amp;amp; 3 &gt; 2', '1 < 2 &amp; 3 > 2'],
])('%j is read as %j', (text, line) => {
  expect(lineOf(text, 'UBOT')).toBe(line);
});
