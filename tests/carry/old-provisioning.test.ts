import { join } from "node:path";
import { expect, test } from "vitest";
import { provision } from "../../facility/provision.ts";
import { renewPin } from "../../facility/roster-change.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { lanFacility, seat } from "./lan-seats.ts";

test("a provisioning file that is found again later does not bring an old PIN back, a new one brings the new PIN", async () => {
  const lan = await lanFacility();
  const { maria } = lan;
  const stick = temporaryFolder();
  const first = await seat(lan, "Seat 1");
  await first.export(stick);
  await lan.collect(stick);
  const second = answered(await renewPin(lan.facility(), maria.id));
  await lan.returnTo(stick);
  answered(await first.import(stick));
  await first.close();

  // While the terminal is off, as IT does it.
  expect(await provisionFolder(first.data, lan.provisioning, "update")).toMatchObject({
    value: { isOlder: true },
  });
  const again = await first.start();
  const signIn = (pin: string) => again.call("session:signIn", { student: maria.id, pin });
  expect(await signIn(maria.pin)).toMatchObject({ ok: false });
  answered(await signIn(second.pin));
  await again.close();

  const third = answered(await renewPin(lan.facility(), maria.id));
  const file = join(temporaryFolder(), "provisioning.json");
  answered(await provision(lan.facility(), file));
  expect(await provisionFolder(first.data, file, "update")).toMatchObject({ value: { isOlder: false } });
  const last = await first.start();
  answered(await last.call("session:signIn", { student: maria.id, pin: third.pin }));
});
