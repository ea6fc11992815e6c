import { expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const holders = { projektleder: ['P'], tekniker: ['T'] };

it('whoever still has their roles says so, and may take that back', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  const said = await chat.press('T', 'role.still', chat.value());
  expect(textOf(said)).toContain('Tak for svaret');
  expect(textOf(said)).toContain('Du er stadig');
  expect(textOf(await chat.say('T', 'fortryd'))).toContain('der er ikke svaret endnu');
  expect(textOf(await chat.say('P', 'log'))).toContain('rollerne stadig er deres');
});

it('the projektleder says it for somebody without an account, and nobody else', async () => {
  const chat = await start({ holders, day: '2026-03-02', time: '10:00' });
  await chat.say('P', 'rolle økonomimedarbejder Bo Hansen <bo@kommune.dk>');
  const people = Object.values((await chat.rollout()).people);
  const [bo, T] = [people.find(({ email }) => email), people.find(({ name }) => name === 'T')];
  chat.goTo('2026-04-20', '10:00');
  const saying = async (who: string, whose = '') =>
    textOf(await chat.press(who, 'role.still', `${chat.value()}/${whose}`));
  expect(await saying('T', bo?.id)).toContain(da.error.title);
  expect(await saying('P', T?.id)).toContain(da.error.title);
  expect(await saying('P', bo?.id)).toContain('Bo Hansen er stadig økonomimedarbejder');
  expect(textOf(await chat.say('P', 'fortryd'))).toContain('der er ikke svaret endnu');
});

it('whoever has no role is refused', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  expect(textOf(await chat.press('X', 'role.still', chat.value()))).not.toContain('Tak');
});
