import { onTestFinished } from "vitest";
import { start } from "./process.ts";

/** A display without a window manager, as a kiosk image has. Its name, for DISPLAY. */
export async function startDisplay(width: number, height: number): Promise<string> {
  const server = start("Xvfb", ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`]);
  onTestFinished(async () => {
    // Asked to end, it takes its lock and its socket with it; killed, it leaves them for the next one to stumble over.
    server.child.kill("SIGTERM");
    await server.ended;
  });
  // What it grumbles about the locks of others may come before the number.
  const [, number] = await server.says(/^(\d+)\n/m);
  return `:${number}`;
}
