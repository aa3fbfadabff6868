import type { Verdict } from "../../../sandbox/verdict.ts";

/** One program with the checks that judge it. */
export interface Case {
  /** Says where it comes from, so that it can be made again. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly checks: string;
}

/** What either engine found, so far as the two can be compared: no words, only what was decided and printed. */
export interface Told {
  readonly kind: "ran" | "crashed" | "unreadable" | "stopped" | "faultOfChecks";
  readonly checks: readonly ToldCheck[];
  /** Printed while the program was loaded. */
  readonly output: string;
}

export interface ToldCheck {
  readonly path: string;
  readonly state: "passed" | "failed" | "notRun";
  readonly output: string;
  /** Why, in the words of who judged. For a reader only. */
  readonly why: string;
}

export function toldBySandbox(verdict: Verdict): Told {
  switch (verdict.kind) {
    case "passed":
    case "failed":
      return { kind: "ran", checks: checksOf(verdict), output: verdict.output };
    case "stopped":
      return { kind: "stopped", checks: checksOf(verdict), output: verdict.output };
    case "crashed":
      return { kind: "crashed", checks: [], output: verdict.output };
    case "unreadable":
      return { kind: "unreadable", checks: [], output: "" };
    case "faultOfChecks":
      return { kind: "faultOfChecks", checks: [], output: verdict.reason };
  }
}

function checksOf(verdict: Extract<Verdict, { checks: unknown }>): ToldCheck[] {
  return verdict.checks.map(({ path, state, output, message }) => ({
    path: path.join(" › "),
    state,
    output,
    why: message,
  }));
}

/** Where the two differ, as lines for a reader; empty if they agree. */
export function disagreements(sandbox: Told, reference: Told): string[] {
  if (sandbox.kind !== reference.kind) {
    const [ours, theirs] = [`${sandbox.kind} ${sandbox.output}`, `${reference.kind} ${reference.output}`];
    return [`kind: sandbox ${ours.slice(0, 200)}, V8 ${theirs.slice(0, 200)}`];
  }
  // How far a program came before it was stopped depends on the speed of the engine.
  if (sandbox.kind === "stopped") return [];
  const lines: string[] = [];
  if (sandbox.output !== reference.output) lines.push(differ("output", sandbox.output, reference.output));
  if (sandbox.checks.length !== reference.checks.length)
    return [...lines, `checks: sandbox ${sandbox.checks.length}, V8 ${reference.checks.length}`];
  for (const [index, ours] of sandbox.checks.entries()) {
    const theirs = reference.checks[index];
    if (theirs === undefined || withoutSpaces(ours.path) !== withoutSpaces(theirs.path))
      lines.push(`check ${index} has another name`);
    else if (ours.state !== theirs.state)
      lines.push(
        `${ours.path}: sandbox ${ours.state} (${ours.why}), V8 ${theirs.state} (${theirs.why.slice(0, 300)})`,
      );
    else if (ours.output !== theirs.output)
      lines.push(differ(`output of ${ours.path}`, ours.output, theirs.output));
  }
  return lines;
}

/** A value in a title is written with other spaces. */
function withoutSpaces(path: string): string {
  return path.replaceAll(" ", "");
}

function differ(what: string, ours: string, theirs: string): string {
  return `${what}: sandbox ${JSON.stringify(ours)}, V8 ${JSON.stringify(theirs)}`;
}
