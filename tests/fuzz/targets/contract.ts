import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Refusal, Result } from "../../../bundle/std.ts";
import { ok } from "../../../bundle/std.ts";
import { bootTerminal } from "../../../main/boot.ts";
import { built } from "../../../main/config/built.ts";
import { type Answers, callNames } from "../../../main/contract.ts";
import { provisionFolder } from "../../../main/provision-folder.ts";
import { facilityFile, pin, staffSecret, student } from "../facility-file.ts";
import { mutateJson } from "../mutate/json.ts";
import { oddNames, oddValue } from "../odd-values.ts";
import { scratchFolder } from "../scratch.ts";
import { target } from "../target.ts";

/**
 * What a screen that was taken over may send to a whole terminal: an array of calls, `[name, ask]`, one after the
 * other. What JSON cannot say is spelt `{"$odd": …}`.
 */
export const contractTarget = target<readonly Result<unknown, Refusal>[]>({
  name: "contract",
  share: 3,
  async open() {
    const { folder, remove } = scratchFolder();
    const [data, policy, file] = ["data", "policy.json", "provisioning.json"].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    mkdirSync(join(folder, "stick"));
    writeFileSync(file, JSON.stringify(facilityFile()));
    writeFileSync(policy, JSON.stringify({ exportFolders: [join(folder, "stick")] }));
    const done = await provisionFolder(data, file, "update");
    if (!done.ok) throw new Error(done.refusal.sentence);
    const booted = await bootTerminal({ ...built, data, policy }, "serve");
    if (!booted.ok) throw new Error(booted.refusal.sentence);
    const terminal = booted.value;
    const asStudent = () => terminal.call("session:signIn", { student, pin });
    const asStaff = () => terminal.call("staff:signIn", { secret: staffSecret });
    const good: readonly (readonly [string, unknown])[] = [
      ["terminal:state", {}],
      ["course:outline", {}],
      ["course:words", {}],
      ["lesson:open", { lesson: "a-first-program" }],
      ["hint:open", { exercise: "opening-hour", number: 1 }],
      ["solution:open", { exercise: "opening-hour" }],
      ["draft:save", { exercise: "opening-hour", files: { "main.js": "export {};", "notes.txt": "1" } }],
      ["staff:overview", {}],
      ["staff:export", { folder: join(folder, "stick") }],
      ["session:signOut", {}],
      ["session:signIn", { student, pin }],
      ["staff:signIn", { secret: staffSecret }],
    ];
    // The sandbox has tests of its own, and a program takes its time: one attempt, and only what is around it changes.
    const attempt = [
      "attempt:grade",
      {
        exercise: "opening-hour",
        files: { "main.js": "export const openingHour = () => 7;" },
        language: "en",
      },
    ];
    let turn = 0;
    return {
      seeds: [...good.map((call) => [call]), [attempt], good.slice(0, 4)].map((calls) =>
        Buffer.from(JSON.stringify(calls)),
      ),
      mutate: (input, random, other) =>
        mutateJson(input, random, other, [...callNames, ...oddNames.map((name) => `{"$odd":"${name}"}`)]),
      async read(input) {
        // Whoever the last input left there; students and staff may ask for different things.
        const state = answered(await terminal.call("terminal:state", {}));
        if (state.session.kind === "nobody") await (turn++ % 2 === 0 ? asStaff() : asStudent());
        const answers: Result<unknown, Refusal>[] = [];
        for (const [name, ask] of callsIn(input)) {
          const answer = (await terminal.call(name as string, ask)) as Result<unknown, Refusal>;
          if (!answer.ok) return answer;
          answers.push(answer);
        }
        return ok(answers);
      },
      judge(answers) {
        for (const answer of answers) structuredClone(answer);
        return answers.every((answer) => answer.ok === true) ? null : "an answer that is no answer";
      },
      async close() {
        await terminal.close();
        remove();
      },
    };
  },
});

type State = Answers["terminal:state"];
const answered = (answer: unknown) => (answer as { readonly value: State }).value;

/** The calls of an input; of one that is not JSON, a single call with its text as name and ask. */
function callsIn(input: Buffer): readonly (readonly [unknown, unknown])[] {
  try {
    const value: unknown = JSON.parse(input.toString(), oddValue);
    if (!Array.isArray(value)) return [[value, value]];
    return Array.from(value.slice(0, 8), (call) => (Array.isArray(call) ? [call[0], call[1]] : [call, {}]));
  } catch {
    return [[input.toString(), input]];
  }
}
