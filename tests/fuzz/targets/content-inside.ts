import { createHash } from "node:crypto";
import { join } from "node:path";
import { canonicalJson } from "../../../bundle/canonical.ts";
import type { ImportReport } from "../../../main/carrying.ts";
import { coursesFolder } from "../../../main/content/courses.ts";
import { publisher } from "../../vectors/bundle/parts.ts";
import { endOf } from "../../vectors/bundle/return-parts.ts";
import type { Files } from "../files.ts";
import { type Keyed, mendCount, mutateLines } from "../mutate/lines.ts";
import { target } from "../target.ts";
import { filesIn, openTerminalWorld, type TerminalWorld } from "../terminal-world.ts";
import { packedCourse } from "./pack-bytes.ts";
import { bundleWords, sealed } from "./sealed.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Where nothing may be written, as far as names can tell. `folder` is the terminal's own. */
const paths = (folder: string, pack: string) => [
  ...[`a/${pack}`, `../${pack}`, `2/${pack}`, pack.toUpperCase(), `${pack}.part`, `${pack}/a`, ".pack"],
  ...["../escaped", "../../escaped", "a/../../escaped", "..", ".", "./a", "a/..", "a//b", "a/", ""],
  ...[
    "..\\escaped",
    "a\\..\\..\\escaped",
    "c:escaped",
    "a.txt:stream",
    "con",
    "a/NUL.txt",
    "a./b",
    "a ",
    ".git",
  ],
  ...["a\u0000/../b", "\u002e\u002e/escaped", "%2e%2e/escaped", "A", "a", "course.yaml/a", "COURSE.yaml"],
  ...[`${folder}/escaped`, "/dev/shm/escaped", "__proto__", "constructor", "../2/escaped", "../2.part"],
];

function linesOf(files: Files, version: number): Buffer {
  const lines = [...files]
    .map(([path, bytes]) => ({
      ...{ path, encoding: "base64", text: bytes.toString("base64"), hash: sha256(bytes) },
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(canonicalJson);
  const header = canonicalJson({
    kind: "content",
    signer: publisher.signing.publicKey,
    course: "kinds",
    version,
    title: { en: "Kinds", es: "Clases" },
    count: lines.length,
    createdMs: 1_785_000_300_000,
  });
  return Buffer.from([header, ...lines, endOf(lines), ""].join("\n"));
}

/** Records as a publisher's program would write them: by ascending path, each with its hash. */
function mendFiles(records: readonly Keyed[]): readonly Keyed[] {
  return records
    .map((record) => {
      const { text, encoding } = record;
      if (typeof text !== "string") return record;
      return { ...record, hash: sha256(Buffer.from(text, encoding === "base64" ? "base64" : "utf8")) };
    })
    .sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
}

/**
 * A publisher whose program went wrong, or whose key was stolen: lessons that unpack into a folder. Nothing may be
 * written outside of that, nothing but files, and nothing may stay of lessons that were refused.
 */
export const contentInsideTarget = target<ImportReport>({
  name: "content-inside",
  share: 0.8,
  async open() {
    const world = await openTerminalWorld();
    const pack = packedCourse(2);
    const words = [
      ...paths(world.folder, pack.name),
      ...bundleWords,
      "path",
      "encoding",
      "text",
      "hash",
      "base64",
      "utf8",
    ];
    const lessons = new Map([[pack.name, pack.bytes]]);
    const more = new Map([...lessons, ["README.txt", Buffer.from("Two kettles")]]);
    return {
      seeds: [linesOf(lessons, 2), linesOf(more, 2)],
      mutate(input, random, other) {
        const made = mutateLines(input, random, other, words);
        return random.chance(0.7) ? mendCount(made, mendFiles) : made;
      },
      async read(input) {
        world.forget();
        const taken = await world.bring(await sealed(input, null, publisher.signing.pem));
        const wrong = world.wrongOnDisk();
        if (wrong !== null) throw new Error(wrong);
        if (!taken.ok && leftOf(world).size > 0) throw new Error("something of refused lessons stayed");
        return taken;
      },
      judge({ number }, input) {
        const records = input.toString().split("\n").slice(1, -2);
        const there = filesIn(join(coursesFolder(world.data, world.course.course.id), String(number)));
        if (world.course.course.version !== number) return "teaches another version than it took";
        if (leftOf(world).size !== there.size) return "left other files beside the lessons";
        for (const line of records) {
          const { path, text, encoding } = JSON.parse(line);
          if (!there.get(path)?.equals(Buffer.from(text, encoding))) return `wrote other bytes to ${path}`;
        }
        return there.size === records.length ? null : "wrote other files than were put in";
      },
      close: () => world.close(),
    };
  },
});

const leftOf = ({ data }: TerminalWorld): Files => {
  try {
    return filesIn(join(data, "courses"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
};
