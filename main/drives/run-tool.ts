import { execFile } from "node:child_process";

/** What a program of the system printed; `null` if it is not there, failed, or did not end in time. */
export type RunTool = (command: string, args: readonly string[]) => Promise<string | null>;

/** A stick that does not answer holds such a program up; staff wait for the list no longer than this. */
const patienceMs = 15_000;

export const runTool: RunTool = (command, args) =>
  new Promise((resolve) => {
    const limits = { timeout: patienceMs, killSignal: "SIGKILL", maxBuffer: 16 * 2 ** 20 } as const;
    execFile(command, args, { ...limits, windowsHide: true }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
