import type { PackedFile } from "./package-contents.ts";

/** The course in one file, with its solutions sealed. */
const coursePack = /^out\/course\/[a-z0-9-]+-[0-9a-f]{16}\.pack$/;

/** All that an installed program may hold. A file that fits none of these is a finding. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/index\.js$/,
  /^out\/main\/chunks\/[\w-]+\.js$/,
  /^out\/main\/(?:sql-)?worker\.mjs$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2?|ttf|svg|png)$/,
  coursePack,
  /^out\/sandbox\/library\.js$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/(?:methods\/)?[\w-]+\.js|prebuilds\/linux-x64\.node)$/,
  /^node_modules\/@jitl\/quickjs-wasmfile-release-sync\/(package\.json|LICENSE|dist\/(index|ffi|emscripten-module)\.mjs|dist\/emscripten-module\.wasm)$/,
  /^node_modules\/@sqlite\.org\/sqlite-wasm\/(package\.json|dist\/(node\.mjs|sqlite3\.wasm))$/,
];

/** What must lie beside the archive, because a thread or the system's loader opens it. Everything else is inside. */
const beside: readonly RegExp[] = [
  /^out\/main\/(?:sql-)?worker\.mjs$/,
  /^out\/sandbox\/library\.js$/,
  /^node_modules\/better-sqlite3\/prebuilds\//,
  /^node_modules\/@(?:jitl|sqlite\.org)\//,
];

/** Without these the program cannot start. */
const required: readonly string[] = [
  "package.json",
  "out/main/index.js",
  "out/main/worker.mjs",
  "out/main/sql-worker.mjs",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/sandbox/library.js",
  "node_modules/better-sqlite3/prebuilds/linux-x64.node",
  "node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm",
  "node_modules/@sqlite.org/sqlite-wasm/dist/node.mjs",
  "node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm",
];

/** Keys of `package.json` that an installed program has no use for. */
const authoringKeys = ["devDependencies", "scripts", "build"];

/**
 * What is wrong with a package, a sentence each; empty when it may ship. `answers` are the texts that must not be in it,
 * by where they come from.
 */
export function judgePackage(
  files: readonly PackedFile[],
  answers: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...required.filter((path) => !paths.has(path)).map((path) => `${path} is missing.`),
    ...judgeCourse([...paths].filter((path) => coursePack.test(path))),
    ...files.flatMap((file) => judgeFile(file, answers)),
  ];
}

/** Two would be none: a terminal would not know which to teach. */
function judgeCourse(packs: readonly string[]): readonly string[] {
  return packs.length === 1 ? [] : [`There are ${packs.length} courses in out/course instead of one.`];
}

function judgeFile({ path, unpacked, bytes }: PackedFile, answers: ReadonlyMap<string, string>): string[] {
  const findings: string[] = [];
  if (!allowed.some((pattern) => pattern.test(path))) findings.push(`${path} has no place in a package.`);
  if (unpacked !== beside.some((pattern) => pattern.test(path))) {
    findings.push(`${path} lies ${unpacked ? "beside" : "in"} the archive, and should not.`);
  }
  if (/(^|\/)(solution|wrong)(\/|$)|explanation\./.test(path))
    findings.push(`${path} is an author's answer.`);
  if (/\.(wasm|node|woff2?|ttf|png)$/.test(path)) return findings;
  const text = bytes.toString("utf8");
  // A map's place is the last line; Monaco has the words in its texts.
  if (/\n\/[/*][#@] sourceMappingURL=[^\n]*\s*$/.test(text) && !path.startsWith("node_modules/")) {
    findings.push(`${path} points to a source map.`);
  }
  for (const [from, answer] of answers) {
    if (text.includes(answer)) findings.push(`${path} holds the text of ${from}.`);
  }
  if (path === "package.json") findings.push(...judgeManifest(text));
  return findings;
}

function judgeManifest(text: string): string[] {
  const manifest: Record<string, unknown> = JSON.parse(text);
  return [
    ...authoringKeys.filter((key) => key in manifest).map((key) => `package.json still has "${key}".`),
    ...(manifest.main === "out/main/index.js" ? [] : ['package.json does not start "out/main/index.js".']),
    ...(manifest.type === "module" ? [] : ['package.json is not of type "module".']),
  ];
}
