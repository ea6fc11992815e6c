import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/plans/index.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();

describe('»Ikke endnu«', () => {
  const asked = () =>
    start({
      plan: planOf('fbs-2.0'),
      day: '2026-02-06',
      holders: { systemansvarlig: ['S'], projektleder: ['P'] },
    });

  it('says that reminders come as before, can be undone, and is in the task’s history', async () => {
    const chat = await asked();
    const value = `${(await chat.rollout()).id}/1`;

    const reply = await chat.press('S', 'task.not-yet', value);

    expect(textOf(reply)).toContain('Ikke udført endnu: 1 Udpeg projektleder');
    expect(textOf(reply)).toContain('Påmindelserne om den kommer som før.');
    expect(labelsOf(reply.card)).toEqual(['Fortryd', 'Vis opgaven']);
    expect(textOf(await chat.say('S', 'opgave 1'))).toContain(
      'svarede, at den ikke er udført endnu',
    );
    expect(textOf(await chat.say('S', 'status'))).not.toContain('Er de udført?');
    await chat.say('S', 'fortryd');
    expect(textOf(await chat.say('S', 'status'))).toContain('Er de udført?');
  });

  it('is refused to whoever may not, and changes nothing twice', async () => {
    const chat = await asked();
    const value = `${(await chat.rollout()).id}/1`;
    expect(textOf(await chat.press('G', 'task.not-yet', value))).toContain('Det kan du ikke ændre');
    await chat.press('S', 'task.not-yet', value);
    const changedAt = (await chat.task('1'))?.changedAt;
    expect(textOf(await chat.press('S', 'task.not-yet', value))).toContain('Intet er ændret');
    expect((await chat.task('1'))?.changedAt).toEqual(changedAt);
  });
});
