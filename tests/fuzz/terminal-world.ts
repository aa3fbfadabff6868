import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { SigningKey } from "../../bundle/keys.ts";
import { openCourse, packFolder } from "../../curriculum/pack/file.ts";
import { systemClock } from "../../main/clock.ts";
import { quietJob } from "../../main/export/job.ts";
import { openImporter } from "../../main/import/import.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { provision } from "../../main/provision.ts";
import { openAway } from "../../main/store/away.ts";
import { keepFacilityCopy } from "../../main/store/facility-copy.ts";
import { openProgress } from "../../main/store/progress.ts";
import { openReceipts } from "../../main/store/receipts.ts";
import { replaceableCourse } from "../../main/terminal/course.ts";
import { publisher, terminal } from "../vectors/bundle/parts.ts";
import { facilityFile } from "./facility-file.ts";
import type { Files } from "./files.ts";
import { scratchFolder, writeFiles } from "./scratch.ts";
import { smallCourse } from "./targets/course-files.ts";

/**
 * The vectors' terminal with its real store, in a folder of its own inside another one, so that what is written beside
 * its data is seen. It teaches the small course, and takes lessons from the vectors' publisher.
 */
export async function openTerminalWorld() {
  const { folder, remove } = scratchFolder();
  const data = join(folder, "inner", "data");
  const keys = join(data, "identities");
  const identity = join(keys, "1");
  mkdirSync(identity, { recursive: true });
  writeFileSync(join(identity, "signing.pem"), terminal.signing.pem);
  writeFileSync(join(identity, "age.txt"), `${terminal.age.identity}\n`);
  const [authored, packed] = [join(folder, "authored"), join(folder, "packed")];
  writeFiles(authored, smallCourse());
  value(packFolder(authored, packed));
  const first = value(openCourse(packed));
  for (const done of [authored, packed]) rmSync(done, { recursive: true });
  const store = value(await openTerminalStore(data, {}, systemClock));
  const { db, facility, identities, log, returns } = store;
  const known = facilityFile();
  value(
    provision(
      { facility, log, identity: identities.present() },
      { ...known, facility: { ...known.facility, publishers: [publisher.signing.publicKey as SigningKey] } },
    ),
  );
  const record = present(facility.get());
  await keepFacilityCopy(data, facility);
  const course = replaceableCourse(first);
  const receipts = openReceipts(db);
  const importFrom = openImporter({ data, identities, facility, log, receipts, returns, course });
  const courses = join(data, "courses");
  const file = join(folder, "stick.foothold");
  const begunWith = identities.all().length;
  writeFileSync(file, "");
  const beside = namesBeside();

  /** Every name but lessons and keys, of which an import may bring more; SQLite's own files come and go. */
  function namesBeside(): string {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => ![courses, keys].some((own) => path.startsWith(own)) && !/\.sqlite-\w+$/.test(path))
      .map((path) => relative(folder, path))
      .sort()
      .join("\n");
  }

  const job = quietJob(new AbortController().signal);
  return {
    ...store,
    data,
    folder,
    course,
    receipts,
    away: openAway(db),
    progress: openProgress(db),
    importFrom: (from: string) => importFrom(from, job),
    /** Imports a file with these bytes as staff do, from a stick. */
    bring(bytes: Uint8Array) {
      writeFileSync(file, bytes);
      return importFrom(file, job);
    },
    /** As if nothing had ever been taken in, but for students, whom nothing removes. */
    forget() {
      db.prepare("DELETE FROM return_in_force").run();
      facility.update(record);
      course.replace(first);
      rmSync(courses, { recursive: true, force: true });
    },
    /** The terminal was told to take another identity, and did: it is another one now. */
    isRenewed: () => identities.all().length !== begunWith,
    /** What an import may not do to a disk, whatever it brings; `null` if it did not. */
    wrongOnDisk(): string | null {
      if (namesBeside() !== beside) return `wrote beside its folder: ${namesBeside()}`;
      const inside = readdirSync(folder, { recursive: true, encoding: "utf8" });
      const odd = inside.find((name) => {
        const status = lstatSync(join(folder, name), { throwIfNoEntry: false });
        return status !== undefined && !status.isFile() && !status.isDirectory();
      });
      return odd === undefined ? null : `left something that is no file: ${odd}`;
    },
    close() {
      store.close();
      remove();
    },
  };
}
export type TerminalWorld = Awaited<ReturnType<typeof openTerminalWorld>>;

/** Every file below `root`, by its path from there. */
export function filesIn(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), readFileSync(path)]),
  );
}

export function value<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: { readonly sentence: string } },
): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

function present<T>(maybe: T | null): T {
  if (maybe === null) throw new Error("the terminal does not know its facility");
  return maybe;
}
