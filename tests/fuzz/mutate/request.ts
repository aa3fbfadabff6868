import type { Random } from "../random.ts";
import { mutateBytes } from "./bytes.ts";

const targets = [
  ...[
    "/",
    "//",
    "///",
    "//[",
    "//a:99999/",
    "*",
    "",
    "http://[/",
    "http://x/v1/health",
    "/%",
    "/%00",
    "/%c0%ae",
    "/?",
    "/#",
  ],
  ...[
    "/../x",
    "/%2e%2e/x",
    "/.",
    "/enter",
    "/enter?token=%ff",
    "/call/",
    "/call/x",
    "/v1/return",
    "/v1/bundles/",
  ],
  ...[`/${"a".repeat(7_000)}`, `/v1/bundles/${"f".repeat(128)}`, "/v1/bundles/../return", "/v1/health/"],
];

/**
 * Changes one line of an HTTP request's head: where it asks, how, or a header's presence or value; or the whole by its
 * bytes. `words` that hold a colon and a space are whole headers.
 */
export function mutateRequest(
  input: Buffer,
  random: Random,
  other: Buffer,
  words: readonly string[],
): Buffer {
  const text = input.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  if (end < 0 || random.chance(0.4)) return mutateBytes(input, random, other, words);
  const lines = text.slice(0, end).split("\r\n");
  const at = random.int(lines.length);
  const [method = "", target = "", version = ""] = (lines[0] ?? "").split(" ");
  const heads = words.filter((word) => /^[\w-]+: /.test(word));
  switch (random.int(7)) {
    case 0:
      lines[0] = `${random.pick(words)} ${target} ${version}`;
      break;
    case 1:
    case 2:
      lines[0] = `${method} ${random.chance(0.5) ? random.pick(targets) : target + random.pick(targets)} ${version}`;
      break;
    case 3:
      lines.splice(at, 1);
      break;
    case 4:
      lines.push(lines[at] ?? "");
      break;
    case 5:
      lines.push(random.pick(heads));
      break;
    default: {
      const line = lines[at] ?? "";
      const value = Buffer.from(line.slice(line.indexOf(" ") + 1), "latin1");
      const made = mutateBytes(value, random, other, words).toString("latin1");
      lines[at] = `${line.slice(0, line.indexOf(" ") + 1)}${made}`;
    }
  }
  return Buffer.from(lines.join("\r\n") + text.slice(end), "latin1");
}
