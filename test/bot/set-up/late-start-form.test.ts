import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/cards/card.ts';
import { overdueTasks, unconfirmedTasks } from '../../../src/domain/rollout/progress.ts';
import { da } from '../../../src/texts/da.ts';
import {
  type AConversation,
  conversations,
  labelsOf,
  textOf,
} from '../../helpers/a-conversation.ts';

const { start } = conversations();
const day = '2026-03-16';

/** A channel that is set up when three deadlines have passed. */
async function lateStart(): Promise<AConversation> {
  const chat = await start({ bound: false, day });
  await chat.say('U1', 'opsætning Eksempel Kommune');
  await chat.say('U1', 'rolle projektleder <@P>');
  await chat.say('P', 'rolle systemansvarlig <@S>');
  return chat;
}

async function standing(chat: AConversation) {
  const rollout = await chat.rollout();
  const keys = (tasks: readonly { key: string }[]) => tasks.map(({ key }) => key);
  return {
    unconfirmed: keys(unconfirmedTasks(rollout, day)),
    overdue: keys(overdueTasks(rollout, day)),
  };
}

describe('a late start', () => {
  it('asks when the channel is set up, and in the status, until all is answered', async () => {
    const chat = await start({ bound: false, day });
    const { card } = await chat.say('U1', 'opsætning Eksempel Kommune');
    expect(labelsOf(card)).toContain(da.button.lateStart);
    const { unconfirmed } = await standing(chat);
    expect(textOf({ card, language: 'da', audience: 'caller' })).toContain(
      da.lateStart.ask(unconfirmed.length, 0),
    );
    expect(labelsOf((await chat.say('U1', 'status')).card)).toContain(da.button.lateStart);
  });

  it('asks nothing where no deadline has passed', async () => {
    const chat = await start({ bound: false, day: '2026-01-20' });
    const { card } = await chat.say('U1', 'opsætning Eksempel Kommune');
    expect(labelsOf(card)).not.toContain(da.button.lateStart);
    expect(labelsOf((await chat.say('U1', 'status')).card)).not.toContain(da.button.lateStart);
  });

  it('completes, follows up, and leaves alone, as it is answered', async () => {
    const chat = await lateStart();
    const { id } = await chat.rollout();
    expect(await standing(chat)).toMatchObject({ overdue: [] });
    const { card } = await chat.press('P', 'late.form', id);
    expect(isForm(card)).toBe(true);
    const { unconfirmed } = await standing(chat);
    const inputs = { 'late.1': 'complete', 'late.2': 'open', 'late.3': 'unknown' };
    const saved = await chat.pressOn('P', card, 'Gem', { inputs });
    expect(await standing(chat)).toEqual({
      overdue: ['2'],
      unconfirmed: unconfirmed.filter((key) => key !== '1' && key !== '2'),
    });
    expect(await chat.task('1')).toMatchObject({ status: 'completed' });
    expect(await chat.task('2')).toMatchObject({ status: 'notStarted', changedAt: chat.now() });
    expect(await chat.task('3')).toBeUndefined();
    expect((await chat.verbs()).slice(-2)).toEqual(['task.complete', 'task.confirm-open']);
    expect(textOf(saved)).toContain(da.lateStart.waits(unconfirmed.length - 2));
    expect(labelsOf(saved.card)).toContain(da.button.lateStart);
    await chat.say('P', 'fortryd');
    expect((await standing(chat)).unconfirmed).toContain('2');
  });

  it('asks each about their own tasks, and tells others who may answer', async () => {
    const chat = await lateStart();
    const { id } = await chat.rollout();
    const { card } = await chat.press('S', 'late.form', id);
    const asked = card.body.flatMap((part) => (part.type === 'input' ? part.id : []));
    expect(asked).toEqual(['late.1']);
    const inputs = { 'late.1': 'open', 'late.2': 'complete' };
    await chat.press('S', 'late.save', id, { inputs });
    expect(await chat.task('2')).toBeUndefined();
    const refused = await chat.press('U9', 'late.form', id);
    expect(textOf(refused)).toContain('P (Projektleder)');
    const saved = await chat.press('U9', 'late.save', id, { inputs });
    expect(textOf(saved)).toContain('P (Projektleder)');
  });

  it('leaves a task alone that somebody else has answered for meanwhile', async () => {
    const chat = await lateStart();
    const { id } = await chat.rollout();
    await chat.say('S', 'igang 1');
    await chat.press('P', 'late.save', id, { inputs: { 'late.1': 'complete' } });
    expect(await chat.task('1')).toMatchObject({ status: 'inProgress' });
  });

  it('refuses an answer that was made up, and writes nothing', async () => {
    const chat = await lateStart();
    const { id } = await chat.rollout();
    const before = await chat.verbs();
    const inputs = { 'late.1': 'complete', 'late.2': 'måske' };
    const reply = await chat.press('P', 'late.save', id, { inputs });
    expect(textOf(reply)).toContain(da.error.staleButton());
    expect(await chat.verbs()).toEqual(before);
  });

  describe('on 28 November 2026', () => {
    /** Set up when three deadlines have passed and nine tasks may have been published. */
    async function veryLateStart() {
      const chat = await start({ bound: false, day: '2026-11-28' });
      const setUp = await chat.say('U1', 'opsætning Eksempel Kommune');
      await chat.say('U1', 'rolle projektleder <@P>');
      return { chat, setUp };
    }

    it('asks about all KLIK tasks in one form, those without a date too', async () => {
      const { chat, setUp } = await veryLateStart();
      const { id } = await chat.rollout();
      const { card } = await chat.press('P', 'late.form', id);
      const asked = card.body.flatMap((part) => (part.type === 'input' ? part : []));

      expect(textOf(setUp)).toContain(da.lateStart.ask(3, 9));
      expect(asked.map((input) => input.id)).toEqual(
        Array.from({ length: 12 }, (_, index) => `late.${index + 1}`),
      );
      expect(
        asked.map((input) => input.kind === 'choice' && input.options?.map((o) => o.label)),
      ).toEqual(asked.map(() => ['Fuldført i KLIK', 'Udført', 'I gang', 'Ikke endnu', 'Ved ikke']));
    });

    it('claims of none of them that it is not started, until somebody says so', async () => {
      const { chat } = await veryLateStart();
      const { id } = await chat.rollout();

      expect(textOf(await chat.say('P', 'opgave 5'))).toContain('Status: ikke oplyst');
      expect(textOf(await chat.say('P', 'opgave 1'))).toContain('Status: ikke oplyst');
      expect(textOf(await chat.say('P', 'opgaver'))).toContain('dato ikke meldt ud · ikke oplyst');
      expect(textOf(await chat.say('P', 'status'))).toContain(da.statusCard.untold(9));

      const inputs = {
        ...{ 'late.4': 'complete', 'late.5': 'perform', 'late.6': 'start', 'late.7': 'open' },
        ...{ 'late.8': 'unknown', 'late.3': 'perform' },
      };
      const saved = textOf(await chat.press('P', 'late.save', id, { inputs }));

      expect(saved).toContain('Status: udført, venter på KLIK');
      expect(await chat.task('4')).toMatchObject({ status: 'completed' });
      expect(await chat.task('3')).toMatchObject({ status: 'performed' });
      expect(await chat.task('5')).toMatchObject({ status: 'performed' });
      expect(await chat.task('6')).toMatchObject({ status: 'inProgress' });
      expect(await chat.task('7')).toMatchObject({
        status: 'notStarted',
        changedBy: expect.any(String),
      });
      expect(await chat.task('8')).toBeUndefined();
      expect(textOf(await chat.say('P', 'opgave 7'))).toContain('Status: ikke startet');
      expect(textOf(await chat.say('P', 'opgave 8'))).toContain('Status: ikke oplyst');
      expect(textOf(await chat.say('P', 'status'))).toContain(da.statusCard.untold(5));
    });
  });
});
