import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Chromium first, since a distribution patches it; then Chrome, then Edge. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** Places of the three browsers' installers, in the same order, below each of Windows' program folders. */
const windowsPaths = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

const macApps = ["Chromium", "Google Chrome", "Microsoft Edge"];

/** Where the three browsers may be, best first. FOOTHOLD_BROWSER names one and no other. */
export function browserCandidates(platform: NodeJS.Platform, env: Env): readonly string[] {
  if (env.FOOTHOLD_BROWSER) return [env.FOOTHOLD_BROWSER];
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LocalAppData];
    return windowsPaths.flatMap((path) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, ...path)),
    );
  }
  if (platform === "darwin") return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder.startsWith("/"));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Full path of the first browser that is there, or `null`. */
export function findBrowser(platform: NodeJS.Platform, env: Env): string | null {
  return browserCandidates(platform, env).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
