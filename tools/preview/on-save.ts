import { watch } from "node:fs";

/** How long nothing must happen: editors write a file in several steps, and a checkout writes many. */
const quietMs = 200;

/** Calls `act` after something in a folder was saved, once for saves that come together, and never twice at a time. */
export function onSave(folder: string, act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act);
    }, quietMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
