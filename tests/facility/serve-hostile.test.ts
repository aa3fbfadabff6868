import { once } from "node:events";
import { readdirSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { explain } from "../../bundle/bundle.ts";
import { bundleOf, makePair } from "../bundle/sample.ts";
import { freshFacility, terminalOf } from "./sample.ts";
import {
  ask,
  freshServer,
  hashOf,
  head,
  kindOf,
  largeBundle,
  pathOf,
  put,
  putPart,
  receiptIn,
  refusalText,
  type,
  until,
} from "./serve-sample.ts";

/** A connection on which a test writes what it likes. */
function wire(port: number, localAddress = "127.0.0.1") {
  const socket: Socket = connect({ host: "127.0.0.1", port, localAddress });
  let heard = "";
  socket.on("data", (piece) => (heard += piece.toString("latin1")));
  socket.on("error", () => {});
  // Not `once`: an error comes before the end of many of these, and is none of the test's.
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.on("close", () => resolve());
  onTestFinished(() => void socket.destroy());
  return { socket, closed, heard: () => heard };
}

const headOf = (path: string, ...lines: readonly string[]) =>
  `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type["content-type"]}\r\n${lines.map((line) => `${line}\r\n`).join("")}\r\n`;

const inbox = (folder: string) => readdirSync(join(folder, "incoming"));

/** Writes a hundred megabytes, as fast as they go, until nobody takes them any more. */
async function pour({ socket, closed }: ReturnType<typeof wire>, begin: Uint8Array): Promise<void> {
  const piece = Buffer.alloc(64 * 1024, 120);
  socket.write(begin);
  for (let sent = 0; sent < 100_000_000 && socket.writable; sent += piece.length) {
    if (socket.write(piece)) continue;
    await Promise.race([new Promise<void>((resolve) => socket.once("drain", resolve)), closed]);
  }
}

const refusedSoon: readonly (readonly [string, () => Promise<Uint8Array>, keyof typeof explain])[] = [
  ["what is no bundle", async () => Buffer.from("MZ this is not it"), "notABundle"],
  ["a version that is not known", async () => Buffer.from("foothold-bundle 2\n{}\n"), "newerVersion"],
  ["a head that never ends", async () => Buffer.from("foothold-bundle 1\n{"), "damaged"],
  ["a return file", async () => Buffer.from(returnHead), "otherKind"],
  ["another facility's bundle", otherBundle, "otherFacility"],
];
const returnHead = `foothold-bundle 1\n{"kind":"return","signer":"${"A".repeat(43)}"}\n`;

async function otherBundle(): Promise<Uint8Array> {
  const { facility } = await freshFacility("other");
  const pair = await terminalOf(facility, "Seat of another house");
  return (await largeBundle(pair, 75_000)).file;
}

test.each(refusedSoon)(
  "%s is refused long before a hundred megabytes of it have come",
  async (_, begin, kind) => {
    const { port, folder } = await freshServer({ lingerMs: 500 });
    const sender = wire(port);
    const { socket, heard } = sender;
    socket.write(headOf(`/v1/bundles/${"a".repeat(128)}`, "Content-Length: 100000000"));
    await pour(sender, await begin());
    await sender.closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 422 /);
    expect(heard()).toContain(JSON.stringify({ kind, sentence: explain[kind] }));
    // What lies in the system's buffers counts as written here.
    expect(socket.bytesWritten).toBeLessThan(40_000_000);
    expect(inbox(folder)).toEqual([]);
  },
);

test("a refused sender is heard out, so that the answer is not thrown away on the way to it", async () => {
  const { port } = await freshServer({ lingerMs: 60_000 });
  const { socket, closed, heard } = wire(port);
  const errors: Error[] = [];
  socket.on("error", (error) => errors.push(error));
  socket.write(headOf(`/v1/bundles/${"a".repeat(128)}`, "Content-Length: 100000000"));
  socket.write(Buffer.alloc(600_000, 120));
  await until(() => heard().includes(explain.notABundle));
  socket.end();
  await closed;
  expect(errors).toEqual([]);
});

test("a terminal of the facility that nobody enrolled is refused before it is stored", async () => {
  const { port, folder, facility, events, news } = await freshServer();
  const seat = await terminalOf(facility, "Seat 8");
  const stranger = { ...seat, enrolment: (await makePair()).enrolment };
  const told = await put(port, await bundleOf(stranger, events));
  expect([told.status, kindOf(told)]).toEqual([422, "notEnrolled"]);
  expect(news).toMatchObject([{ kind: "unfit" }]);
  expect(inbox(folder)).toEqual([]);
});

test("who sends its head or its file too slowly is cut off, and what had arrived stays", async () => {
  const { port, seat } = await freshServer({ headMs: 300, slowMs: 300 });
  const slowHead = wire(port);
  slowHead.socket.write("PUT /v1/bundles/");
  await slowHead.closed;
  const { file } = await largeBundle(seat, 200_000);
  const slowBody = wire(port);
  slowBody.socket.write(headOf(pathOf(file), `Content-Length: ${file.length}`));
  slowBody.socket.write(file.subarray(0, 100_000));
  const drip = setInterval(() => slowBody.socket.write("x"), 100);
  onTestFinished(() => clearInterval(drip));
  await slowBody.closed;
  const offset = Number((await head(port, file)).headers["upload-offset"]);
  expect(offset).toBeGreaterThanOrEqual(100_000);
  expect(offset).toBeLessThan(file.length);
});

test("a body longer than announced does not get into the file", async () => {
  const { port, bundle, folder, seat } = await freshServer();
  const long = wire(port);
  long.socket.write(headOf(pathOf(bundle), `Content-Length: ${bundle.length}`));
  long.socket.write(Buffer.concat([bundle, Buffer.from("and more, which is no ask\r\n\r\n")]));
  await long.closed;
  expect(long.heard()).toMatch(/^HTTP\/1\.1 (400|201) /);
  expect((await put(port, bundle)).status).toBeLessThan(202);

  const { file } = await largeBundle(seat, 200_000);
  const range = { ...type, "transfer-encoding": "chunked", "content-range": `bytes 0-99999/${file.length}` };
  const told = await ask(port, "PUT", pathOf(file), range, file);
  expect([told.status, kindOf(told)]).toEqual([400, "tooLong"]);
  expect(inbox(folder)).toEqual([]);
});

test("bytes of another hash are not taken and not kept", async () => {
  const { port, bundle, folder, facility } = await freshServer();
  const told = await ask(port, "PUT", `/v1/bundles/${"a".repeat(128)}`, type, bundle);
  expect([told.status, kindOf(told)]).toEqual([422, "otherBytes"]);
  expect(inbox(folder)).toEqual([]);
  expect(await facility.db.selectFrom("event").select("seq").execute()).toEqual([]);
});

test("ranges that are none are refused", async () => {
  const { port, folder } = await freshServer();
  const ranges = [
    "bytes 0-9/5",
    "bytes 5-4/10",
    "bytes -5/10",
    "bytes 0-/10",
    "bytes 0-9/*",
    "bytes 0-9999999999999999/99999999999999999",
    "lines 0-9/10",
    "bytes 0-9/10, 20-29/30",
    "bytes 0x0-9/10",
    "bytes 0-8/10",
  ];
  for (const range of ranges) {
    const headers = { ...type, "content-length": 10, "content-range": range };
    const told = await ask(port, "PUT", `/v1/bundles/${"a".repeat(128)}`, headers, Buffer.alloc(10));
    expect([range, told.status, kindOf(told)]).toEqual([range, 400, "wrongAsk"]);
  }
  expect(inbox(folder)).toEqual([]);
});

test("no path leads anywhere but to a hash", async () => {
  const { port, bundle, folder } = await freshServer();
  const before = readdirSync(folder);
  const hash = hashOf(bundle);
  const paths = [
    "/v1/bundles/",
    "/v1/bundles/..%2f..%2ffacility.db",
    "/v1/bundles/%2e%2e/%2e%2e/facility.db",
    `/v1/bundles/../${hash}`,
    `/v1/bundles/${hash.toUpperCase()}`,
    `/v1/bundles/${hash.slice(1)}`,
    `/v1/bundles/${hash}0`,
    `/v1/bundles/${hash.slice(1)}%00`,
    `/v1/bundles/${hash}/x`,
    `/v1/bundles//${hash}`,
    "/v1/bundles/%",
    "/",
    `//${hash}`,
    "/v1/bundles/__proto__",
  ];
  for (const path of paths) {
    const told = await ask(port, "PUT", path, type, bundle);
    expect([path, told.status]).toEqual([path, expect.toBeOneOf([400, 404])]);
    refusalText.parse(JSON.parse(told.body));
  }
  for (const method of ["POST", "DELETE", "PATCH", "GET", "OPTIONS"]) {
    const headers = { ...type, "content-length": bundle.length };
    expect((await ask(port, method, pathOf(bundle), headers, bundle)).status).toBe(404);
  }
  const other = await ask(port, "PUT", pathOf(bundle), { "content-type": "text/plain" }, bundle);
  expect([other.status, kindOf(other)]).toEqual([415, "wrongType"]);
  expect(readdirSync(folder)).toEqual(before);
  expect(inbox(folder)).toEqual([]);
});

test("heads that are too large or no HTTP are refused, and the server goes on", async () => {
  const { port, bundle } = await freshServer();
  for (const text of [
    headOf(pathOf(bundle), `X: ${"x".repeat(20_000)}`),
    "\0\0\0\0\r\n\r\n",
    "GET / HTTP/9\r\n\r\n",
  ]) {
    const { socket, closed, heard } = wire(port);
    socket.write(text);
    await closed;
    expect(heard()).toMatch(/^HTTP\/1\.1 4[0-9][0-9] /);
  }
  expect((await put(port, bundle)).status).toBe(201);
});

test("a thousand connections of one machine do not keep another out", async () => {
  const { port, bundle } = await freshServer({ headMs: 60_000 });
  const many = Array.from({ length: 1_000 }, () => wire(port, "127.0.0.2"));
  await Promise.all(many.map(({ socket }) => once(socket, "connect").catch(() => {})));
  expect((await put(port, bundle)).status).toBe(201);
  await until(() => many.filter(({ socket }) => !socket.destroyed).length <= 128);
});

test("who asks too often is told when to come again, others are not", async () => {
  const { port, bundle, news } = await freshServer({ asksPerMinute: 5 });
  for (let count = 0; count < 5; count++) await head(port, bundle);
  for (let count = 0; count < 3; count++) {
    const told = await put(port, bundle);
    expect([told.status, kindOf(told)]).toEqual([429, "tooMany"]);
    expect(Number(told.headers["retry-after"])).toBeGreaterThan(0);
  }
  expect(news).toEqual([{ kind: "tooMany", from: "127.0.0.1" }]);
  const other = wire(port, "127.0.0.2");
  other.socket.write("GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  await other.closed;
  expect(other.heard()).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ["too many uploads have begun", { uploads: 1 }],
  ["uploads take as much of the disk as they may", { uploadBytes: 350_000 }],
  ["the disk is nearly full", { keepFreeBytes: 2 ** 60 }],
  ["too many bundles wait to be taken in", { waiting: 0 }],
] as const)("when %s, a terminal is told to come again", async (_, limits) => {
  const { port, seat, facility } = await freshServer(limits);
  const { file } = await largeBundle(seat, 300_000);
  const { file: other } = await largeBundle(await terminalOf(facility, "Seat 8"), 300_000);
  await putPart(port, file, 0, 200_000);
  for (const bytes of [undefined, "chunked"]) {
    const headers = bytes === undefined ? { "content-length": other.length } : { "transfer-encoding": bytes };
    const told = await ask(port, "PUT", pathOf(other), { ...type, ...headers }, other);
    expect([told.status, kindOf(told)]).toEqual([503, expect.toBeOneOf(["noRoom", "busy"])]);
    expect(Number(told.headers["retry-after"])).toBeGreaterThan(0);
  }
});

test("a file that is larger than any is refused, whether it says so or not", async () => {
  const { port, seat, folder } = await freshServer({ fileBytes: 100_000 });
  const { file } = await largeBundle(seat, 300_000);
  const announced = await put(port, file);
  expect([announced.status, kindOf(announced)]).toEqual([413, "tooLarge"]);
  const silent = await ask(port, "PUT", pathOf(file), { ...type, "transfer-encoding": "chunked" }, file);
  expect([silent.status, kindOf(silent)]).toEqual([413, "tooLarge"]);
  expect(inbox(folder)).toEqual([]);
});

test("a receipt tells whoever asks for it no name and no student", async () => {
  const { port, bundle, maria, seat } = await freshServer();
  await put(port, bundle);
  const told = await ask(port, "PUT", pathOf(bundle), { ...type, "content-length": 0 });
  // Strict: ids, numbers and hashes, and only for whoever can name the file by its hash.
  receiptIn(told, seat);
  // Keys and signatures hold any three letters now and then, but no space and no accent.
  for (const secret of ["Seat 7", "María", maria.id, "total", "passed"])
    expect(told.body).not.toContain(secret);
});

test("the same file from two senders at once is stored once, and both get the receipt", async () => {
  const { port, facility, seat } = await freshServer();
  const { file, events } = await largeBundle(seat, 2_000_000);
  const both = await Promise.allSettled([put(port, file), put(port, file), put(port, file)]);
  const told = both.filter((one) => one.status === "fulfilled").map(({ value }) => value.status);
  // A later sender takes an earlier one's place; at least the last is answered.
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((status) => status < 202)).toBe(true);
  expect(await facility.db.selectFrom("event").select("seq").execute()).toHaveLength(events.length);
});

test("a terminal that comes back takes the place of its own dead connection", async () => {
  const { port, seat } = await freshServer();
  const { file } = await largeBundle(seat, 300_000);
  const dead = wire(port);
  dead.socket.write(headOf(pathOf(file), `Content-Length: ${file.length}`));
  dead.socket.write(file.subarray(0, 150_000));
  await until(async () => Number((await head(port, file)).headers["upload-offset"]) === 150_000);
  expect((await putPart(port, file, 150_000, file.length)).status).toBe(201);
  await dead.closed;
});

test("a sender who goes away leaves what had arrived", async () => {
  const { port, seat } = await freshServer();
  const { file } = await largeBundle(seat, 300_000);
  const { socket, closed } = wire(port);
  socket.write(headOf(pathOf(file), `Content-Length: ${file.length}`));
  socket.write(file.subarray(0, 150_000));
  await until(async () => Number((await head(port, file)).headers["upload-offset"]) === 150_000);
  socket.destroy();
  await closed;
  expect((await putPart(port, file, 150_000, file.length)).status).toBe(201);
});
