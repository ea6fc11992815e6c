import { describe, expect, it } from 'vitest';
import { taskIn } from '../../src/domain/plan/plan.ts';
import { conversations, textOf } from '../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

describe('what a task waits for', () => {
  it('is said in a line, shown on its card and in lists, and taken back', async () => {
    const chat = await start(held);
    const said = textOf(await chat.say('P', 'venter 6 på 4 og 5'));
    expect(said).toContain('Venter på 4 Godkend serviceaftale');
    expect(textOf(await chat.say('P', 'opgave 6'))).toContain('ændrede, hvad den venter på');
    expect(textOf(await chat.say('P', 'opgaver alle'))).toContain('venter på 4, 5');
    expect(textOf(await chat.say('P', 'påmindelser'))).toContain('Venter på andre opgaver');

    expect(textOf(await chat.say('P', 'venter 6 ikke på 4'))).not.toContain('4 Godkend');
    await chat.say('P', 'fortryd');
    expect(taskIn((await chat.rollout()).plan, '6')?.dependsOn).toEqual(['4', '5']);
  });

  it('is refused in a circle, with the whole way round, and then nothing has changed', async () => {
    const chat = await start(held);
    await chat.say('P', 'waits 6 for 5');
    await chat.say('P', 'waits 5 for 4');
    const refused = textOf(await chat.say('P', 'venter 4 på 6'));
    expect(refused).toMatch(/4 Godkend.* → 6 Tildel.* → 5 Kontroller.* → 4 Godkend/);
    expect(taskIn((await chat.rollout()).plan, '4')?.dependsOn).toEqual([]);
  });

  it('is not for everybody to say', async () => {
    const chat = await start(held);
    expect(textOf(await chat.say('X', 'venter 6 på 5'))).toContain('Det kan du ikke ændre');
  });
});
