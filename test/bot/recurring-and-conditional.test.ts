/** Tasks that come again, and those that apply only if: as people say it. */
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/domain/rollout/rollout.ts';
import { conversations, textOf } from '../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

describe('a task that comes again', () => {
  const begun = async () => {
    const chat = await start(held);
    const said = await chat.say(
      'P',
      'ny "Er rollerne ajour?" hver måned til 1. juni 2026 frist 2. marts 2026 projektleder',
    );
    return { chat, said: textOf(said) };
  };

  it('is local, and opens the next with a state of its own when it ends', async () => {
    const { chat, said } = await begun();
    expect(said).toContain('Gentages: hver måned, til og med mandag den 1. juni');

    const done = textOf(await chat.say('P', 'udført M1 alle er ajour'));

    expect(done).toContain('Den næste er M2 Er rollerne ajour?, frist tirsdag den 7. april');
    const { plan } = await chat.rollout();
    expect(plan.tasks.filter(({ title }) => title.startsWith('Er rollerne'))).toMatchObject([
      { key: 'M2', due: { on: '2026-04-07' } },
    ]);
  });

  it('is alone on the lists, which know when it was done before; and both are taken back', async () => {
    const { chat } = await begun();
    await chat.say('P', 'udført M1');
    expect(textOf(await chat.say('P', 'opgaver alle'))).not.toContain('M1 ');
    expect(textOf(await chat.say('P', 'opgave M2'))).toContain('Tidligere gange: M1 (fuldført');

    expect(textOf(await chat.say('P', 'fortryd'))).toContain('Fortrudt: M1');
    const { plan } = await chat.rollout();
    expect(plan.tasks.map(({ key }) => key)).toContain('M1');
    expect(plan.tasks.map(({ key }) => key)).not.toContain('M2');
  });

  it('makes no pile of what was missed, and ends on its last day', async () => {
    const { chat } = await begun();
    chat.goTo('2026-05-20');
    expect(textOf(await chat.say('P', 'udført M1'))).toContain('Det var den sidste gang');
    expect((await chat.rollout()).plan.earlier).toBeUndefined();
  });

  it('is none that is in KLIK', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('P', 'ny "Ret data" hver uge klik'))).toContain(
      'Kun en lokal opgave kan gentages',
    );
  });
});

describe('a task that applies only if', () => {
  it('is asked about on the overview, is not relevant after no, and is as before after yes', async () => {
    const chat = await start(held);
    const seven = async () => {
      const rollout = await chat.rollout();
      const task = rollout.plan.tasks.find(({ key }) => key === '7');
      return task && stateOf(rollout, task).status;
    };
    await chat.say('P', 'kun-hvis 7 debitorintegration');
    expect(textOf(await chat.say('P', 'status'))).toContain('Bruger I debitorintegration?');
    expect(await seven()).toBe('notStarted');

    await chat.say('P', 'kun-hvis debitorintegration nej');
    expect(await seven()).toBe('notRelevant');
    expect(textOf(await chat.say('P', 'opgave 7'))).toContain(
      'Ikke relevant, fordi svaret er nej: Bruger I debitorintegration?',
    );
    expect(textOf(await chat.say('P', 'status'))).not.toContain('Bruger I debitorintegration?');
    expect(textOf(await chat.say('P', 'genåbn 7 jo'))).toContain('ændre svaret');

    expect(textOf(await chat.say('P', 'fortryd'))).toContain('Fortrudt');
    expect(await seven()).toBe('notStarted');
  });

  it('may depend on a question of the municipality’s own', async () => {
    const chat = await start(held);
    await chat.say('P', 'ny "Udstyr bogbussen" lokal');
    await chat.say('P', 'kun-hvis M1 Har I en bogbus?');
    expect(textOf(await chat.say('P', 'kun-hvis M1 nej'))).toContain('Ikke relevant nu: opgave M1');
    expect(textOf(await chat.say('P', 'kun-hvis M1 altid'))).toContain('Den gælder altid');
    expect(textOf(await chat.say('S', 'kun-hvis 7 noget andet'))).toContain('Jeg kender ikke');
  });

  it('is not for everybody to say, nor to answer', async () => {
    const chat = await start(held);
    await chat.say('P', 'kun-hvis 7 debitorintegration');
    for (const line of ['kun-hvis 7 altid', 'kun-hvis 7 nej']) {
      expect(textOf(await chat.say('X', line))).toContain('Det kan du ikke ændre');
    }
  });
});
