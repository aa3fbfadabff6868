/**
 * A second reader of bundles, written from `bundle/FORMAT.md` alone and without the room's code, for whole files in
 * memory: it shows that the text is enough. What it asks of values in records is in `shapes.json`.
 */
import { createHmac, createPublicKey, hash, verify } from "node:crypto";
import { brotliDecompressSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import shapes from "./shapes.json" with { type: "json" };

type Value = null | boolean | number | string | Value[] | Row | undefined;
type Row = { [key: string]: Value };
type Knows = { [key in "kind" | "facility" | "enrolment" | "identity" | "recipient" | "publisher"]: string };
function must(holds: boolean | undefined, code = "malformed"): asserts holds {
  if (!holds) throw new Error(code);
}
const raw = (text: Value) => Buffer.from(String(text), "base64url");
const join = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const hex = (...parts: (string | Uint8Array)[]) => hash("sha256", join(...parts));
function isSigned(x: Value, signature: Uint8Array, domain: string, rest: Uint8Array) {
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: String(x) }, format: "jwk" });
  return verify(null, join(domain, rest), key, signature);
}
function idOf(who: "facility" | "terminal", key: Value) {
  const bits = BigInt(`0x${hex(`foothold ${who} id v1\n`, raw(key))}`) >> 126n;
  const digit = (of32: string) => "0123456789abcdefghjkmnpqrstvwxyz"[Number.parseInt(of32, 32)] ?? "";
  return `${who[0]}-${bits.toString(32).padStart(26, "0").replace(/./g, digit)}`;
}
function spell(value: Value, depth = 1): string {
  must(typeof value !== "string" || value.isWellFormed());
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  must(depth <= 32);
  if (Array.isArray(value)) return `[${value.map((item) => spell(item, depth + 1)).join()}]`;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${spell(key)}:${spell(item, depth + 1)}`).join()}}`;
}
const isRow = (v: Value): v is Row => typeof v === "object" && v !== null && !Array.isArray(v);
function parse(line: Buffer | undefined, code?: string): Row {
  const value: Value = JSON.parse(line?.toString() ?? "");
  must(isRow(value) && line?.equals(Buffer.from(spell(value))), code);
  return value;
}
function mustFit(shape: string, row: Value): asserts row is Row {
  const keys = Object.entries(shapes.keys).find(([name]) => name === shape)?.[1];
  must(isRow(row) && Object.keys(row).sort().join(" ") === keys?.split(" ").sort().join(" "));
  for (const [name, look] of Object.entries(shapes.looks))
    for (const key in row) must(!RegExp(name).test(key) || RegExp(look).test(spell(row[key])));
}
function unseal(file: Buffer) {
  const start = file.subarray(0, 26).toString("latin1");
  must(!"foothold-bundle ".startsWith(start) && !/^foothold-bundle [1-9]\d{0,8}$/.test(start), "cutShort");
  must(start.startsWith("foothold-bundle "), "notABundle");
  must(/^foothold-bundle [1-9]\d{0,8}\n/.test(start), "damaged");
  must(start.startsWith("foothold-bundle 1\n"), "newerVersion");
  const end = file.length - 78;
  must(end > 18 && file.subarray(-14).toString("latin1") === "\nfoothold-end\n", "cutShort");
  must(file.length <= 2 ** 30, "tooLarge");
  const from = file.indexOf("\n", 18);
  must(from >= 0 && from < end && from <= 18 + 65536, "damaged");
  const headerLine = file.subarray(18, from);
  const header = parse(headerLine, "damaged");
  must(/^[a-z]{1,32}$/.test(String(header.kind)) && raw(header.signer).length === 32, "damaged");
  const [digest, signature] = [hash("sha512", file.subarray(0, end), "buffer"), file.subarray(end, -14)];
  must(isSigned(header.signer, signature, "foothold bundle signature v1\n", digest), "damaged");
  return { header, headerLine, body: file.subarray(from + 1, end) };
}
function judgeSuccession({ succession, signer, facility }: Row, own: string) {
  const links = Array.isArray(succession) ? succession.filter(isRow) : [];
  for (const link of links) mustFit("link", link);
  must(new Set(links.map(({ key }) => key)).size === links.length && links.length <= 64);
  must(links.at(-1)?.key === signer && links[0]?.signature === null);
  must(facility === own, "otherFacility");
  must(idOf("facility", links[0].key) === own, "unknownSigner");
  for (const [at, { key, signature }] of links.entries()) {
    const domain = `foothold succession v1\n${own}\n${at + 1}\n`;
    must(at === 0 || isSigned(links[at - 1]?.key, raw(signature), domain, raw(key)), "unknownSigner");
  }
}
function judge(header: Row, knows: Knows) {
  const { kind, signer, terminal, title, from, to, count, facility } = header;
  must(kind === knows.kind || !/^(progress|return|content)$/.test(String(kind)), "otherKind");
  mustFit(kind === knows.kind ? knows.kind : "", header);
  if (kind === "progress") {
    mustFit("terminal", terminal);
    must(terminal.id === idOf("terminal", signer) && Number(count) === Number(to) - Number(from) + 1);
    must(facility === knows.facility, "otherFacility");
    const mac = createHmac("sha256", raw(knows.enrolment)).update(`foothold enrolment v1\n${terminal.id}\n`);
    must(mac.update(raw(signer)).digest("base64url") === terminal.enrolment, "notEnrolled");
  } else if (kind === "return") judgeSuccession(header, knows.facility);
  else mustFit(isRow(title) && "es" in title ? "titles" : "title", title);
  must(kind !== "content" || signer === knows.publisher, "unknownPublisher");
  must(Number(count) <= (kind === "content" ? 20_000 : 2_000_000), "tooLarge");
  must(kind !== "progress" || [header.recipients].flat().includes(knows.recipient), "locked");
}
async function unpack(body: Buffer, { kind, identity }: Knows): Promise<Buffer[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  if (kind === "return") decrypter.addIdentity({ unwrapFileKey: () => Promise.reject(Error("locked")) });
  const packed = kind === "content" ? body : await decrypter.decrypt(body);
  const maxOutputLength = Math.min(2 ** 33, 2 ** 27 + 4096 * body.length);
  const plain = brotliDecompressSync(packed, { maxOutputLength, rejectGarbageAfterEnd: true });
  const lines = plain.toString("latin1").split("\n");
  const most = (kind === "content" ? 24 : 4) * 2 ** 20;
  must(!lines.some(({ length }) => length > most), "tooLarge");
  return lines.map((line) => Buffer.from(line, "latin1"));
}
function judgeEvent({ hash: own, ...rest }: Row, seq: number, prev: Value) {
  must(rest.seq === seq && (prev === null || rest.prev === prev), "brokenChain");
  must(own === hex(spell(rest)), "brokenChain");
}
function judgeFile(file: Row, taken: Map<string, string>) {
  const [path, text, encoding] = [String(file.path), String(file.text), file.encoding as BufferEncoding];
  const bytes = Buffer.from(text, encoding);
  must(bytes.toString(encoding) === text && hex(bytes) === file.hash);
  must(bytes.length <= 2 ** 24, "tooLarge");
  const name = /^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))\w([\w.-]{0,78}[\w-])?$/i;
  must(path.length <= 240 && path.split("/").every((each) => name.test(each)));
  must(path > (taken.get("") ?? "") && !taken.has(path.toLowerCase()));
  taken.set("", path).set(path.toLowerCase(), "a file");
  for (let end = path.indexOf("/"); end > 0; end = path.indexOf("/", end + 1)) {
    const [folder, small] = [path.slice(0, end), path.slice(0, end).toLowerCase()];
    must((taken.get(small) ?? folder) === folder);
    taken.set(small, folder);
  }
}
/** The lines of the records, or the code of §7. */
export async function independentRead(file: Buffer, knows: Knows): Promise<string[] | string> {
  try {
    const { header, headerLine, body } = unseal(file);
    judge(header, knows);
    const [manifest, ...lines] = await unpack(body, knows);
    must(manifest?.equals(headerLine));
    const [count, records, taken] = [Number(header.count), [] as string[], new Map<string, string>()];
    let last: Value = header.from === 1 ? hex(`foothold log v1\n${idOf("terminal", header.signer)}\n`) : null;
    for (const [at, line] of lines.slice(0, count).entries()) {
      const record = parse(line);
      const shape = { progress: "event", content: "file" }[knows.kind] ?? `.${record.kind}`;
      if (shape in shapes.keys) mustFit("pinNumber" in record ? `${shape}+` : shape, record);
      if (knows.kind === "progress") judgeEvent(record, Number(header.from) + at, last);
      else if (knows.kind === "content") judgeFile(record, taken);
      else must(typeof record.kind === "string" && (record.kind === "facility") === (at === 0));
      if (shape in shapes.keys) records.push(line.toString());
      last = knows.kind === "progress" ? record.hash : hex(line);
    }
    must(lines.slice(count).join("\n") === `{"count":${count},"last":"${last}"}\n`);
    return records;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return message.includes("larger than") ? "tooLarge" : /^\w+$/.test(message) ? message : "malformed";
  }
}
