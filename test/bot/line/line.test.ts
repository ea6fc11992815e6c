import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionIn, partMentions, spoken, wordsOf } from '../../../src/bot/line/line.ts';
import { fold } from '../../../src/domain/words/fold.ts';

describe('wordsOf', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['opgave 2', ['opgave', '2']],
    ['igang "teknisk workshop" bestilt', ['igang', 'teknisk workshop', 'bestilt']],
    ['igang “teknisk workshop” bestilt', ['igang', 'teknisk workshop', 'bestilt']],
    ['igang „teknisk workshop“', ['igang', 'teknisk workshop']],
    ['igang »teknisk workshop«', ['igang', 'teknisk workshop']],
    ["igang 1 det er Ida's", ['igang', '1', 'det', 'er', "Ida's"]],
    ['igang 1 skærm på 24"', ['igang', '1', 'skærm', 'på', '24']],
    ['rolle tekniker <@U2|ida>', ['rolle', 'tekniker', '<@U2|ida>']],
    ['rolle tekniker <@U2|Ida Bo> i dag', ['rolle', 'tekniker', '<@U2|Ida Bo>', 'i', 'dag']],
    ['igang\u00001', ['igang1']],
    ['igang 1 🎉', ['igang', '1', '🎉']],
  ])('reads %j as %j', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it('takes a line of 3,000 characters and refuses one more', () => {
    expect(wordsOf('x'.repeat(3000))).toHaveLength(1);
    expect(() => wordsOf('x'.repeat(3001))).toThrow('lineTooLong');
  });

  it('reads any line without failing, and nothing in it is a null byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (line) => {
        expect(wordsOf(line).join('')).not.toContain('\u0000');
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['PÅMINDELSER', 'paamindelser'],
    ['Møder', 'moeder'],
    ['fratræd', 'fratraed'],
    ['ikke-relevant', 'ikke relevant'],
    ['Tekniker/it-medarbejder', 'tekniker it medarbejder'],
    ['  to   ord ', 'to ord'],
    ['café', 'cafe'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('finds a letter the same whether it is one sign or two', () => {
    expect(fold('pa\u030Amindelser')).toBe(fold('påmindelser'));
  });
});

describe('partMentions', () => {
  it.each([
    ['tekniker <@U2|ida> <@U3>', ['<@U2|ida>', '<@U3>'], 'tekniker'],
    ['tekniker <@U2|Ida Bo>,<@U3>', ['<@U2|Ida Bo>', '<@U3>'], 'tekniker'],
    ['tekniker <@U2>, <@U3> og <@U4>', ['<@U2>', '<@U3>', '<@U4>'], 'tekniker'],
    ['faglig <@U2> leder', ['<@U2>'], 'faglig leder'],
    ['tekniker', [], 'tekniker'],
  ])('parts %j into the people %j and %j', (text, mentioned, rest) => {
    expect(partMentions(text)).toEqual({ mentioned, rest });
  });
});

describe('spoken', () => {
  it.each([
    ['tekniker: <@U2|ida>; og <@U3>', 'tekniker: ida; og U3'],
    ['<!channel> og <@>', '<!channel> og <@>'],
    ['uden nogen', 'uden nogen'],
  ])('says %j as %j', (text, said) => {
    expect(spoken(text)).toBe(said);
  });
});

describe('mentionIn', () => {
  it.each([
    ['<@U2|ida>', { externalId: 'U2', name: 'ida' }],
    ['<@U2>', { externalId: 'U2', name: null }],
    ['<@U2|>', { externalId: 'U2', name: null }],
    ['@ida', null],
    ['<!channel>', null],
    ['<#C1|fbs>', null],
  ])('reads %j as %j', (word, mention) => {
    expect(mentionIn(word)).toEqual(mention);
  });
});
