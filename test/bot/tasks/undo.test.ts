import { describe, expect, it } from 'vitest';
import { da } from '../../../src/texts/da.ts';
import { conversations, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'] } };

describe('/fbs fortryd', () => {
  it('takes back the last change of a task, and then the one before', async () => {
    const chat = await start(held);
    await chat.say('S', 'igang 1 begyndt');
    await chat.say('S', 'udført 1');
    expect(textOf(await chat.say('S', 'fortryd'))).toContain(
      da.outcome.undoneNow(da.status.inProgress),
    );
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress', note: 'begyndt' });
    await chat.say('S', 'fortryd');
    expect(await chat.task('1')).toMatchObject({ status: 'notStarted', note: null });
  });

  it('takes back a role', async () => {
    const chat = await start(held);
    await chat.say('P', 'rolle tekniker <@U9|ida>');
    expect(textOf(await chat.say('P', 'fortryd'))).toContain(
      da.outcome.undoneRoleNow(da.role.vacant),
    );
    expect(textOf(await chat.say('P', 'rolle tekniker'))).toContain(`${da.role.holders}: ubesat`);
  });

  it.each([
    ['08:15', 'inProgress', 'Fortrudt'],
    ['08:16', 'performed', da.error.nothingToUndo()],
  ])('at %s leaves the task %s', async (time, status, answer) => {
    const chat = await start(held);
    await chat.say('S', 'igang 1');
    chat.goTo('2026-02-09', '08:00');
    await chat.say('S', 'udført 1');
    chat.goTo('2026-02-09', time);
    expect(textOf(await chat.say('S', 'fortryd'))).toContain(answer);
    expect(await chat.task('1')).toMatchObject({ status });
  });

  it('does not go over what somebody else has done since', async () => {
    const chat = await start(held);
    await chat.say('S', 'igang 1');
    await chat.say('P', 'udført 1');
    expect(textOf(await chat.say('S', 'fortryd'))).toContain(da.error.changedSince());
    expect(await chat.task('1')).toMatchObject({ status: 'performed' });
  });

  it('does not move the channel back over somebody else, who has moved it since', async () => {
    const chat = await start(held);
    await chat.say('P', 'opsætning Eksempel Kommune', { externalId: 'C2' });
    await chat.say('S', 'opsætning Eksempel Kommune', { externalId: 'C3' });
    const answer = await chat.say('P', 'fortryd', { externalId: 'C3' });
    expect(textOf(answer)).toContain(da.error.changedSince());
    const [bound] = await chat.store.conversations.ofRollout((await chat.rollout()).id);
    expect(bound?.externalId).toBe('C3');
  });

  it("takes back nobody else's change", async () => {
    const chat = await start(held);
    await chat.say('S', 'igang 1');
    expect(textOf(await chat.say('P', 'fortryd'))).toContain(da.error.nothingToUndo());
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress' });
  });
});
