/**
 * What the shell uses of Electron's module. Only `index.ts` and `preload.ts` import that module; everything else
 * is handed these parts, so that a test can hand over a recorder of them.
 */
export type Electron = Pick<
  typeof import("electron"),
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "protocol" | "session"
>;
