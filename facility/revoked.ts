import type { ProgressHeader } from "../bundle/bundle.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import type { Database } from "./database.ts";

/** Refuses a bundle whose terminal staff have revoked. Its sender is proven: nobody can have another's bundles refused. */
export async function refuseRevoked(
  db: Database,
  { terminal }: ProgressHeader,
): Promise<Result<null, Refusal<"revoked">>> {
  const row = await db
    .selectFrom("terminal")
    .select("revoked_ms")
    .where("id", "=", terminal.id)
    .executeTakeFirst();
  if (row === undefined || row.revoked_ms === null) return ok(null);
  return refuse(
    "revoked",
    `Terminal "${terminal.name}" was revoked here, so nothing was taken from this file; what came from it before is kept. If it should count again: foothold facility terminal restore ${terminal.id}, then collect this file again.`,
  );
}
