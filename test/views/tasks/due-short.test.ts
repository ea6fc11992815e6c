import { describe, expect, it } from 'vitest';
import { taskRow } from '../../../src/views/tasks/task-row.ts';
import { aPlan, aTask, aTaskState, day } from '../../helpers/a-plan.ts';
import { aView } from '../../helpers/a-view.ts';

const task = aTask({ key: '1', due: day('2026-02-16') });

function note(
  dueOn: string | null,
  status: 'notStarted' | 'performed' = 'notStarted',
  language = 'da',
) {
  const plan = { ...aPlan(), tasks: [task] };
  const tasks = { '1': aTaskState({ dueOn, status }) };
  const view = aView({ rollout: { plan, tasks }, language: language as 'da' });
  return taskRow(view, task, []).note ?? '';
}

describe('a task in a list', () => {
  it('says which of its two deadlines it shows', () => {
    expect(note('2026-02-13')).toMatch(/^egen frist fre\. 13\. februar · om/);
    expect(note('2026-02-20')).toMatch(/^frist i KLIK man\. 16\. februar · om/);
    expect(note('2026-02-13', 'performed')).toMatch(/^frist i KLIK man\. 16\. februar/);
    expect(note('2026-02-13', 'notStarted', 'en')).toMatch(/^own deadline Fri/);
  });

  it('does not name its only one', () => {
    expect(note(null)).toMatch(/^man\. 16\. februar/);
  });
});
