/** A machine that may stop at any step: a statement of its database, or a call of its host. */
import type { PGlite } from '@electric-sql/pglite';

/** After so many more steps; `isDone`: the step has its effect, and nobody hears of it. */
export interface Crash {
  readonly after: number;
  readonly isDone: boolean;
}

export class Crashed extends Error {}

export interface Machine {
  /** @throws Crashed when it stops here, or has stopped: then the step has no effect */
  step<T>(work: () => Promise<T>): Promise<T>;
  isDown(): boolean;
  /** Runs again, until the next crash; once there are no more, for good. */
  boot(): void;
  /** Runs, and crashes so from the next boot on. */
  load(crashes: readonly Crash[]): void;
  /** Crashes no more. */
  spare(): void;
  /** How often it has crashed since it was loaded. */
  crashed(): number;
}

export function createMachine(): Machine {
  let ahead: Crash[] = [];
  let left = Infinity;
  let isDone = false;
  let isDown = false;
  let crashed = 0;

  const stop = (): never => {
    if (!isDown) crashed += 1;
    isDown = true;
    throw new Crashed('the machine has stopped');
  };

  return {
    async step(work) {
      if (isDown) return stop();
      left -= 1;
      const isLast = left < 0;
      if (isLast && !isDone) return stop();
      const done = await work();
      return isLast || isDown ? stop() : done;
    },
    isDown: () => isDown,
    boot() {
      isDown = false;
      const next = ahead.shift();
      left = next?.after ?? Infinity;
      isDone = next?.isDone ?? false;
    },
    load(crashes) {
      ahead = [...crashes];
      left = Infinity;
      isDown = false;
      crashed = 0;
    },
    spare() {
      ahead = [];
      left = Infinity;
      isDown = false;
    },
    crashed: () => crashed,
  };
}

/** The database of the machine: each statement is a step, and so is each commit. */
export function onMachine(pglite: PGlite, machine: Machine): PGlite {
  const inSteps = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(_, name) {
        const value: unknown = Reflect.get(of, name, of);
        if (typeof value !== 'function') return value;
        const call = (...args: unknown[]): unknown => value.apply(of, args);
        if (name === 'transaction') {
          type Work = (tx: object) => Promise<unknown>;
          return (work: Work) => machine.step(async () => call((tx: object) => work(inSteps(tx))));
        }
        const isStep = typeof name === 'string' && statements.has(name);
        return isStep ? (...args: unknown[]) => machine.step(async () => call(...args)) : call;
      },
    });
  return inSteps(pglite);
}

const statements: ReadonlySet<string> = new Set(['query', 'exec', 'execProtocol']);
