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
    for (let i = 0; i < args.length; i++) {
      if (Object(args[i]) !== args[i]) continue;
      this.#text = describe();
      break;
    }
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
  #isRunning = false;

  reset(): void {
    this.#calls = [];
    this.#isRunning = false;
    this.thrown = null;
  }

  /** Notes that a call begins, unless it is part of another. Whoever began one ends it, by `gave` or `threw`. */
  begin(describe: () => string, args: readonly unknown[]): Call | null {
    if (this.#isRunning) return null;
    const call = new NotedCall(describe, args);
    this.#calls.push(call);
    if (this.#calls.length > keptCalls) this.#calls.shift();
    this.#isRunning = true;
    return call;
  }

  gave(call: Call, value: unknown): void {
    this.#isRunning = false;
    call.outcome = { kind: "gave", value };
  }

  threw(call: Call): void {
    this.#isRunning = false;
    call.outcome = { kind: "threw" };
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
