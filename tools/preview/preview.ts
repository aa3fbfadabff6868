import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import type { Refusal, Result } from "../../bundle/std.ts";
import { openCourse, packFolder } from "../../curriculum/pack/file.ts";
import type { Pack } from "../../curriculum/pack/read.ts";
import { type CourseRefusal, formatProblems } from "../../curriculum/problem.ts";
import { type LessonId, lessonId } from "../../curriculum/schema.ts";
import { type BootedTerminal, bootTerminal } from "../../main/boot.ts";
import { built } from "../../main/config/built.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { type BrowserWindow, openBrowser } from "../../main/shells/chromium/browser.ts";
import { findBrowser } from "../../main/shells/chromium/find-browser.ts";
import { serveOnLoopback } from "../../main/shells/chromium/server.ts";
import { makeAuthor } from "./author.ts";
import { onSave } from "./on-save.ts";

/** `foothold curriculum preview [folder]`: 0 the window was closed, 1 the course cannot be shown, 2 wrong use. */
await new Command("foothold curriculum preview")
  .description("Show a course in the terminal's own screens, anew at each save.")
  .argument("[folder]", "a course's folder", built.authored)
  .option("--lesson <id>", "open this lesson")
  .option("--serve", "print an address in place of opening a window")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (folder: string, { lesson, serve }: { readonly lesson?: string; readonly serve?: true }) => {
    process.exitCode = await preview(resolve(folder), lesson ?? null, serve === true);
  })
  .parseAsync(process.argv.slice(2), { from: "user" });

async function preview(folder: string, lesson: string | null, isServing: boolean): Promise<0 | 1> {
  const scratch = mkdtempSync(join(tmpdir(), "foothold-preview-"));
  try {
    const pack = packAnew(folder, join(scratch, "course-0"));
    if (!pack.ok) return refuse(pack.refusal);
    if (lesson !== null && !hasLesson(pack.value, lesson)) {
      console.error(
        `The course has no lesson "${lesson}", so nothing was opened. Look for its id in lesson.yaml.`,
      );
      return 1;
    }
    const terminal = await bootFor(scratch, isServing ? "serve" : "chromium");
    if (!terminal.ok) return refuse(terminal.refusal);
    await show(folder, scratch, terminal.value, { lesson, isServing });
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A terminal that teaches the course in `course-0`, and at which the author sits. Nothing of it is kept. */
async function bootFor(
  scratch: string,
  shell: "serve" | "chromium",
): Promise<Result<BootedTerminal, Refusal>> {
  const data = join(scratch, "data");
  const author = await makeAuthor(scratch);
  const known = await provisionFolder(data, author.file, "leave");
  if (!known.ok) return known;
  const policy = join(scratch, "policy.json");
  writeFileSync(policy, JSON.stringify({ kiosk: false }));
  const { worker, sqlWorker, library } = built;
  const booted = await bootTerminal(
    { data, policy, course: join(scratch, "course-0"), worker, sqlWorker, library },
    shell,
  );
  if (!booted.ok) return booted;
  const signedIn = await booted.value.call("session:signIn", { student: author.student, pin: author.pin });
  if (signedIn.ok) return booted;
  await booted.value.close();
  return signedIn;
}

/** Resolves when the window was closed, or on Ctrl+C. */
async function show(
  folder: string,
  scratch: string,
  terminal: BootedTerminal,
  { lesson, isServing }: { readonly lesson: string | null; readonly isServing: boolean },
): Promise<void> {
  const server = await serveOnLoopback(built.renderer, terminal.call);
  const address = `${server.entrance()}${lesson === null ? "" : `#/lesson/${lesson}`}`;
  const executable = isServing ? null : findBrowser(process.platform, process.env);
  const window = executable === null ? null : openWindow(executable, address, join(scratch, "browser"));
  if (window === null) console.log(`The course is at ${address}`);
  else console.log("The course is open. Save a file, and it is shown anew. Close the window to end.");
  let edition = 0;
  const stopWatching = onSave(folder, async () => {
    edition += 1;
    const pack = packAnew(folder, join(scratch, `course-${edition}`));
    if (!pack.ok) {
      refuse(pack.refusal);
      console.error("The course is shown as it was before.");
      return;
    }
    terminal.teach(pack.value);
    await window?.reload();
    console.log(`Shown anew${window === null ? ": load the page again" : ""}.`);
  });
  await Promise.race([...(window === null ? [] : [window.closed]), stopAsked()]);
  stopWatching();
  await window?.close();
  await server.close();
  await terminal.close();
}

function openWindow(executable: string, address: string, profile: string): BrowserWindow {
  return openBrowser({ executable, address, profile, kiosk: false });
}

/** Each edition has a folder of its own: the one before is still read from. */
function packAnew(folder: string, to: string): Result<Pack, Refusal | CourseRefusal> {
  const packed = packFolder(folder, to);
  return packed.ok ? openCourse(to) : packed;
}

function hasLesson({ index }: Pack, id: string): boolean {
  const wanted = lessonId.safeParse(id);
  const has = (found: LessonId) =>
    index.modules.some(({ lessons }) => lessons.some((one) => one.id === found));
  return wanted.success && has(wanted.data);
}

function refuse(refusal: Refusal | CourseRefusal): 1 {
  console.error("problems" in refusal ? formatProblems(refusal) : refusal.sentence);
  return 1;
}

function stopAsked(): Promise<void> {
  const { promise, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop());
  return promise;
}
