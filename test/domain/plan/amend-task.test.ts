import { expect, test } from 'vitest';
import { withTask } from '../../../src/domain/plan/amend-task.ts';
import { amended, unamended } from '../../../src/domain/plan/amendments.ts';
import { settleClash } from '../../../src/domain/plan/follow-version.ts';
import { taskIn } from '../../../src/domain/plan/plan.ts';
import { planOf } from '../../../src/plans/index.ts';

const plan = planOf('fbs-2.0');
const task = { key: '5', title: taskIn(plan, '5')?.title ?? '' };
const by = (ref: string) => ({ basis: 'said', ref }) as const;

test('remembers who said each field, and the title of the plan’s file through several changes', () => {
  const once = withTask(unamended, task, { title: 'A', link: 'https://a.dk/' }, by('ida'));
  const twice = withTask(once, { ...task, title: 'A' }, { title: 'B' }, by('bo'));

  expect(twice.tasks['5']).toEqual({
    ...{ title: 'B', link: 'https://a.dk/' },
    said: { title: { source: by('bo'), was: task.title }, link: { source: by('ida') } },
  });
  expect(taskIn(amended(plan, twice), '5')).not.toHaveProperty('said');
});

test('takes a date and a withdrawal as what they are, with sources of their own', () => {
  const retired = { on: '2026-11-28', why: null };
  expect(withTask(unamended, task, { retired }, by('ida')).tasks['5']).toEqual({ retired });
});

test('forgets who said what the plan’s word has replaced', () => {
  const said = withTask(unamended, task, { title: 'A', link: 'https://a.dk/' }, by('ida'));
  const clashing = { ...said, clashes: { tasks: { '5': { title: 'Nyt' } }, events: {} } };
  expect(settleClash(clashing, 'tasks', '5', 'plans').tasks['5']).toEqual({
    link: 'https://a.dk/',
    said: { link: { source: by('ida') } },
  });
  expect(settleClash(clashing, 'tasks', '5', 'ours').tasks['5']).toEqual(said.tasks['5']);
});

test('takes away what a task may be without', () => {
  const said = withTask(unamended, task, { klikCode: 'MI 5', link: 'https://a.dk/' }, by('ida'));
  const none = withTask(said, task, { klikCode: null, link: null, files: null }, by('ida'));
  expect(taskIn(amended(plan, none), '5')).toEqual(taskIn(plan, '5'));
});
