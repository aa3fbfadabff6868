import { ok, type Refusal, type Result, refuse } from "../../../bundle/std.ts";

/**
 * The only switches that the installed program takes: how it is drawn on odd hardware. Everything else is
 * refused, because no fuse stops `--remote-debugging-port`, `--no-sandbox` or `--gpu-launcher`, and a list of
 * bad switches would be out of date with the next Chromium.
 */
const accepted: ReadonlySet<string> = new Set([
  "disable-gpu",
  "enable-wayland-ime",
  "force-device-scale-factor",
  "ozone-platform",
  "ozone-platform-hint",
  "use-angle",
  "wayland-text-input-version",
]);

/**
 * Asked of Chromium's parser too, which also hears of switches that came by another way than the command line, as
 * `--no-sandbox` does by the environment. None of these is ever set by Electron itself.
 */
const dangerous = [
  "disable-web-security",
  "gpu-launcher",
  "inspect",
  "inspect-brk",
  "load-extension",
  "no-sandbox",
  "remote-debugging-pipe",
  "remote-debugging-port",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
] as const;

/**
 * Looks at how the program was started. `given` are the words after the program's own; `hasSwitch` asks Chromium's
 * parser. Nothing is refused unless `packaged`: a developer and the end-to-end tests need the debugging port.
 */
export function inspectArguments(
  given: readonly string[],
  hasSwitch: (name: string) => boolean,
  packaged: boolean,
): Result<null, Refusal<"argument">> {
  if (!packaged) return ok(null);
  const bad =
    given.find((word) => !accepted.has(switchName(word))) ??
    dangerous.filter((name) => hasSwitch(name)).map((name) => `--${name}`)[0];
  if (bad === undefined) return ok(null);
  return refuse(
    "argument",
    `Foothold was started with ${JSON.stringify(bad.slice(0, 100))}, which could open it to other programs, so it did not start and nothing was changed: start it without that argument.`,
  );
}

/** `ozone-platform` for `--ozone-platform=x11`; empty for what is no long switch. */
function switchName(word: string): string {
  return /^--([a-z0-9-]+)(?:=.*)?$/.exec(word)?.[1] ?? "";
}
