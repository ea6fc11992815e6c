import { expect, it } from 'vitest';
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

it('whoever has no role is refused', async () => {
  const chat = await start({ holders, day: '2026-04-20', time: '10:00' });
  expect(textOf(await chat.press('X', 'role.still', chat.value()))).not.toContain('Tak');
});
