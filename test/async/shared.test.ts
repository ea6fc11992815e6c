import { expect, it } from 'vitest';
import { shared } from '../../src/async/shared.ts';

/** Its answers are 1, 2, 3 …, each when it is told to. */
function aQuestion(goodForMs = 1_000) {
  const asked: PromiseWithResolvers<number>[] = [];
  let now = 0;
  const ask = shared(
    () => {
      const answer = Promise.withResolvers<number>();
      asked.push(answer);
      return answer.promise;
    },
    { goodForMs, now: () => now },
  );
  return {
    ask,
    asked,
    answer: () => asked.at(-1)?.resolve(asked.length),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

it('puts the question once to all who ask while it is being answered, however long that takes', async () => {
  const question = aQuestion();
  const first = question.ask();
  question.pass(60_000);
  const second = question.ask();
  question.answer();
  expect(await Promise.all([first, second])).toEqual([1, 1]);
});

it('puts it again when the answer is a second old, and not before', async () => {
  const question = aQuestion();
  question.answer();
  const first = question.ask();
  question.answer();
  await first;
  question.pass(999);
  expect(await question.ask()).toBe(1);
  question.pass(1);
  const later = question.ask();
  question.answer();
  expect(await later).toBe(2);
});

it('puts it again after it failed, and passes the failure on', async () => {
  const question = aQuestion();
  const failing = question.ask();
  question.asked[0]?.reject(new Error('away'));
  await expect(failing).rejects.toThrow('away');
  question.pass(1_000);
  const next = question.ask();
  question.answer();
  expect(await next).toBe(2);
});

it('is put once at a time also where an answer is good for no time', async () => {
  const question = aQuestion(0);
  const together = [question.ask(), question.ask()];
  question.answer();
  expect(await Promise.all(together)).toEqual([1, 1]);
  const next = question.ask();
  question.answer();
  expect(await next).toBe(2);
});
