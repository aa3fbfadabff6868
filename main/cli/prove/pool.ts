import { type Grader, type GraderOptions, startGrader } from "../../../sandbox/grader.ts";
import { type Answerer, askGrader } from "./ask.ts";

export interface Pool extends Answerer {
  /** Ends all at once. What was asked for and is not answered rejects. */
  close(): Promise<void>;
}

/** An engine takes as long to start as some hundred programs take to be graded. */
const worthAGrader = 100;

/** Up to `seats` graders side by side. Each starts when there is work enough for it; whatever is asked waits for a free one. */
export function openPool(options: GraderOptions, seats: number): Pool {
  const all: Grader[] = [];
  const free: Grader[] = [];
  const waiting: ((grader: Grader) => void)[] = [];
  let isClosed = false;

  async function take(): Promise<Grader> {
    if (isClosed) throw new Error("the graders are closed");
    const idle = free.pop();
    if (idle !== undefined) return idle;
    if (all.length >= seats || waiting.length < worthAGrader * all.length) {
      return new Promise((resolve) => waiting.push(resolve));
    }
    const grader = startGrader({ ...options, spares: 0 });
    all.push(grader);
    return grader;
  }

  async function withGrader<T>(work: (answerer: Answerer) => Promise<T>): Promise<T> {
    const grader = await take();
    try {
      return await work(askGrader(grader));
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(grader);
      else next(grader);
    }
  }

  return {
    grade: (ask) => withGrader((grader) => grader.grade(ask)),
    run: (ask) => withGrader((grader) => grader.run(ask)),
    async close() {
      isClosed = true;
      await Promise.all(all.map((grader) => grader.close()));
    },
  };
}
