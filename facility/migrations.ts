import type { Migration } from "kysely/migration";
import { first } from "./migration-first.ts";
import { givenUp } from "./migration-given-up.ts";
import { pins } from "./migration-pins.ts";
import { questions } from "./migration-questions.ts";

/**
 * How the database came to its shape, one numbered step after the other. A step is never changed once it has
 * shipped: a facility's database has been through it. Written so that SQLite and PostgreSQL both take them.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-first": { up: first },
  "0002-given-up": { up: givenUp },
  "0003-questions": { up: questions },
  "0004-pins": { up: pins },
};
