import { expect, test } from 'vitest';
import { lineOf } from '../../src/slack/lines.ts';

test.each([
  ['<@UBOT> status', 'status'],
  ['<@UBOT|fbs>: opgaver alle', 'opgaver alle'],
  ['<@UBOT>', ''],
  ['/fbs opgaver alle', 'opgaver alle'],
  ['<@UBOT> /fbs status', 'status'],
  ['FBS status', 'status'],
  ['/fbs', ''],
  ['fbs-status', 'fbs-status'],
  ['rolle projektleder <@U2|ida> <@U3>', 'rolle projektleder <@U2|ida> <@U3>'],
  ['spørg <@UBOT> om det', 'spørg <@UBOT> om det'],
  ['se <https://klik.dk/a?b=1&amp;c=2|klik>', 'se https://klik.dk/a?b=1&c=2'],
  ['skriv til <mailto:a@b.dk|a@b.dk>', 'skriv til a@b.dk'],
  ['som i <#C1|fbs-udrulning>', 'som i #fbs-udrulning'],
  ['1 &lt; 2 &amp;amp; 3 &gt; 2', '1 < 2 &amp; 3 > 2'],
])('%j is read as %j', (text, line) => {
  expect(lineOf(text, 'UBOT')).toBe(line);
});
