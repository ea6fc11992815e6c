import { describe, expect, it } from 'vitest';
import { taskIn } from '../../../src/domain/plan/plan.ts';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] },
};
const label = 'Brug forslag: Tekniker/it-medarbejder';

describe('the role that the plan suggests', () => {
  it('is a button on the card of a task without a performer, and can be taken back', async () => {
    const chat = await start(held);
    const { card } = await chat.say('P', 'opgave 5');
    expect(textOf({ card } as never)).toContain('Ansvarlig: ikke meldt ud\n');

    const reply = await chat.pressOn('P', card, label);

    expect(textOf(reply)).toContain('Udfører: Tekniker/it-medarbejder (T)');
    expect(labelsOf((await chat.say('P', 'opgave 5')).card)).not.toContain(label);
    expect(textOf(await chat.say('P', 'opgave 5'))).toContain('»Udfører«');
    await chat.pressOn('P', reply.card, 'Fortryd');
    expect(taskIn((await chat.rollout()).plan, '5')?.performer).toBeNull();
  });

  it('is offered to nobody else, not once the task is somebody’s, and refused to them', async () => {
    const chat = await start(held);
    expect(labelsOf((await chat.say('T', 'opgave 5')).card)).not.toContain(label);
    expect(labelsOf((await chat.say('T', 'opgaver')).card).join()).not.toContain('forslag');
    const refused = await chat.press('T', 'plan.suggested', chat.value('5'));
    expect(textOf(refused)).toContain('S (Systemansvarlig)');
    await chat.say('P', 'tildel 5 <@S|S>');
    expect(labelsOf((await chat.say('P', 'opgave 5')).card)).not.toContain(label);
  });

  it('is taken for all tasks at once, as they were shown, with one undo', async () => {
    const chat = await start(held);
    const list = await chat.say('P', 'opgaver');
    const preview = await chat.pressOn('P', list.card, 'Se 8 forslag til udfører');
    expect(textOf(preview)).toContain('5 Kontroller at kommunens it-miljø');
    expect(await chat.verbs()).not.toContain('plan.suggested');

    await chat.say('S', 'tildel 6 systemansvarlig');
    const reply = await chat.pressOn('P', preview.card, 'Brug alle 8');

    expect(reply.card.title).toBe('7 opgaver har fået en udfører');
    const { plan } = await chat.rollout();
    expect(taskIn(plan, '6')?.performer).toBe('systemansvarlig');
    expect(taskIn(plan, 'L6')?.performer).toBe('systemadministrator');
    await chat.pressOn('P', reply.card, 'Fortryd');
    expect(taskIn((await chat.rollout()).plan, 'L6')?.performer).toBeNull();
    expect(taskIn((await chat.rollout()).plan, '6')?.performer).toBe('systemansvarlig');
  });

  it('does nothing where none is left', async () => {
    const chat = await start(held);
    expect(textOf(await chat.press('P', 'plan.suggested', chat.value('4,9')))).toContain('Knappen');
  });
});
