import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { da } from '../../../src/texts/da.ts';
import { taskCard } from '../../../src/views/tasks/task-card.ts';
import { labelsOf } from '../../helpers/a-conversation.ts';
import { aTaskState } from '../../helpers/a-plan.ts';
import { aView, type Sight, taskIn } from '../../helpers/a-view.ts';

function cardOf(key: string, sight: Sight = {}): Card {
  const view = aView(sight);
  return taskCard(view, taskIn(view, key), { steps: [], earlier: 0 });
}

function fieldsOf({ body }: Card): Record<string, string> {
  const fields = body.flatMap((part) => (part.type === 'fields' ? part.fields : []));
  return Object.fromEntries(fields.map(({ label, value }) => [label, value]));
}

describe('the card of a task', () => {
  it('says of an unknown deadline that it is not announced, and claims no role', () => {
    expect(fieldsOf(cardOf('5'))).toMatchObject({
      Frist: 'dato ikke meldt ud',
      'Udgivet i KLIK': 'dato ikke meldt ud',
      Udfører: 'ikke meldt ud (forslag: tekniker/it-medarbejder)',
    });
  });

  it('tells a deadline of the municipality from one of KOMBIT', () => {
    const tasks = { '1': aTaskState({ dueOn: '2026-02-10' }) };
    expect(fieldsOf(cardOf('1', { rollout: { tasks } }))).toMatchObject({
      'Jeres egen frist': `tirsdag den 10. februar 2026 (${da.when.local}) · i morgen`,
      'Frist i KLIK': expect.stringContaining('mandag den 16. februar 2026 (KOMBITs opstartsmøde'),
    });
  });

  it('names what it depends on', () => {
    expect(fieldsOf(cardOf('L2'))['Venter på']).toMatch(/^1 Udpeg .*, 2 Udpeg /);
  });

  it.each([
    ['notStarted', ['I gang', 'Udført', 'Fuldført i KLIK', 'Ikke relevant']],
    ['inProgress', ['Udført', 'Fuldført i KLIK', 'Ikke relevant']],
    ['performed', ['Fuldført i KLIK', 'Genåbn']],
    ['completed', ['Genåbn']],
    ['notRelevant', ['Genåbn']],
  ] as const)('offers on a task that is %s only %j', (status, labels) => {
    const tasks = { '1': aTaskState({ status }) };
    expect(labelsOf(cardOf('1', { rollout: { tasks } }))).toEqual(labels);
  });

  it.each([
    ['notStarted', true],
    ['inProgress', true],
    ['performed', true],
    ['completed', false],
    ['notRelevant', false],
  ] as const)('says that KLIK waits when it is %s: %s', (status, waits) => {
    const { body } = cardOf('1', { rollout: { tasks: { '1': aTaskState({ status }) } } });
    const text = da.taskCard.klikReminder;
    expect(body.some((part) => part.type === 'text' && part.text === text)).toBe(waits);
  });

  it('says of a local task that it is not in KLIK, and of a group that more will come', () => {
    expect(cardOf('L1').body[0]).toMatchObject({ text: da.taskCard.localTask });
    expect(cardOf('7').body[0]).toMatchObject({ text: da.taskCard.group });
  });
});
