/** A rollout of the real plan, without questions, as somebody sees it at a Danish day and time. */

import type { Task } from '../../src/domain/plan/plan.ts';
import type { Language, Person, Rollout } from '../../src/domain/rollout/rollout.ts';
import { instantOf } from '../../src/domain/time/calendar.ts';
import type { LocalDate } from '../../src/domain/time/when.ts';
import { type View, viewOf } from '../../src/views/view.ts';
import { aRollout } from './a-plan.ts';
import { planWithoutQuestions } from './plan-without-questions.ts';

export interface Sight {
  readonly day?: LocalDate;
  readonly language?: Language;
  readonly viewer?: Person | null;
  readonly rollout?: Partial<Rollout>;
}

/** By default everyone's, in Danish, on 9 February 2026 at 9. */
export function aView(sight: Sight = {}): View {
  const { day = '2026-02-09', language = 'da', viewer = null } = sight;
  const rollout = aRollout({ plan: planWithoutQuestions, ...sight.rollout });
  return viewOf(rollout, instantOf(day, '09:00'), language, viewer);
}

export function taskIn({ rollout }: View, key: string): Task {
  const task = rollout.plan.tasks.find((candidate) => candidate.key === key);
  if (task === undefined) throw new Error(`no task ${key}`);
  return task;
}
