/** A second pair of eyes, as people use it. */
import { describe, expect, it } from 'vitest';
import { conversations, labelsOf, textOf } from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = { holders: { systemansvarlig: ['S'], projektleder: ['P'], superbruger: ['U'] } };

describe('a task with an approver', () => {
  const begun = async (more = {}) => {
    const chat = await start({ ...held, ...more });
    await chat.say('P', 'godkender 3 systemansvarlig');
    return chat;
  };

  it('is performed, approved and completed in KLIK, one after the other', async () => {
    const chat = await begun();
    const performed = textOf(await chat.say('P', 'udført 3 4'));
    expect(performed).toContain('udført, venter på godkendelse');
    expect(performed).toContain('Nu skal den godkendes af S (Systemansvarlig)');
    expect(textOf(await chat.say('P', 'fuldført 3'))).toContain('skal godkendes, før den er');
    expect(textOf(await chat.say('P', 'status'))).toContain('Venter på godkendelse');

    const shown = await chat.say('S', 'opgave 3');
    expect(labelsOf(shown.card)).toEqual(expect.arrayContaining(['Godkend', 'Send tilbage']));
    expect(textOf(await chat.pressOn('S', shown.card, 'Godkend'))).toContain('Godkendt: 3');
    expect(textOf(await chat.say('P', 'opgave 3'))).toContain('udført og godkendt, venter på KLIK');
    expect(textOf(await chat.say('P', 'fuldført 3'))).toContain(': fuldført');
    expect(await chat.verbs()).toEqual(
      expect.arrayContaining(['plan.approver', 'task.perform', 'task.approve', 'task.complete']),
    );
  });

  it('is sent back with what is missing, and asked about again when it is performed again', async () => {
    const chat = await begun();
    await chat.say('P', 'udført 3 4');
    const back = textOf(await chat.say('S', 'godkend 3 nej der mangler to pladser'));
    expect(back).toContain('Note: der mangler to pladser');
    expect(await chat.task('3')).toMatchObject({ status: 'inProgress', approvedAt: null });
    expect(textOf(await chat.say('S', 'fortryd'))).toContain('Fortrudt: 3');
    expect(await chat.task('3')).toMatchObject({ status: 'performed' });
    await chat.say('S', 'godkend 3');
    expect(await chat.task('3')).toMatchObject({ approvedAt: chat.now() });
    await chat.say('P', 'genåbn 3 igen');
    expect(await chat.task('3')).toMatchObject({ approvedAt: null, approvedBy: null });
  });

  it('is approved by nobody who performed it, nor by others; and it is said who may', async () => {
    const chat = await begun({ holders: { systemansvarlig: ['S', 'P'], projektleder: ['P'] } });
    await chat.say('P', 'udført 3 4');
    expect(textOf(await chat.say('P', 'godkend 3'))).toContain('Det kan: S.');
    expect(textOf(await chat.say('X', 'godkend 3'))).toContain('S (Systemansvarlig)');
    expect(labelsOf((await chat.say('P', 'opgave 3')).card)).not.toContain('Godkend');
    expect(await chat.task('3')).toMatchObject({ status: 'performed', approvedAt: null });
  });

  it('is approved by the next in line where the role is vacant, and a local one is completed by it', async () => {
    const chat = await start({ holders: { superbruger: ['U'], projektleder: ['P'] } });
    await chat.say('P', 'ny "Tæl hylder" lokal');
    await chat.say('P', 'tildel M1 superbruger');
    expect(textOf(await chat.say('P', 'godkender M1 superbruger'))).toContain('kan ikke også');
    await chat.say('P', 'godkender M1 tekniker');
    expect(textOf(await chat.say('U', 'udført M1'))).toContain('godkendes af P (Projektleder)');
    expect(await chat.task('M1')).toMatchObject({ status: 'performed' });
    expect(textOf(await chat.say('P', 'godkend M1'))).toContain('Godkendt: M1');
    expect(await chat.task('M1')).toMatchObject({ status: 'completed' });
  });
});
