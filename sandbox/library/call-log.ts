/** One call that a check made into the program, as text and as value. */
export interface Call {
  /** Such as `total([2, 3, 5])`. */
  readonly text: string;
  /** What came back; after an awaited promise, what it came to. */
  outcome:
    | { readonly kind: "running" }
    | { readonly kind: "gave"; readonly value: unknown }
    | { readonly kind: "threw" };
  readonly args: readonly unknown[];
  /** What must live until the promise that the call gave has settled. */
  alive?: readonly object[];
}

const keptCalls = 50;

/** The text is made when it is asked for, or at once where the arguments could have changed by then. */
class NotedCall implements Call {
  outcome: Call["outcome"] = { kind: "running" };
  alive?: readonly object[];
  readonly args: readonly unknown[];
  readonly #describe: () => string;
  #text: string | null = null;

  constructor(describe: () => string, args: readonly unknown[]) {
    this.args = args;
    this.#describe = describe;
    if (args.some((arg) => Object(arg) === arg)) this.#text = describe();
  }

  get text(): string {
    this.#text ??= this.#describe();
    return this.#text;
  }
}

/** The calls of the check that is running. Only those that the checks themselves made, not what happened inside. */
export class CallLog {
  /** What the program last threw into the checks: a string or number can be told from the checks' own only so. */
  thrown: { readonly value: unknown } | null = null;
  #calls: Call[] = [];
  #depth = 0;

  reset(): void {
    this.#calls = [];
    this.#depth = 0;
    this.thrown = null;
  }

  /** Runs `body` as a call of the program, and notes it unless it is part of another. */
  during(
    describe: () => string,
    args: readonly unknown[],
    body: () => unknown,
    after: (call: Call, value: unknown) => void,
  ): unknown {
    if (this.#depth > 0) return body();
    const call = new NotedCall(describe, args);
    this.#calls.push(call);
    if (this.#calls.length > keptCalls) this.#calls.shift();
    this.#depth++;
    try {
      const value = body();
      call.outcome = { kind: "gave", value };
      after(call, value);
      return value;
    } catch (error) {
      call.outcome = { kind: "threw" };
      throw error;
    } finally {
      this.#depth--;
    }
  }

  get last(): Call | undefined {
    return this.#calls.at(-1);
  }

  /** The latest call that gave this very value. */
  thatGave(value: unknown): Call | undefined {
    return this.#calls.findLast(
      (call) => call.outcome.kind === "gave" && Object.is(call.outcome.value, value),
    );
  }

  /** The latest call that was given this very value as an argument. */
  thatTook(value: unknown): Call | undefined {
    return this.#calls.findLast((call) => call.args.includes(value));
  }
}
