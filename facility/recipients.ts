import type { AgeRecipient } from "../bundle/keys.ts";
import type { Facility } from "./facility.ts";

/** Whom progress is to be encrypted to, as the database has it now: the facility, then a state office if there is one. */
export async function recipientsOf({
  db,
  id,
}: Pick<Facility, "db" | "id">): Promise<[AgeRecipient, ...AgeRecipient[]]> {
  const { recipient, office_recipient: office } = await db
    .selectFrom("facility")
    .select(["recipient", "office_recipient"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return office === null ? [recipient] : [recipient, office];
}
