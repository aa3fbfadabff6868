import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";
import type { StudentId } from "../../bundle/ids.ts";
import { bootTerminal } from "../../main/boot.ts";
import { built } from "../../main/config/built.ts";
import type { Answer, Ask, CallName } from "../../main/contract.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { makeProvisioning, pin, staffSecret } from "./provisioned.ts";

export interface BootedForTest {
  readonly data: string;
  readonly policy: string;
  call<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>>;
  /** What a screen that is not ours may send. */
  callAnything(name: unknown, ask: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** A whole terminal, with its real store, course and sandbox, but without a screen. */
export async function bootIn(
  data: string,
  policy: object = {},
  course: string = built.course,
): Promise<BootedForTest> {
  const policyFile = writeBeside(data, "policy.json", policy);
  const { library, sqlWorker, worker } = built;
  const booted = await bootTerminal(
    { data, policy: policyFile, course, library, sqlWorker, worker },
    "serve",
  );
  if (!booted.ok) throw new Error(booted.refusal.sentence);
  const terminal = booted.value;
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= terminal.close());
  onTestFinished(close);
  return {
    data,
    policy: policyFile,
    call: (name, ask) => terminal.call(name, ask) as never,
    callAnything: (name, ask) => terminal.call(name, ask),
    close,
  };
}

/** A file that staff put beside the data folder, until the test is over. Its path. */
function writeBeside(data: string, name: string, content: object): string {
  const file = join(data, "..", `${basename(data)}-${name}`);
  writeFileSync(file, JSON.stringify(content));
  onTestFinished(() => rmSync(file, { force: true }));
  return file;
}

/** The same, in a facility with the students Maria and James. */
export async function bootProvisioned(data: string, policy: object = {}, course: string = built.course) {
  const { provisioning, reader } = await makeProvisioning();
  const file = writeBeside(data, "provisioning.json", provisioning);
  const done = await provisionFolder(data, file, "update");
  if (!done.ok) throw new Error(done.refusal.sentence);
  const terminal = await bootIn(data, policy, course);
  const [maria, james] = provisioning.students.map(({ id }) => id) as [StudentId, StudentId];
  return {
    ...terminal,
    reader,
    maria,
    james,
    signIn: (student = maria, withPin = pin) => terminal.call("session:signIn", { student, pin: withPin }),
    signInAsStaff: () => terminal.call("staff:signIn", { secret: staffSecret }),
  };
}

/** The value of an answer that must not be a refusal. */
export function answered<T>(
  answer: { ok: true; value: T } | { ok: false; refusal: { sentence: string } },
): T {
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer.value;
}
