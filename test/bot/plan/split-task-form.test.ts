import { describe, expect, it } from 'vitest';
import { taskIn } from '../../../src/domain/plan/plan.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const held = {
  day: '2026-11-28',
  holders: { systemansvarlig: ['S'], projektleder: ['P'], tekniker: ['T'] },
};
const parts = 'MI 15 Opsæt finansintegration\n\n Opsæt  debitorintegration ';
const split = (chat: AConversation, typed = parts, task = '7', who = 'P') =>
  chat.press(who, 'task.split.save', chat.value(task), { inputs: { parts: typed } });

describe('splitting a group of tasks', () => {
  it('is offered on the group’s card alone, to those who may', async () => {
    const chat = await start(held);
    expect(labelsOf((await chat.say('P', 'opgave 7')).card)).toContain('Del op');
    expect(labelsOf((await chat.say('P', 'opgave 8')).card)).not.toContain('Del op');
    expect(labelsOf((await chat.say('T', 'opgave 7')).card)).not.toContain('Del op');
    expect(textOf(await split(chat, parts, '7', 'T'))).toContain('S (Systemansvarlig)');
    expect(textOf(await split(chat, parts, '8'))).toContain('Knappen');
    expect(await chat.verbs()).not.toContain('plan.split');
  });

  it('makes its tasks with what was known of it, and retires it with its history', async () => {
    const chat = await start(held);
    await chat.say('P', 'tildel 7 tekniker');
    await chat.say('P', 'frist 7 klik 15. december');

    const reply = await split(chat);

    expect(reply.card.title).toContain('er delt op i 2 opgaver');
    const { plan } = await chat.rollout();
    expect(taskIn(plan, '7')).toBeUndefined();
    expect(plan.retired?.tasks[0]?.retired.why).toBe('Delt op i sine opgaver');
    const known = {
      ...{ kind: 'klik', performer: 'tekniker', theme: 'it-miljoe-og-infrastruktur' },
      ...{ phase: 'forberedelse', due: { precision: 'day', on: '2026-12-15' } },
    };
    expect(taskIn(plan, 'K1')).toMatchObject({
      ...known,
      ...{ title: 'Opsæt finansintegration', klikCode: 'MI 15' },
    });
    expect(taskIn(plan, 'K2')).toMatchObject({ ...known, title: 'Opsæt debitorintegration' });
    expect(textOf(await chat.say('P', 'gendan 7'))).toContain('Hentet tilbage: 7');
    expect(textOf(await chat.say('P', 'opgave 7'))).toContain('P delte den op i sine opgaver');
  });

  it('is taken back whole', async () => {
    const chat = await start(held);
    const before = (await chat.rollout()).plan.tasks;
    const { card } = await split(chat);
    await chat.pressOn('P', card, 'Fortryd');
    expect((await chat.rollout()).plan.tasks).toEqual(before);
  });

  it('is taken back by hand after a quarter of an hour, and it says how', async () => {
    const chat = await start(held);
    const { card } = await split(chat);
    chat.goTo('2026-11-28', '10:00');
    const late = textOf(await chat.pressOn('P', card, 'Fortryd'));
    expect(late).toContain('/fbs gendan 7');
    expect(late).toContain('/fbs udgår: K1, K2');
    expect(textOf(await chat.say('P', 'fortryd'))).toBe(late);
    expect(textOf(await chat.say('P', 'gendan 7'))).toContain('Hentet tilbage: 7');
  });

  it('lets what waits for the group wait for each of its tasks', async () => {
    const chat = await start(held);
    await chat.say('P', 'venter 11 på 7');
    expect(taskIn((await chat.rollout()).plan, '11')?.dependsOn).toEqual(['7']);
    await split(chat);
    expect(taskIn((await chat.rollout()).plan, '11')?.dependsOn).toEqual(['K1', 'K2']);
  });

  it.each([
    ['Kun én', 'mindst to'],
    ['Den samme\nden samme', 'forskellige'],
    [Array.from({ length: 16 }, (_, n) => `Del ${n}`).join('\n'), 'højst 15'],
    ['Ny\nTilmeld superbrugere til superbrugeruddannelse', '8 Tilmeld superbrugere'],
  ])('says at the field what is wrong with %j', async (typed, why) => {
    const chat = await start(held);
    const { fault } = await split(chat, typed);
    expect(fault?.input).toBe('parts');
    expect(fault?.text).toContain(why);
  });
});
