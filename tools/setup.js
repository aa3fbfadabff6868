// Runs on any Node from 20 on and before anything is installed, so it is plain JavaScript without dependencies.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's top folder. */
export const top = join(import.meta.dirname, "..");

/** From this version on Node runs TypeScript by itself: https://nodejs.org/docs/latest-v24.x/api/typescript.html */
const oldestNode = [22, 18];

/**
 * Installs what the lock file says when it is not there, and returns the Node that everything else runs on.
 * Ends the process with a sentence when that cannot be done.
 */
export function setUp() {
  if (!isInstalled()) install();
  const node = findNode();
  if (node === null)
    fail(`Foothold needs Node ${oldestNode.join(".")} or newer here, and found ${process.version}.`);
  return node;
}

/** Holds the installed packages against the lock file, one by one: times of files say nothing after a clone. */
function isInstalled() {
  const wanted = readLock("package-lock.json");
  const found = readLock("node_modules", ".package-lock.json");
  if (wanted === null)
    fail("package-lock.json is missing, so nobody knows what to install. Clone the project again.");
  if (found === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const there = found[path];
    // An optional package that does not fit this system is not installed, and not missed.
    return there === undefined ? optional === true : there.version === version;
  });
}

/** @param {string[]} path @returns {Record<string, {version?: string, optional?: boolean}> | null} */
function readLock(...path) {
  const file = join(top, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : null;
}

function install() {
  console.log("Installing the packages of the lock file (about a minute) …");
  // No package needs its install script but `node`: the native ones bring their binaries along.
  npm(["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (findNode(false) === null) npm(["rebuild", "node", "--loglevel=error"]);
}

/** @param {string[]} args */
function npm(args) {
  const { status } = spawnSync("npm", args, {
    cwd: top,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    fail(`"npm ${args.join(" ")}" did not succeed; what npm said stands above. Nothing else was changed.`);
}

/** The pinned Node, else this one if it is new enough, else null. */
function findNode(orThisOne = true) {
  const bin = join(top, "node_modules", "node", "bin");
  const pinned = join(bin, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return orThisOne && isNewEnough ? process.execPath : null;
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
