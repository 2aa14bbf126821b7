import {fork, type ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Results, Start, Task} from "./task.js";

/** Processes that draw side by side. */
export interface Pool {
  /** Has one of the processes do a task, as soon as one is free. */
  run<T extends Task>(task: T): Promise<Results[T["kind"]]>;
  close(): void;
}

interface Job {
  task: Task;
  resolve(result: never): void;
  reject(error: Error): void;
}

/** Starts a process for each processor, each with the engine over the same bytes. */
export function openPool(start: Start, size = availableParallelism()): Pool {
  const waiting: Job[] = [];
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, Job>();
  let failure: Error | undefined;
  const next = () => {
    while (idle.length > 0 && waiting.length > 0) {
      const worker = idle.pop()!;
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.send(job.task);
    }
  };
  const fail = (error: Error) => {
    failure ??= error;
    for (const {reject} of [...busy.values(), ...waiting]) reject(failure);
    busy.clear();
    waiting.length = 0;
  };
  const workers = Array.from({length: size}, () => {
    const worker = fork(join(import.meta.dirname, "worker.ts"), {
      cwd: join(import.meta.dirname, "../.."),
      execArgv: ["--import", "tsx"],
      serialization: "advanced"
    });
    worker.on("message", ({result, error}: {result: never; error?: string}) => {
      const job = busy.get(worker);
      if (error !== undefined) fail(new Error(job ? `${named(job.task)}: ${error}` : error));
      else job?.resolve(result);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on("exit", (code, signal) => {
      if (code !== 0) fail(new Error(`a drawing process ended with ${code ?? signal}`));
    });
    worker.send(start);
    idle.push(worker);
    return worker;
  });
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({task, resolve, reject});
        next();
      }),
    close: () => workers.forEach((worker) => worker.disconnect())
  };
}

/** What a task draws, for the one who reads why it could not. */
function named(task: Task): string {
  if (task.kind === "view") {
    const of = Object.values(task.fixed).join(", ");
    return `view ${task.view}${of && ` of ${of}`}`;
  }
  if (task.kind === "chart") return `chart ${task.chart}`;
  return task.kind === "numbers" ? `numbers of ${task.notebook}` : "the list of charts";
}
