interface Deliberate {
  readonly reason: string;
  /** True if this reason explains one line of what differs. */
  readonly explains: (line: string) => boolean;
}

/** Where a program may end otherwise here than on V8, and why. What is not in this list fails the test. */
const deliberate: readonly Deliberate[] = [
  {
    reason: "Node prints an error with its stack; here its message is enough",
    explains: (line) => /^output/.test(line) && /V8 .*\\n +at /.test(line),
  },
  {
    reason: "the engine notes an error's stack behind its message, V8 before it",
    explains: (line) => /\["(?:stack", "message|message", "stack)"/.test(line),
  },
  {
    reason: "what cannot be said without another check is not said twice",
    explains: (line) => /: sandbox notRun \(This check was not run\. It waits for .*, V8 failed /.test(line),
  },
  {
    reason: "an error that the engine makes has the engine's words inside the program",
    explains: (line) =>
      /Cannot (?:read|convert|set|mix)|is not (?:a function|iterable|defined)|Reduce of empty|Invalid (?:array|count|time|index)/.test(
        line,
      ),
  },
];

/** Why all of these differences may be; null if one of them has no reason. */
export function reasonFor(lines: readonly string[]): string | null {
  const reasons = lines.map((line) => deliberate.find(({ explains }) => explains(line))?.reason ?? null);
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}
