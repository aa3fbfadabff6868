import { type Command, InvalidArgumentError } from "commander";
import type { CodePlace } from "../bundle/note.ts";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import type { CommandKit, Common } from "./command-kit.ts";
import type { Facility } from "./facility.ts";
import { writeFeedback } from "./feedback.ts";
import { changePublishers } from "./publishers.ts";
import { openQuestions } from "./questions.ts";
import { carryReturn, makeReturn, type ReturnMade } from "./return.ts";
import { sayQuestions } from "./say-questions.ts";
import { jumpAhead } from "./set-back.ts";
import { counted, plain } from "./text.ts";

/** `return`, `answer`, `questions`, `publisher`: what goes from the facility to its terminals. */
export function addReturnCommands(program: Command, kit: CommandKit): void {
  const { onFacility, withFacility, say, sayJson, now } = kit;

  onFacility(
    program,
    "return <folder>",
    "write one file for all terminals: receipts, students, progress, answers",
  )
    .option("--json", "print as JSON")
    .action((folder: string, options: Common) =>
      withFacility(
        options,
        async (facility): Promise<Result<ReturnMade & { readonly carried: string }, Refusal>> => {
          const made = await makeReturn(facility, now());
          if (!made.ok) return made;
          const carried = await carryReturn(made.value.file, folder);
          return carried.ok ? ok({ ...made.value, carried: carried.value }) : carried;
        },
        (made) => {
          if (options.json) return sayJson(made);
          say(`Wrote ${made.carried}: return ${made.number} for ${counted(made.terminals, "terminal")}.`);
          if (made.leftOut > 0) {
            say(`${counted(made.leftOut, "terminal")} cannot open it: revoked, or not collected from yet.`);
          }
          say("Take it to each terminal: sign in as staff there and import it.");
        },
      ),
    );

  onFacility(
    program,
    "restored",
    "after the database was put back from an older copy: let terminals take its returns again",
  )
    .option(
      "--above <number>",
      "the highest return that a terminal has taken, if you know it",
      returnNumber,
      0,
    )
    .option("--json", "print as JSON")
    .action((options: Common & { above: number }) =>
      withFacility(
        options,
        (facility) => jumpAhead(facility, options.above, now()),
        (jumped) => {
          if (options.json) return sayJson(jumped);
          say(
            `The next return has number ${jumped.number}, so every terminal takes it, and brings again what this database lacks.`,
            "Carry the next return to each terminal (over the network they fetch it), export there, and collect. Then enter again what was entered here since the copy: students, PINs, answers, revoked terminals.",
          );
        },
      ),
    );

  onFacility(program, "answer <student> <text>", "write to a student; it goes out with the next return")
    .requiredOption("--author <name>", "who writes")
    .option("--question <id>", "the question that this answers")
    .option("--exercise <id>", "the exercise that it is about (with --question: the question's)")
    .option(
      "--line <file:line>",
      "the line of the student's code that it is about (with --question: the question's)",
      codePlace,
    )
    .action(
      (
        student: string,
        text: string,
        options: Common & { author: string; question?: string; exercise?: string; line?: CodePlace },
      ) =>
        withFacility(
          options,
          (facility) => writeFeedback(facility, { student, text, ...options }, now()),
          ({ name, at }) => {
            const where =
              at === null ? "" : ` at line ${at.line} of ${plain(at.file)} ("${plain(at.words)}")`;
            say(`Written to ${plain(name)}${where}. It goes out with the next return.`);
          },
        ),
    );

  onFacility(program, "questions", "what students asked and nobody has answered yet")
    .option("--json", "print as JSON")
    .action((options: Common) =>
      withFacility(options, openQuestions, (open) =>
        options.json ? sayJson(open) : say(sayQuestions(open)),
      ),
    );

  const publisher = program.command("publisher").description("whose lessons the terminals take");
  for (const change of ["add", "remove"] as const) {
    onFacility(publisher, `${change} <key>`, `${change} a publisher's public key`).action(
      (key: string, options: Common) =>
        withFacility(
          options,
          (facility: Facility) => changePublishers(facility, key, change),
          (publishers) =>
            say(
              `Terminals take lessons from ${counted(publishers.length, "publisher")}; they learn of it with the next return.`,
            ),
        ),
    );
  }
}

/** `main.js:3` */
function codePlace(text: string): CodePlace {
  const [, file, line] = /^(.{1,200}):([1-9][0-9]{0,5})$/.exec(text) ?? [];
  if (file === undefined) throw new InvalidArgumentError("give the file and the line, such as main.js:3");
  return { file, line: Number(line) };
}

function returnNumber(text: string): number {
  if (!/^[0-9]{1,15}$/.test(text)) throw new InvalidArgumentError("a return's number has digits only");
  return Number(text);
}
