import { describe, expect, it } from 'vitest';
import { cardText } from '../../../src/cards/text.ts';
import type { Rule } from '../../../src/domain/plan/rules.ts';
import { instantOf } from '../../../src/domain/time/calendar.ts';
import { planOf } from '../../../src/plans/index.ts';
import { statusCard } from '../../../src/views/status-card.ts';
import {
  about,
  doneBy,
  one,
  sent,
  text,
  three,
  two,
  aProgramme as withoutQuestions,
} from '../../helpers/a-message.ts';
import { aHolding, aPerson, aTaskState } from '../../helpers/a-plan.ts';
import { aView } from '../../helpers/a-view.ts';

const aProgramme: typeof withoutQuestions = (tasks, more) =>
  withoutQuestions(tasks, { plan: planOf('fbs-2.0'), ...more });
const asked = (since: string): Rule => ({ type: 'asked', since });
const found = about('task 1', '2026-02-16', asked('2026-02-05'));
const held = [
  aHolding('systemansvarlig', 'S'),
  aHolding('projektleder', 'P', { from: instantOf('2026-02-05', '12:00') }),
];
const overtaken = about('task 2', '2026-03-09', asked('2026-04-23'));
const answered = (status: 'notStarted' | 'inProgress') =>
  aTaskState({ status, changedAt: instantOf('2026-02-06', '10:00'), changedBy: 'S' });

describe('a question whether a task is done already', () => {
  it('says what speaks for it, and is answered by a button', () => {
    expect(text('2026-02-06', [found], aProgramme({}, { holdings: held }))).toEqual([
      'Er opgave 1 så udført?',
      `${one}. Frist mandag den 16. februar 2026. P er nu projektleder. Det spørger botten kun om nu. Svaret »Ikke endnu« giver påmindelser som før; ellers kommer der ikke flere.`,
      '[Udført] [Ikke endnu] [Vis opgaven]',
      'Du får den, fordi den måske allerede er udført; du er udfører som systemansvarlig. Når opgaven er løst: fuldfør den også i KLIK.',
      '[Ret påmindelser]',
    ]);
  });

  it('after its event offers that it is done or not relevant, and claims nothing of the event', () => {
    expect(text('2026-04-23', [overtaken], aProgramme())).toEqual([
      'Blev opgave 2 udført?',
      `${two}. Teknisk workshop var planlagt til onsdag den 22. april 2026 kl. 9–11. Det spørger botten kun om nu, og derefter kommer der ikke flere påmindelser om den.`,
      '[Udført] [Ikke relevant] [Vis opgaven]',
      expect.stringContaining('Du får den, fordi den måske allerede er udført;'),
      '[Ret påmindelser]',
    ]);
  });

  it('is a row among others, and is not called close to a deadline', () => {
    const other = about('task 3', '2026-03-09', { type: 'published' });
    const card = sent('2026-04-23', [overtaken, other], aProgramme());
    expect(card.title).toBe('2 ting at tage sig af');
    expect(cardText(card)).toContain(
      `• ${two}\n  Er den udført? Teknisk workshop var planlagt til`,
    );
    expect(cardText(card)).toContain(`• ${three}\n  Frist`);
    expect(sent('2026-04-23', [overtaken, found], aProgramme({}, { holdings: held })).title).toBe(
      'Er 2 opgaver allerede udført?',
    );
  });

  it('once it is answered has the task’s own buttons, or its outcome', () => {
    const with1 = (state: ReturnType<typeof answered>) =>
      cardText(sent('2026-02-06', [found], aProgramme({ '1': state }, { holdings: held })));
    expect(with1(answered('notStarted'))).toContain('[I gang] [Udført]');
    expect(with1(answered('notStarted'))).not.toContain('Ikke endnu');
    expect(with1(doneBy('performed', '2026-02-06'))).toContain('udført, venter på KLIK');
  });

  it('can be answered by nobody in the channel while nobody may, so it asks for somebody', () => {
    const card = sent('2026-04-23', [overtaken], aProgramme({}, { holdings: [] }));
    expect(cardText(card)).toContain('[Udpeg] [Vis opgaven]');
  });
});

describe('the one whom a task was to find', () => {
  it.each([
    ['as its performer', { type: 'everyWeek' }, 'performer'],
    ['as the projektleder', { type: 'overdue', workingDays: 3 }, 'projektleder'],
  ] as const)('is never told that it is overdue, %s', (_, rule, type) => {
    const late = about('task 1', '2026-02-16', rule, { to: { type } });
    const holdings = [aHolding('projektleder', 'P')];
    const card = sent(
      '2026-03-02',
      [late],
      aProgramme({ '1': answered('notStarted') }, { holdings }),
    );
    expect(cardText(card)).not.toMatch(/overskredet/i);
    expect(cardText(card)).toContain('Frist mandag den 16. februar 2026.');
    expect(
      sent('2026-03-03', [late], aProgramme({ '1': answered('notStarted') }, { holdings })).title,
    ).toBe('Er opgave 1 så udført?');
  });

  it('is not told so by the title over several either', () => {
    const late = about('task 1', '2026-02-16', { type: 'everyWeek' });
    const other = about('task 2', '2026-02-23', { type: 'everyWeek' });
    const started = { '1': answered('notStarted') };
    const holdings = [aHolding('projektleder', 'P')];
    const title = (...notices: (typeof late)[]) =>
      sent('2026-03-03', notices, aProgramme(started, { holdings })).title;
    expect(title(late, other)).toBe('2 ting at tage sig af');
    expect(title(other, about('task 3', '2026-02-23', { type: 'everyWeek' }))).toBe(
      '2 opgaver er over fristen',
    );
  });
});

describe('the status', () => {
  const on = (day: string, viewer = 'P') =>
    cardText(
      statusCard(
        aView({
          day,
          viewer: aPerson(viewer),
          rollout: { plan: planOf('fbs-2.0'), holdings: held },
        }),
      ),
    );

  it('asks what it cannot know, and calls it neither overdue nor mine', () => {
    const status = on('2026-02-20', 'S');
    expect(status).toContain('Er de udført?\n• 1 Udpeg');
    expect(status).toContain('[Udført] [Ikke endnu]');
    expect(status).not.toContain('Overskredet');
    expect(status.split(one)).toHaveLength(2);
  });

  it('goes on asking whoever the task was to find, after ‘not yet’ too', () => {
    const rollout = {
      plan: planOf('fbs-2.0'),
      holdings: held,
      tasks: { '1': answered('notStarted') },
    };
    const seenBy = (viewer: string) =>
      cardText(statusCard(aView({ day: '2026-03-02', viewer: aPerson(viewer), rollout })));
    expect(seenBy('P')).toContain('Er de udført?\n• 1 Udpeg');
    expect(seenBy('P')).not.toMatch(/overskredet/i);
    expect(seenBy('S')).toContain('Overskredet\n• 1 Udpeg');
  });

  it('does not ask for ever about what its event has overtaken', () => {
    expect(on('2026-04-24')).toContain('• L2 ');
    expect(on('2026-05-04')).not.toContain('• L2 ');
    expect(on('2027-01-15')).not.toContain('• L2 ');
  });
});
