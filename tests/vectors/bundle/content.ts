/** Lessons. The reader knows `publisher` and nobody else. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../../bundle/canonical.ts";
import type { Json } from "../../../bundle/std.ts";
import { type Forgery, forge } from "./forge.ts";
import { facility, otherFacility, publisher, sha, turned, type Vector } from "./parts.ts";
import { bad, endOf } from "./return-parts.ts";

const [malformed, tooLarge] = [bad("malformed"), bad("tooLarge")];
const header = {
  kind: "content",
  signer: publisher.signing.publicKey,
  course: "programming",
  version: 3,
  title: { en: "Programming", es: "Programación" },
  count: 1,
  createdMs: 1_785_000_300_000,
};
type Changes = { readonly [key: string]: Json };

function lessons(lines: readonly string[], changes: Changes = {}, parts: Partial<Forgery> = {}): Forgery {
  const headerLine = canonicalJson({ ...header, count: lines.length, ...changes });
  const payload = `${[headerLine, ...lines, endOf(lines)].join("\n")}\n`;
  return { headerLine, payload, recipients: null, signingPem: publisher.signing.pem, ...parts };
}

const hashOf = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const text = (path: string, content = "x", changes: Changes = {}) =>
  canonicalJson({ path, encoding: "utf8", text: content, hash: hashOf(content), ...changes });
const binary = (path: string, bytes: Uint8Array, changes: Changes = {}) =>
  canonicalJson({
    path,
    encoding: "base64",
    text: Buffer.from(bytes).toString("base64"),
    hash: hashOf(bytes),
    ...changes,
  });

const few = [
  text("course.yaml", "id: programming\r\n"),
  binary("images/odd.bin", Buffer.from([0, 255, 10, 13, 128])),
  binary("lists/plain.txt", Buffer.from("text may come in either encoding")),
  text("lists/text.es.md", "\ufeffañadir 数 🧮 \u2028 \u0000\n"),
  text("lists/zero", ""),
];
const whole = await forge(lessons(few));
const long = ["a".repeat(80), "b".repeat(79), "c".repeat(79)].join("/");

export const contentOutside: readonly Vector[] = [
  {
    name: "content-good",
    outcome: "taken",
    why: "Text, bytes, an empty file, both encodings.",
    bytes: lessons(few),
    records: few,
  },
  {
    name: "content-good-paths",
    outcome: "taken",
    why: "Paths at the border of what is allowed.",
    bytes: lessons(["0", "_", "a-_.b", "com", "com10", "console", long].toSorted().map((path) => text(path))),
    records: ["0", "_", "a-_.b", "com", "com10", "console", long].toSorted().map((path) => text(path)),
  },
  {
    name: "content-good-one-language",
    outcome: "taken",
    why: "A title in English only.",
    bytes: lessons(few, { title: { en: "Programming" } }),
    records: few,
  },
  bad("cutShort")("content-cut", "The end is missing.", whole.subarray(0, -1)),
  bad("damaged")("content-bit", "One bit of a lesson is turned over.", turned(whole, whole.length - 120)),
  bad("otherKind")("content-reader-return", "A return where lessons are asked for.", {
    ...lessons(few, { kind: "return" }),
  }),
  malformed("content-stray-key", "A header has no other keys.", lessons(few, { colour: "teal" })),
  malformed("content-version-0", "Versions begin at 1.", lessons(few, { version: 0 })),
  malformed("content-course", "Not a course's id.", lessons(few, { course: "Programming" })),
  malformed("content-course-path", "Not a course's id.", lessons(few, { course: "../programming" })),
  malformed("content-title", "A title in English is always there.", lessons(few, { title: { es: "Hola" } })),
  malformed("content-none", "At least one file.", lessons(few, { count: 0 })),
  bad("unknownPublisher")(
    "content-unknown-publisher",
    "Signed by somebody whom the facility has not approved.",
    lessons(few, { signer: otherFacility.signing.publicKey }, { signingPem: otherFacility.signing.pem }),
  ),
  tooLarge("content-too-many", "More than 20,000 files.", lessons(few, { count: 20_001 })),
];

/** A path that no reader takes, alone in its bundle. */
const path = (name: string, value: string, why: string) =>
  malformed(`content-path-${name}`, why, lessons([text(value)]));
/** Paths of which each alone is good. */
const paths = (name: string, values: readonly string[], why: string) =>
  malformed(`content-paths-${name}`, why, lessons(values.map((value) => text(value))));

const mebibytes = (count: number) => "a".repeat(count * 2 ** 20);

export const contentInside: readonly Vector[] = [
  path("parent", "../a", "Leaves the folder."),
  path("parent-within", "a/../../b", "Leaves the folder further on."),
  path("root", "/etc/passwd", "Begins at the root."),
  path("empty", "", "No name at all."),
  path("empty-name", "a//b", "An empty name."),
  path("folder", "a/", "Ends in a slash."),
  path("backslash", "a\\b", "A separator on Windows only."),
  path("drive", "c:a", "A drive on Windows."),
  path("stream", "a.txt:b", "A second stream of a file on Windows."),
  path("device", "a/NUL.txt", "A device on Windows, whatever follows the dot."),
  path("device-number", "com0", "A device on Windows."),
  path("trailing-dot", "a./b", "Windows drops the dot."),
  path("trailing-space", "a ", "Windows drops the space."),
  path("short-name", "PROGRA~1", "The short name of another file."),
  path("hidden", ".git/config", "Begins with a dot."),
  path("option", "-rf", "Looks like an option."),
  path("nul", "a\u0000b", "Ends early in some languages."),
  path("accent", "caf\u00e9", "Two spellings in Unicode."),
  path("direction", "a\u202egnp.exe", "Reads otherwise than it is."),
  path("long-name", "a".repeat(81), "A name of more than 80 characters."),
  path("long", `${long}/d`, "More than 240 characters."),
  paths("twice", ["a", "a"], "The same path twice."),
  paths("descending", ["b", "a"], "Not in ascending order."),
  paths("case", ["A", "a"], "One file where case does not count."),
  paths("folder-case", ["A/x", "a/y"], "One folder in two spellings."),
  paths("file-and-folder", ["a", "a/b"], "A file cannot be a folder."),
  paths("folder-and-file", ["A/b", "a"], "A folder cannot be a file, where case does not count."),
  malformed("content-link", "There are no links, only files.", lessons([text("a", "x", { link: "b" })])),
  malformed("content-hash", "A file does not have its hash.", lessons([text("a", "x", { hash: sha("0") })])),
  malformed("content-encoding", "No such encoding.", lessons([text("a", "78", { encoding: "hex" })])),
  malformed(
    "content-base64",
    "Base64 has one spelling.",
    lessons([binary("a", Buffer.from("x"), { text: "eB==" })]),
  ),
  malformed("content-encrypted", "Lessons are not encrypted.", {
    ...lessons(few, {}, { recipients: [facility.age.recipient] }),
  }),
  malformed("content-after-brotli", "Bytes after the compressed stream.", {
    ...lessons(few, {}, { afterPayload: Buffer.from("more") }),
  }),
  malformed("content-fewer", "One file fewer than the header says.", lessons(few, { count: few.length + 1 })),
  tooLarge(
    "content-file-too-large",
    "A file of more than 16 MiB.",
    lessons([text("a", `${mebibytes(16)}a`)]),
  ),
  tooLarge("content-line-too-long", "A line of more than 24 MiB.", lessons([mebibytes(25)])),
  tooLarge(
    "content-bomb",
    "Nine files of 15 MiB, each in order, from some hundred bytes: more than the ratio allows.",
    lessons([..."abcdefghi"].map((name) => text(name, mebibytes(15)))),
  ),
];
