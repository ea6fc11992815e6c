/** What `npm run check` runs: reads every plan and says what is in it, or all that is wrong. */
import { PlanError } from '../domain/plan/parse-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planFilesIn, readPlan } from './plan-files.ts';

/** `lines` are for people; `sound` is false when a plan is at fault or there is none at all. */
export function checkPlans(folder: string): { lines: readonly string[]; sound: boolean } {
  const checks = planFilesIn(folder).map(checkPlan);
  if (checks.length === 0) return { lines: [`${folder}: found no plan`], sound: false };
  return {
    lines: checks.map(({ line }) => line),
    sound: checks.every(({ sound }) => sound),
  };
}

function checkPlan(path: string): { line: string; sound: boolean } {
  try {
    return { line: contents(readPlan(path)), sound: true };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { line: error.message, sound: false };
  }
}

function contents(plan: Plan): string {
  const { phases, themes, roles, tasks, events, expectedTasks } = plan;
  const local = tasks.filter(({ kind }) => kind === 'local').length;
  return (
    `${plan.key}, version ${plan.version}: ${phases.length} phases, ${themes.length} themes, ` +
    `${roles.length} roles, ${events.length} events,\n` +
    `  ${tasks.length - local} KLIK entries of ${expectedTasks.from}–${expectedTasks.to} expected, ` +
    `${local} local activities`
  );
}

if (import.meta.main) {
  const { lines, sound } = checkPlans(process.argv[2] ?? import.meta.dirname);
  console.log(lines.join('\n'));
  process.exitCode = sound ? 0 : 1;
}
