/** What the start-up meeting says besides tasks and meetings, by command and by button. */
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { planOf } from '../../../src/plans/index.ts';
import { answerQuestions } from '../../../src/usecases/keep-items.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const plan = planOf('fbs-2.0');
const held = { projektleder: ['P'], superbruger: ['S'] };
const ambassadors = 'Find ambassadører, der kan vise kollegerne de nye muligheder';

describe('every line of the plan’s lists is shown by', () => {
  it.each([
    ['forankring', 'anchoring', plan.checklist.map(({ text }) => text)],
    ['spørgsmål', 'questions', plan.questions.map(({ text }) => text)],
    ['næste', 'next', plan.nextSteps.map(({ text }) => text)],
    ['links', 'links', plan.links.flatMap(({ name, url }) => [name, String(url)])],
    ['links', 'links', plan.documents.map(({ name }) => name)],
    ['kontakt', 'contact', plan.contacts.map(({ name, about }) => `${name}|${about}`)],
    ['støtte', 'support', ['Faglig Hotline x 2', 'Webinarer', 'Statusmøder']],
  ])('/fbs %s and /fbs %s', async (danish, english, lines) => {
    const chat = await start({ holders: held });
    for (const line of [danish, english]) {
      const text = textOf(await chat.say('P', line));
      for (const part of lines.flatMap((one) => one.split('|'))) expect(text).toContain(part);
      expect(text).toContain('KOMBITs opstartsmøde, januar 2026');
    }
  });
});

it('what is not known is said to be', async () => {
  const chat = await start({ holders: held });
  expect(textOf(await chat.say('P', 'links'))).toContain('Intet link er oplyst.');
  expect(textOf(await chat.say('P', 'kontakt'))).toContain('adressen er ikke oplyst');
  const support = textOf(await chat.say('P', 'støtte'));
  expect(support.match(/Ikke oplyst nærmere\./g)).toHaveLength(3);
});

it.each([
  ['2026-02-09', ['Næste skridt', 'Spørgsmål', 'Links', 'Kontakt']],
  ['2026-06-01', ['Spørgsmål', 'Links', 'Kontakt']],
  ['2027-02-01', ['Early Life Support', 'Tjekliste', 'Links', 'Kontakt']],
  ['2027-03-01', ['Tjekliste', 'Links', 'Kontakt']],
])('the status of %s leads to what belongs to its phase', async (day, expected) => {
  const chat = await start({ holders: held, day });
  const { card } = await chat.say('P', 'status');
  expect(labelsOf(card)).toEqual(expect.arrayContaining(expected));
  const all = ['Næste skridt', 'Spørgsmål', 'Early Life Support', 'Tjekliste', 'Links', 'Kontakt'];
  expect(labelsOf(card).filter((label) => all.includes(label))).toEqual(expected);
  for (const label of expected) {
    const reply = await chat.pressOn('P', card, label);
    expect(textOf(reply)).toContain('Kilde: ');
  }
});

describe('the checklist', () => {
  it('is ticked by a button, says by whom and when, and can be undone', async () => {
    const chat = await start({ holders: held, day: '2027-03-01', time: '10:00' });
    const { card } = await chat.say('S', 'forankring');
    // What only says how things stand has no button.
    expect(labelsOf(card).filter((label) => label === 'Færdig')).toHaveLength(7);

    const ticked = await chat.press('S', 'checklist.tick', chat.value('ambassadoerer'));
    expect(textOf(ticked)).toContain(
      `• ${ambassadors}\n  Færdig · S, man. 1. marts kl. 10.00\n  [Ikke færdig endnu]`,
    );
    expect(textOf(ticked)).toContain('1 af 7 er færdige.');
    expect(textOf(await chat.say('P', 'forankring'))).toContain('1 af 7 er færdige.');

    const undone = await chat.pressOn('S', ticked.card, 'Fortryd');
    expect(undone.card.title).toBe('Fortrudt: Tjekliste for forankring');
    expect(textOf(undone)).toContain('0 af 7 er færdige.');
    expect((await chat.verbs()).slice(-2)).toEqual(['checklist.tick', 'undo']);
  });

  it('is unticked again, and says when it stands so already', async () => {
    const chat = await start({ holders: held });
    const value = chat.value('netvaerket');
    await chat.press('P', 'checklist.tick', value);
    expect(textOf(await chat.press('P', 'checklist.tick', value))).toContain('står sådan allerede');
    const unticked = await chat.press('P', 'checklist.untick', value);
    expect(textOf(unticked)).toContain('0 af 7 er færdige.');
  });

  it('is ticked by those who have a part in the rollout alone', async () => {
    const chat = await start({ holders: held });
    const refused = await chat.press('X', 'checklist.tick', chat.value('netvaerket'));
    expect(textOf(refused)).toContain('P (Projektleder)');
    expect((await chat.rollout()).items).toEqual({});
  });

  it.each(['i-drift', 'findes-ikke', '../status', '__proto__'])(
    'has nothing to tick called %s',
    async (key) => {
      const chat = await start({ holders: held });
      await chat.press('P', 'checklist.tick', chat.value(key));
      expect((await chat.rollout()).items).toEqual({});
    },
  );
});

describe('the questions', () => {
  const answer = (text: string) => ({ 'question.erfaringer': text });

  it('are answered in a form, kept, shown with whose they are, and undone', async () => {
    const chat = await start({ holders: held });
    const { card } = await chat.say('P', 'spørgsmål');
    const form = await chat.pressOn('P', card, 'Svar');
    const saved = await chat.pressOn('P', form.card, 'Gem', { inputs: answer('Vi øvede os.') });
    expect(textOf(saved)).toContain('Vi øvede os. · P, man. 9. februar kl. 08.00');
    expect(textOf(await chat.say('S', 'spørgsmål'))).toContain('Vi øvede os. · P');

    await chat.pressOn('P', saved.card, 'Fortryd');
    expect(textOf(await chat.say('S', 'spørgsmål'))).not.toContain('Vi øvede os.');
    expect((await chat.verbs()).slice(-2)).toEqual(['questions.answer', 'undo']);
  });

  it('are filled in with what is answered, and an emptied one is taken away', async () => {
    const chat = await start({ holders: held });
    await chat.press('P', 'questions.save', chat.value('0'), { inputs: answer('Først') });
    const form = await chat.press('P', 'questions.form', chat.value());
    expect(form.card.body).toContainEqual(
      expect.objectContaining({ id: 'question.erfaringer', initial: 'Først' }),
    );
    await chat.pressOn('P', form.card, 'Gem', { inputs: answer('') });
    expect(textOf(await chat.say('P', 'spørgsmål'))).not.toContain('Først');
  });

  it('are not written over by a form that was opened before somebody else answered', async () => {
    const chat = await start({ holders: held });
    const mine = await chat.press('P', 'questions.form', chat.value());
    await chat.press('S', 'questions.save', chat.value('0'), { inputs: answer('Fra S') });
    const late = await chat.pressOn('P', mine.card, 'Gem', { inputs: answer('Fra P') });

    expect(textOf(late)).toContain('S har svaret på det samme imens');
    expect(textOf(await chat.say('P', 'spørgsmål'))).toContain('Fra S · S');
  });

  it('take no answer that no form could show again, and none from a stranger', async () => {
    const chat = await start({ holders: held });
    const long = await chat.press('P', 'questions.save', chat.value('0'), {
      inputs: answer('x'.repeat(2001)),
    });
    expect(long.fault?.input).toBe('question.erfaringer');
    const stranger = await chat.press('X', 'questions.form', chat.value());
    expect(textOf(stranger)).toContain('P (Projektleder)');
    const forged = await chat.press('X', 'questions.save', chat.value('0'), {
      inputs: answer('Hej'),
    });
    expect(textOf(forged)).toContain('P (Projektleder)');
    expect((await chat.rollout()).items).toEqual({});
  });

  it('that are answered as before change nothing', async () => {
    const chat = await start({ holders: held });
    const by = { personId: 'nobody', platform: 'local', now: chat.now() } as const;
    const same = answerQuestions(chat.store, (await chat.rollout()).id, {}, 0, {
      ...by,
      personId: (await chat.rollout()).holdings[0]?.personId ?? '',
    });
    await expect(same).rejects.toThrow(UserError);
  });
});
