import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "../main/shells/chromium/find-browser.ts";

const aptInstall = "apt-get update && apt-get install -y chromium xvfb";

/** End-to-end tests need a real browser: installs Debian's where that may be done, else says how and ends. */
export function ensureBrowser(): void {
  if (findBrowser(process.platform, process.env) !== null) return;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("Installing Chromium and Xvfb from Debian's packages …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const { status } = spawnSync("sh", ["-c", `${aptInstall} >&2`], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    if (status === 0 && findBrowser(process.platform, process.env) !== null) return;
  }
  const command: Partial<Record<NodeJS.Platform, string>> = {
    linux: `sudo sh -c '${aptInstall}'`,
    darwin: "brew install --cask chromium",
    win32: "winget install Google.Chrome",
  };
  console.error(
    `The end-to-end tests need Chromium, Chrome or Edge, and none was found. Install one: ${command[process.platform] ?? "see your system's packages"}`,
  );
  process.exit(1);
}
