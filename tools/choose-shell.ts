/** What is known before a shell is chosen. */
export interface Machine {
  /** The value of FOOTHOLD_SHELL. */
  readonly forced: string | undefined;
  readonly hasDisplay: boolean;
  readonly hasElectron: boolean;
  /** Tries to bring Electron here: `null` when it is here now, else why not. */
  readonly fetchElectron: () => Promise<string | null>;
  /** Full path of a browser, or `null`. */
  readonly browser: string | null;
}

export type ShellName = "electron" | "chromium" | "serve";
export type Choice =
  | { readonly kind: "chosen"; readonly shell: ShellName; readonly why: string }
  | { readonly kind: "refused"; readonly sentence: string };

const shells: readonly string[] = ["electron", "chromium", "serve"] satisfies readonly ShellName[];

/** Takes Electron where it is or can be fetched, else a browser, else an address; a forced one or none. */
export async function chooseShell(machine: Machine): Promise<Choice> {
  const { forced, hasDisplay, hasElectron, fetchElectron, browser } = machine;
  if (forced !== undefined && forced !== "") {
    if (!shells.includes(forced)) {
      return refused(
        `FOOTHOLD_SHELL is "${forced}"; it can be electron, chromium or serve. Nothing was started.`,
      );
    }
    if (forced === "serve") return chosen("serve", "FOOTHOLD_SHELL says so");
    if (!hasDisplay) {
      return refused(
        `FOOTHOLD_SHELL is "${forced}", and there is no display to open a window on. Nothing was started. Set DISPLAY or WAYLAND_DISPLAY, or use FOOTHOLD_SHELL=serve.`,
      );
    }
    if (forced === "chromium") {
      if (browser) return chosen("chromium", `FOOTHOLD_SHELL says so, with ${browser}`);
      return refused(
        `FOOTHOLD_SHELL is "chromium", and no Chromium, Chrome or Edge was found. ${installBrowser}`,
      );
    }
    const missing = hasElectron ? null : await fetchElectron();
    if (missing === null) return chosen("electron", "FOOTHOLD_SHELL says so");
    return refused(
      `FOOTHOLD_SHELL is "electron", and Electron's runtime is not here and could not be fetched (${missing}). Nothing was started.`,
    );
  }
  if (!hasDisplay) return chosen("serve", `there is no display to open a window on. ${openElsewhere}`);
  if (hasElectron) return chosen("electron", "Electron's runtime is here");
  const missing = await fetchElectron();
  if (missing === null) return chosen("electron", "Electron's runtime was fetched");
  if (browser) {
    return chosen("chromium", `Electron's runtime could not be fetched (${missing}), and ${browser} is here`);
  }
  return chosen(
    "serve",
    `Electron's runtime could not be fetched (${missing}), and no Chromium, Chrome or Edge was found. ${installBrowser}`,
  );
}

const installBrowser =
  'Install one, on Debian with "apt-get install chromium", or name one with FOOTHOLD_BROWSER.';
const openElsewhere = "Open the address below in a browser on this computer.";

const chosen = (shell: ShellName, why: string): Choice => ({ kind: "chosen", shell, why });
const refused = (sentence: string): Choice => ({ kind: "refused", sentence });
