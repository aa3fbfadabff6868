import { expect, test } from "vitest";
import { readReceipt } from "../../bundle/receipt.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import { writeFeedback } from "../../facility/feedback.ts";
import type { ReturnTiming } from "../../facility/return-timing.ts";
import { built } from "../../main/config/built.ts";
import { openDelivery } from "../../main/deliver/delivery.ts";
import { openServer } from "../../main/deliver/server.ts";
import { openImporter } from "../../main/import/import.ts";
import { provision, readProvisioning } from "../../main/provision.ts";
import { openDeliveries } from "../../main/store/deliveries.ts";
import { replaceableCourse } from "../../main/terminal/course.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { storeIn } from "../support/store.ts";
import { type LanFacility, lanFacility, now } from "./lan-seats.ts";

const quick: ReturnTiming = { lookMs: 20, quietMs: 40, mostWaitMs: 400, leastRestMs: 40, restFactor: 1 };

/** What a terminal does every 15 minutes, when the test says so. */
async function wiredTerminal(lan: LanFacility) {
  const data = temporaryFolder();
  const store = await storeIn(data);
  answered(provision(store, answered(readProvisioning(lan.provisioning))));
  const course = replaceableCourse(answered(openCourse(built.course)));
  const delivery = openDelivery({
    ...store,
    data,
    deliveries: openDeliveries(store.db),
    folder: null,
    server: openServer(lan.origin, null),
    verifyReceipt: (text) =>
      readReceipt(text, { facility: lan.facility().id, terminal: store.identity.id, succession: null }),
    importFrom: openImporter({ ...store, data, course }),
    returnNumber: () => store.returns.inForce()?.number ?? 0,
  });
  const round = async () => {
    const known = store.facility.get();
    if (known === null) throw new Error("not provisioned");
    expect(await delivery.round(known, new AbortController().signal)).toMatchObject({ isWell: true });
  };
  return { ...store, data, round };
}

test("an answer reaches a terminal on the network, with no command but the answer itself", async () => {
  const lan = await lanFacility(quick);
  const { maria } = lan;
  const terminal = await wiredTerminal(lan);
  const made = () => lan.news.filter(({ kind }) => kind === "returnMade").length;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  terminal.log.append({ kind: "signedIn", body: {} }, maria.id);
  await terminal.round();
  await until(() => made() === 1);
  await terminal.round();
  expect(terminal.returns.inForce()?.number).toBe(1);

  const note = { student: maria.id, author: "R. Diaz", text: "Look at line 3." };
  answered(await writeFeedback(lan.facility(), note, now()));
  await until(() => made() === 2);
  await terminal.round();
  expect(terminal.away.feedback(maria.id)).toMatchObject([{ author: "R. Diaz", text: "Look at line 3." }]);

  // That a return was taken in is nothing to deliver, so the two do not keep each other busy.
  const [events, number] = [terminal.log.last(), terminal.returns.inForce()?.number];
  for (let at = 0; at < 3; at++) await terminal.round();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await terminal.round();
  expect([terminal.log.last(), terminal.returns.inForce()?.number, made()]).toEqual([events, number, 2]);
});
