import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

const server = inject("postgres");
// As a facility's staff would give it: never in the URL. Programs that the tests start have it too.
if (server !== null) process.env.PGPASSWORD = server.password;

/** True where the facility's records are in files, and not in PostgreSQL. */
export const inFiles = server === null;

/** The URL of a new database, or of a copy of another; `undefined` where the records are in files. */
export async function freshDatabase(copyOf?: string): Promise<string | undefined> {
  if (server === null) return undefined;
  const name = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const from =
      copyOf === undefined ? "" : ` template ${client.escapeIdentifier(new URL(copyOf).pathname.slice(1))}`;
    await client.query(`create database ${name}${from}`);
  } finally {
    await client.end();
  }
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}
