/**
 * The arrows of the design: who may import whom, and nothing else. Each room is a rule of its own, so a refusal
 * names the room.
 */

/** @param {string} room @param {string[]} mayImport patterns of our own paths */
const arrow = (room, mayImport) => ({
  name: `${room}-imports`,
  comment: `${room} may import of ours only: ${mayImport.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^${room}/` },
  to: {
    path: "^(bundle|curriculum|sandbox|main|renderer|facility|tests|tools)/",
    pathNot: [`^${room}/`, ...mayImport],
  },
});

const std = "^bundle/std\\.ts$";
// How words are compared: the index is built and asked with one and the same code.
const searchText = "^curriculum/search/text\\.ts$";

// What a file may be called and how much there may be is said before anything is sent, in the words that decide it.
const fileRules = "^curriculum/schema-files\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    arrow("bundle", []),
    // One spelling of JSON for all hashes.
    arrow("curriculum", [std, "^bundle/canonical\\.ts$"]),
    arrow("sandbox", [std, "^curriculum/schema(-sql|-names)?\\.ts$"]),
    arrow("main", ["^sandbox/", "^curriculum/", "^bundle/"]),
    arrow("facility", ["^sandbox/", "^curriculum/", "^bundle/"]),
    arrow("renderer", [
      "^main/contract\\.ts$",
      "^sandbox/(verdict|steps/trace)\\.ts$",
      "^curriculum/schema(-tree)?\\.ts$",
      searchText,
      fileRules,
      std,
    ]),
    {
      name: "renderer-imports-types-only",
      comment: "what the renderer takes from other rooms is erased before it runs",
      severity: "error",
      from: { path: "^renderer/" },
      to: {
        path: "^(main|sandbox|curriculum|bundle)/",
        pathNot: [searchText, fileRules],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "bundle-touches-no-disk",
      comment: "bundle/ works on bytes: it never touches a disk, a network or another process",
      severity: "error",
      from: { path: "^bundle/" },
      to: { path: "^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads)$" },
    },
    {
      name: "sandbox-touches-no-network",
      comment: "the sandbox never reaches a network or another process",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { path: "^(node:)?(net|http|https|http2|dgram|dns|tls|child_process|cluster)$" },
    },
    {
      name: "only-the-electron-shell-knows-electron",
      severity: "error",
      from: {
        path: "^(bundle|curriculum|sandbox|main|renderer|facility)/",
        pathNot: "^main/shells/electron/",
      },
      to: { path: "(^|node_modules/)electron(/|$)" },
    },
    {
      name: "shells-apart",
      comment: "each shell is complete without the other",
      severity: "error",
      from: { path: "^main/shells/(electron|chromium)/" },
      to: { path: "^main/shells/(electron|chromium)/", pathNot: "^main/shells/$1/" },
    },
    {
      name: "main-does-not-know-its-shells",
      comment: "what is not a shell is ordinary Node and knows only what a shell is",
      severity: "error",
      from: { path: "^main/", pathNot: "^main/shells/" },
      to: { path: "^main/shells/(electron|chromium)/" },
    },
    {
      name: "no-dictionaries-on-terminals",
      comment: "what reads lessons for authors, such as dictionaries, is not installed where students are",
      severity: "error",
      from: { path: "^main/shells/" },
      to: { path: "(^|node_modules/)(cspell-lib|@cspell|syllable)(/|$)", reachable: true },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-product-imports-tools",
      severity: "error",
      from: { path: "^(bundle|curriculum|sandbox|main|renderer|facility)/" },
      to: { path: "^tools/" },
    },
    {
      name: "no-circles",
      comment: "types may refer to each other; what runs may not",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|curriculum/courses|tests/fixtures|tests/hostile)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
