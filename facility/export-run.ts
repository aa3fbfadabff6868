import { ok, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { readEvents } from "./export-events.ts";
import { statementOf, toldKinds } from "./export-xapi.ts";
import type { Facility } from "./facility.ts";
import { privateFile, writeWhole } from "./files.ts";
import { readEnrolled } from "./roster-import.ts";

export interface XapiWritten {
  readonly statements: number;
  /** Events whose contents this program does not know: they stay stored, and are not in the file. */
  readonly unknown: number;
}

/** Where this leads to does not exist (RFC 2606): it tells facilities apart, and asks no network. */
const ownHomePage = (facility: Facility) => `https://${facility.id}.foothold.invalid/`;

export interface XapiAsk {
  readonly sinceMs: WallMs | null;
  readonly names: boolean;
  /** `null`: one of the facility's own that leads nowhere. */
  readonly homePage: string | null;
}

/** A JSON array with a statement in each line, as a learning record store takes it at its `statements` address. */
export function writeXapi(
  facility: Facility,
  file: string,
  ask: XapiAsk,
): Promise<Result<XapiWritten, DiskRefusal>> {
  return onDisk(file, async () => {
    const roster = ask.names ? await readEnrolled(facility.db, facility) : [];
    const names = new Map<string, string>(roster.map(({ id, name }) => [id, name]));
    const nameOf = (student: string) => names.get(student) ?? null;
    const homePage = ask.homePage ?? ownHomePage(facility);
    const written = { statements: 0, unknown: 0 };
    async function* lines() {
      yield "[";
      for await (const event of readEvents(facility, toldKinds, ask.sinceMs)) {
        const statement = statementOf(event, { homePage, nameOf });
        if (statement === null) {
          written.unknown++;
          continue;
        }
        yield `${written.statements === 0 ? "" : ","}\n${JSON.stringify(statement)}`;
        written.statements++;
      }
      yield "\n]\n";
    }
    await writeWhole(file, inPieces(lines()), privateFile);
    return ok(written);
  });
}

/** Writes pieces of text as they come, so that only some of them are in memory. */
export function writePieces(file: string, pieces: AsyncIterable<string>): Promise<Result<null, DiskRefusal>> {
  return onDisk(file, async () => {
    await writeWhole(file, inPieces(pieces), privateFile);
    return ok(null);
  });
}

/** Characters that go to the disk at once: a call for each line would take most of the time. */
const pieceLength = 64 * 1024;

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
