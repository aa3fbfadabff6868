import { homedir } from "node:os";
import { Command } from "commander";
import { makeBootId } from "../../bundle/fresh.ts";
import { systemClock } from "../clock.ts";
import { dataFolder } from "../config/paths.ts";
import { openIdentity } from "../identity.ts";
import { provision, readProvisioning } from "../provision.ts";
import { openFacilityStore } from "../store/facility.ts";
import { openLog } from "../store/log.ts";
import { openStore } from "../store/open.ts";

/** `foothold provision <file>`: 0 done, 1 refused with a sentence. */
export function provisionCommand(): Command {
  return new Command("provision")
    .description("tell this terminal which facility it belongs to, or bring its roster up to date")
    .argument("<file>", 'what "foothold facility provision" wrote')
    .option(
      "--data <folder>",
      "the terminal's data folder",
      dataFolder(process.platform, process.env, homedir()),
    )
    .action(async (file: string, { data }: { data: string }) => {
      const refused = await takeIn(file, data);
      if (refused) {
        console.error(refused);
        process.exitCode = 1;
      }
    });
}

async function takeIn(file: string, data: string): Promise<string | null> {
  const read = readProvisioning(file);
  if (!read.ok) return read.refusal.sentence;
  const store = openStore(data);
  if (!store.ok) return store.refusal.sentence;
  try {
    const identity = await openIdentity(data);
    if (!identity.ok) return identity.refusal.sentence;
    const { db } = store.value;
    const log = openLog(db, identity.value.id, makeBootId(), systemClock);
    const done = provision({ facility: openFacilityStore(db), log, identity: identity.value }, read.value);
    if (!done.ok) return done.refusal.sentence;
    console.log(
      `The terminal ${identity.value.name} belongs to ${read.value.facility.name}. The file names ${done.value.students} students. It holds secrets: remove it from here, or keep it like a key.`,
    );
    return null;
  } finally {
    store.value.close();
  }
}
