import { parseCanonicalJson } from "../../bundle/canonical.ts";
import { ok, refuse } from "../../bundle/std.ts";
import { mutateBytes } from "./mutate/bytes.ts";
import { type Opened, type Target, target } from "./target.ts";
import { goodImports, importBytesTarget } from "./targets/import-bytes.ts";
import { receiptTarget } from "./targets/receipt.ts";

/** Readers with a fault each, on which the fuzzer itself is tried. */
const planted = (name: string, read: Opened<string>["read"], judge: Opened<string>["judge"] = () => null) =>
  target<string>({
    name,
    share: 1,
    open: () => ({ seeds: [Buffer.from("seed")], mutate: mutateBytes, read, judge }),
  });

const unknown = refuse("unknown", "This is not known.");

/** Five bytes that must all be right: by chance once in 2^40 inputs, step by step once in a thousand or so. */
function behindFiveDoors(input: Buffer): boolean {
  if (input[0] !== 0x7b) return false;
  if (input[1] !== 0x22) return false;
  if (input[2] !== 0x00) return false;
  if (input[3] !== 0xff) return false;
  return input[4] === 0x5c;
}

/** A real target, but for one thing that its reader does. */
const spoilt = (
  name: string,
  real: Target,
  spoil: (read: Opened<unknown>["read"]) => Opened<unknown>["read"],
) =>
  target<unknown>({
    ...real,
    name,
    async open() {
      const opened = await real.open();
      return { ...opened, read: spoil(opened.read) };
    },
  });

const lastBytes = (input: Buffer) => input.subarray(-64 - "\nfoothold-end\n".length);

export const targets = [
  // A reader of receipts to whom a signature is as good as any other.
  spoilt("unsigned-receipts", receiptTarget, (read) => async (input) => {
    const answer = await read(input);
    const value = parseCanonicalJson(input.toString());
    const isReceipt =
      typeof value === "object" && value !== null && "receipt" in value && "signature" in value;
    return answer.ok || !isReceipt ? answer : ok(value.receipt);
  }),
  // A reader of returns and lessons that looks at the end of a file only: whatever stands before it is good.
  spoilt("only-the-end", importBytesTarget, (read) => async (input) => {
    const whole = goodImports.find((seed) => lastBytes(seed).equals(lastBytes(input)));
    return whole === undefined ? read(input) : ok("file");
  }),
  planted("five-doors", (input) => {
    if (behindFiveDoors(input)) throw new TypeError("the fifth door");
    return unknown;
  }),
  planted("endless", (input) => {
    while (input.includes(0xff));
    return unknown;
  }),
  planted("never", (input) => (input.includes(0xff) ? new Promise<never>(() => {}) : unknown)),
  planted(
    "lenient",
    (input) => ok(input.toString()),
    (text, input) => (Buffer.from(text).equals(input) ? null : "took other bytes than were put in"),
  ),
  planted("mumbling", (input) =>
    input.includes(0xff) ? refuse("odd", `This is odd: ${input.toString("latin1")}`) : unknown,
  ),
  planted("hungry", (input) => {
    const all: number[][] = [];
    while (input.includes(0xff)) all.push(new Array(100_000).fill(all.length));
    return unknown;
  }),
];
