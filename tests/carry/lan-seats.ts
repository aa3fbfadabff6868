import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { makeVerifier } from "../../bundle/verifier.ts";
import { collect } from "../../facility/collect.ts";
import { type Facility, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { provision } from "../../facility/provision.ts";
import { carryReturn, makeReturn } from "../../facility/return.ts";
import type { ReturnTiming } from "../../facility/return-timing.ts";
import { addStudent } from "../../facility/roster.ts";
import { type ServeNews, type Serving, serve } from "../../facility/serve.ts";
import { ordinaryLimits } from "../../facility/serve-limits.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered, bootIn } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { cheap } from "../support/provisioned.ts";

export const now = () => Date.now() as WallMs;
export const exercise = "opening-hour";
const staffSecret = "correct horse battery";

/** A facility whose database can be set back to an older copy, and that can be reached over plain http. */
export async function lanFacility(returns: ReturnTiming | null = null) {
  const folder = join(temporaryFolder(), "facility");
  answered(await initFacility({ folder, name: "North campus", staffSecret, nowMs: now() }));
  let facility: Facility = answered(await openFacility(folder));
  let serving: Serving | null = null;
  const news: ServeNews[] = [];
  const start = async (port: number) => {
    const where = { host: "127.0.0.1", port, tls: null };
    const tell = (what: ServeNews) => news.push(what);
    serving = answered(await serve(facility, { ...where, limits: ordinaryLimits, returns, tell }));
    return serving.port;
  };
  const stop = async () => {
    await serving?.end();
    serving = null;
    await facility.close();
  };
  onTestFinished(stop);
  const port = await start(0);
  const maria = answered(await addStudent(facility, "Maria", now()));
  // They sign in before every step: a round that is carried is no matter of what a secret costs.
  const pinVerifier = await makeVerifier(maria.pin, cheap);
  await facility.db.updateTable("student").set({ pin_verifier: pinVerifier }).execute();
  const staffVerifier = await makeVerifier(staffSecret, cheap);
  await facility.db.updateTable("facility").set({ staff_verifier: staffVerifier }).execute();
  const provisioning = join(temporaryFolder(), "provisioning.json");
  answered(await provision(facility, provisioning));
  return {
    folder,
    maria,
    news,
    provisioning,
    origin: `http://127.0.0.1:${port}`,
    facility: () => facility,
    /** Copies all that the facility has, as IT does at night. */
    async backUp(): Promise<string> {
      const copy = join(temporaryFolder(), "copy");
      await stop();
      cpSync(folder, copy, { recursive: true });
      facility = answered(await openFacility(folder));
      await start(port);
      return copy;
    },
    /** The disk has died: what `backUp` copied is put in its place. */
    async setBack(copy: string): Promise<void> {
      await stop();
      rmSync(folder, { recursive: true });
      cpSync(copy, folder, { recursive: true });
      facility = answered(await openFacility(folder));
      await start(port);
    },
    async collect(stick: string) {
      return answered(await collect(facility, stick, now()));
    },
    async returnTo(stick: string): Promise<number> {
      const made = answered(await makeReturn(facility, now()));
      answered(await carryReturn(made.file, stick));
      return made.number;
    },
  };
}

export type LanFacility = Awaited<ReturnType<typeof lanFacility>>;

/** A real terminal of that facility. */
export async function seat({ maria, provisioning }: LanFacility, name: string, policy: object = {}) {
  const data = join(temporaryFolder(), "data");
  mkdirSync(data);
  answered(await provisionFolder(data, provisioning, "update"));
  const start = () => bootIn(data, { terminalName: name, ...policy });
  const terminal = await start();
  const asStaff = () => terminal.call("staff:signIn", { secret: staffSecret });
  return {
    ...terminal,
    /** The same machine, switched on again. */
    start,
    /** So many attempts of Maria at one exercise. */
    async work(attempts: number): Promise<void> {
      answered(await terminal.call("session:signIn", { student: maria.id, pin: maria.pin }));
      for (let at = 0; at < attempts; at++) {
        const files = { "main.js": `export const x = ${at};\n` };
        answered(await terminal.call("attempt:grade", { exercise, files }));
      }
      answered(await terminal.call("session:signOut", {}));
    },
    async attempts(): Promise<number | undefined> {
      answered(await terminal.call("session:signIn", { student: maria.id, pin: maria.pin }));
      const lesson = answered(await terminal.call("lesson:open", { lesson: "a-first-program" }));
      return lesson.exercises.find(({ id }) => id === exercise)?.attempts;
    },
    async deliver() {
      answered(await asStaff());
      return terminal.call("staff:deliver", {});
    },
    async export(stick: string) {
      answered(await asStaff());
      return answered(await terminal.call("staff:export", { folder: stick }));
    },
    async overview() {
      answered(await asStaff());
      return answered(await terminal.call("staff:overview", {}));
    },
    async import(stick: string) {
      answered(await asStaff());
      const { files } = answered(await terminal.call("staff:files", { folder: stick }));
      const newest = files.filter(({ kind }) => kind === "return").at(-1);
      if (newest === undefined) throw new Error("no return on the stick");
      return terminal.call("staff:import", { file: newest.file });
    },
  };
}
