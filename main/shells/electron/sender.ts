import { isOwnUrl } from "./origin.ts";

/** Who makes a call. `null` as frame: it was gone or elsewhere by the time it was looked at. */
export interface Sender {
  readonly webContentsId: number;
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
}

/** True for the main frame of the program's own page in the program's own window, and for nobody else. */
export function isOwnScreen(sender: Sender, windowContentsId: number | null): boolean {
  return (
    windowContentsId !== null &&
    sender.webContentsId === windowContentsId &&
    sender.frame?.isMainFrame === true &&
    isOwnUrl(sender.frame.url)
  );
}
