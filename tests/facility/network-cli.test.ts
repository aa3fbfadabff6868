import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleOf } from "../bundle/sample.ts";
import { start } from "../support/process.ts";
import { daysWork, exportTo, freshFacility, freshFolder, run, terminalOf } from "./sample.ts";
import { ask, head, kindOf, largeBundle, put, putPart } from "./serve-sample.ts";

const cli = resolve(import.meta.dirname, "../../facility/cli.ts");

/** Windows has no Ctrl+C that one program can send another. */
describe.runIf(process.platform !== "win32")("commands that stay until Ctrl+C", () => {
  test("serve tells its address, a line for each bundle, no student, and ends cleanly", async () => {
    const { folder, facility, maria } = await freshFacility();
    const seat = await terminalOf(facility, "Seat \u001b[31m7");
    await facility.close();
    const args = [cli, "serve", "--no-returns", "--dir", folder, "--host", "127.0.0.1", "--port", "0"];
    const program = start(process.execPath, args);
    const [, address] = await program.says(/"deliverTo": \{ "server": "(http:\/\/127\.0\.0\.1:[0-9]+)" \}/);
    const port = Number(new URL(address ?? "").port);
    expect((await put(port, await bundleOf(seat, daysWork(seat, maria.id)))).status).toBe(201);
    await program.says(/From 127\.0\.0\.1: took 8 new events of terminal "Seat \ufffd\[31m7"\.\n/);
    const path = `/v1/bundles/${"a".repeat(128)}`;
    await ask(port, "PUT", path, { "content-type": "application/vnd.foothold.bundle" }, Buffer.from("no"));
    await program.says(/From 127\.0\.0\.1: refused before it was stored\. This is not a Foothold file/);
    expect(await program.interrupt()).toBe(0);
    expect(program.printed()).toMatch(/Ending: .*\n.*Ended\.\n$/);
    expect(program.printed()).not.toContain("Ortiz");
    expect(program.printed()).not.toContain("\u001b");
  });

  test("serve makes a return of what has come, says so, and offers it", async () => {
    const { folder, facility, maria } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    await facility.close();
    const program = start(process.execPath, [
      cli,
      "serve",
      "--dir",
      folder,
      "--host",
      "127.0.0.1",
      "--port",
      "0",
    ]);
    const [, address] = await program.says(/"server": "(http:[^"]+)"/);
    const port = Number(new URL(address ?? "").port);
    expect((await put(port, await bundleOf(seat, daysWork(seat, maria.id)))).status).toBe(201);
    await program.says(/Made return 1 for 1 terminal; each fetches it/);
    const asked = await ask(port, "GET", "/v1/return", { "foothold-terminal": seat.terminal.id });
    expect([asked.status, asked.headers.etag]).toEqual([200, '"1"']);
    expect(await program.interrupt()).toBe(0);
  });

  test("a server whose disk takes no more tells terminals to come again, and takes the file when there is room", async () => {
    const { folder, facility } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    await facility.close();
    const { file } = await largeBundle(seat, 1_500_000);
    const args = ["serve", "--dir", folder, "--host", "127.0.0.1", "--port"];
    // The system's own limit on the size of a file, in blocks of 512 bytes.
    const limited = ["-c", 'ulimit -f 2000; exec "$@"', "sh", process.execPath, cli, ...args, "0"];
    const full = start("/bin/sh", limited);
    const port = Number((await full.says(/127\.0\.0\.1:([0-9]+)/))[1]);
    const told = await put(port, file);
    expect([told.status, kindOf(told)]).toEqual([503, "noRoom"]);
    expect(told.body).not.toContain(folder);
    expect(Number(told.headers["retry-after"])).toBeGreaterThan(0);
    await full.says(/The disk of .*incoming.* is full/);
    expect((await ask(port, "GET", "/v1/health")).status).toBe(200);
    expect(await full.interrupt()).toBe(0);
    const roomy = start(process.execPath, [cli, ...args, "0"]);
    const later = Number((await roomy.says(/127\.0\.0\.1:([0-9]+)/))[1]);
    const offset = Number((await head(later, file)).headers["upload-offset"]);
    expect(offset).toBeGreaterThan(0);
    expect((await putPart(later, file, offset, file.length)).status).toBe(201);
    expect(await roomy.interrupt()).toBe(0);
  });

  test("watch says one line for each file, goes on after a refused one, and ends cleanly", async () => {
    const { folder, facility, maria } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    await facility.close();
    const place = freshFolder();
    const program = start(process.execPath, [cli, "watch", place, "--dir", folder, "--every", "0.1"]);
    await program.says(/Watching /);
    writeFileSync(join(place, "odd.foothold"), "odd");
    await program.says(/ {2}odd\.foothold: This is not a Foothold file/);
    const name = await exportTo(place, seat, daysWork(seat, maria.id));
    await program.says(/: took 8 events of terminal "Seat 7"\.\n/);
    expect(await program.interrupt()).toBe(0);
    expect(program.printed().split(name)).toHaveLength(2);
    expect(program.printed()).toMatch(/Ended\.\n$/);
  });
});

test.each([
  ["a port that is none", ["serve", "--port", "99999"]],
  ["a pause that is none", ["watch", "x", "--every", "0"]],
  ["no folder", ["watch"]],
])("%s is wrong use: code 2", async (_, args) => {
  expect((await run(args, { cwd: freshFolder() })).code).toBe(2);
});

test("what keeps a server from starting is one sentence and code 1", async () => {
  const { folder } = await freshFacility();
  for (const args of [
    ["--host", "192.0.2.1"],
    ["--cert", "missing.pem"],
    ["--cert", "x", "--key", "y"],
  ]) {
    const ran = await run(["serve", "--dir", folder, "--port", "0", ...args], { cwd: freshFolder() });
    expect([args, ran.code, ran.out]).toEqual([args, 1, ""]);
    expect(ran.err).toMatch(/^[^\n]+\.\n$/);
  }
});
