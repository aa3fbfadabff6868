import type { BrowserWindow } from "electron";
import type { Allowance } from "./denials.ts";
import type { Electron } from "./surface.ts";

/**
 * The session's name. Without `persist:` it lives in memory only, so that cookies, storage, caches and service
 * workers end with the program and nothing of one student is there for the next. The renderer keeps nothing that must last.
 */
export const partition = "foothold";

/** Makes the one window. Nothing is loaded into it yet, and it is not shown before there is something to see. */
export function makeWindow(
  electron: Pick<Electron, "BrowserWindow">,
  preload: string,
  allow: Allowance,
): BrowserWindow {
  const window = new electron.BrowserWindow({
    title: "Foothold",
    width: 1366,
    height: 768,
    show: false,
    kiosk: allow.kiosk,
    frame: !allow.kiosk,
    alwaysOnTop: allow.kiosk,
    autoHideMenuBar: true,
    // Literal, here and nowhere else, so that one glance shows what the page can reach.
    webPreferences: {
      preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: allow.devTools,
    },
  });
  window.removeMenu();
  window.on("system-context-menu", (event) => event.preventDefault());
  window.once("ready-to-show", () => window.show());
  return window;
}
