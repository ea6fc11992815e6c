import { expect, it } from 'vitest';
import { decoded } from '../../../src/bot/line/entities.ts';

it.each([
  ['udf&oslash;rt &AElig;&aring;&yuml;', 'udført Æåÿ'],
  ['&lt;3 &amp;lt; &amp;oslash;', '<3 &lt; &oslash;'],
  ['&#229;&#xE5;&#x1F389;', 'åå🎉'],
  ['&quot;&apos;&#39;&ndash;&hellip;&euro;', "\"''–…€"],
  ['&nbsp;|&times;', '\u00a0|×'],
  ['&nope; &; & &#0; &#xD800; &#9999999;', '&nope; &; & &#0; &#xD800; &#9999999;'],
])('%j is %j', (text, said) => {
  expect(decoded(text)).toBe(said);
});
