import { type SigningKey, signingKey } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";

/** As many as a return can name. */
const most = 16;

/** Whose lessons the facility's terminals take. */
export async function publishersOf({ db, id }: Pick<Facility, "db" | "id">): Promise<readonly SigningKey[]> {
  const { publishers } = await db
    .selectFrom("facility")
    .select("publishers")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return publishers === null ? [] : signingKey.array().parse(JSON.parse(publishers));
}

/** Adds a publisher, or removes one. Terminals learn of it with the next return or provisioning file. */
export function changePublishers(
  facility: Facility,
  text: string,
  change: "add" | "remove",
): Promise<Result<readonly SigningKey[], Refusal<"unfitKey"> | DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const key = signingKey.safeParse(text.trim());
    if (!key.success) {
      return refuse(
        "unfitKey",
        "A publisher's key has 43 letters, digits, - and _, and this is none, so nothing was changed; copy it whole.",
      );
    }
    const others = (await publishersOf(facility)).filter((known) => known !== key.data);
    const publishers = change === "add" ? [...others, key.data] : others;
    if (publishers.length > most) {
      return refuse(
        "unfitKey",
        `There are ${most} publishers already, so nothing was changed; remove one first.`,
      );
    }
    await facility.db
      .updateTable("facility")
      .set({ publishers: JSON.stringify(publishers) })
      .where("id", "=", facility.id)
      .execute();
    return ok(publishers);
  });
}
