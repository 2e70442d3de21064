import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Workspace } from '../parts/workspace.ts';

/** A process of the bench's own, so that its work is not done in the parent's or the service's thread. */
export interface BenchProcess<Task, Answer> {
  ask(task: Task): Promise<Answer>;
  stop(): void;
}

type Reply<Answer> = { answer: Answer } | { error: string };

/** Starts `bench/processes/NAME.ts`. It ends with the workspace. */
export function startProcess<Task extends object, Answer>(
  workspace: Workspace,
  name: string,
): BenchProcess<Task, Answer> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = (): void => {
    child.kill();
  };
  workspace.onEnd(stop);
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        const ended = (): void => reject(new Error(`The bench's process "${name}" ended.`));
        child.once('exit', ended);
        child.once('message', (reply: Reply<Answer>) => {
          child.off('exit', ended);
          if ('error' in reply) reject(new Error(reply.error));
          else resolve(reply.answer);
        });
        child.send(task);
      }),
    stop,
  };
}
