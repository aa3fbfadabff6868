import type { IpcMainInvokeEvent } from "electron";
import { refuse } from "../../../bundle/std.ts";
import { callNames } from "../../contract.ts";
import type { UntrustedCall } from "../shell.ts";
import { isOwnScreen, type Sender } from "./sender.ts";
import type { Electron } from "./surface.ts";

/**
 * One handler for each call of the contract. The sender is looked at before anything else; the name is the channel's
 * own, never what arrived; the ask goes on unread. `screen` gives the id of the window's contents while there is one.
 */
export function handleCalls(
  ipcMain: Electron["ipcMain"],
  screen: () => number | null,
  call: UntrustedCall,
): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, ask: unknown) => {
      if (!isOwnScreen(senderOf(event), screen())) {
        return refuse("sender", "This call did not come from the program's own screen, so nothing was done.");
      }
      return call(name, ask);
    });
  }
}

export function stopCalls(ipcMain: Electron["ipcMain"]): void {
  for (const name of callNames) ipcMain.removeHandler(name);
}

function senderOf({ sender, senderFrame }: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">): Sender {
  return {
    webContentsId: sender.id,
    frame: senderFrame && { url: senderFrame.url, isMainFrame: senderFrame.parent === null },
  };
}
