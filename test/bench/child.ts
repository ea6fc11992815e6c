/** Other processes of a bench: started with what to do, asked and answered in messages. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** @param file beside this one; it says 'ready' first */
export async function startChild(
  file: string,
  task: object,
  flags: readonly string[] = [],
): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(task)], {
    execArgv: [...flags],
  });
  await once(child, 'message');
  return child;
}

/** Tells it, and waits for its next message. */
export async function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  const settled = new AbortController();
  const answer = Promise.race([
    once(child, 'message', settled).then(([message]) => message),
    once(child, 'exit', settled).then(() => Promise.reject(new Error(`it ended: ${question}`))),
  ]);
  child.send(question);
  return answer.finally(() => settled.abort());
}

/** In the child: what it was started with. */
export function taskOf<Task>(): Task {
  return JSON.parse(process.argv[2] ?? 'null');
}

/** In the child: says that it is ready, and answers 'name argument'. 'stop' is the last. */
export function answering(
  answers: Readonly<Record<string, (argument: string) => Promise<unknown>>>,
): void {
  process.on('message', async (question: string) => {
    const [name = '', ...rest] = question.split(' ');
    process.send?.((await answers[name]?.(rest.join(' '))) ?? null);
    if (name === 'stop') process.disconnect();
  });
  process.send?.('ready');
}
