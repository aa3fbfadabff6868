import { start } from "./process.ts";

/** A display without a window manager, as a kiosk image has. Its name, for DISPLAY. */
export async function startDisplay(width: number, height: number): Promise<string> {
  const server = start("Xvfb", ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`]);
  const [, number] = await server.says(/^(\d+)\n/);
  return `:${number}`;
}
