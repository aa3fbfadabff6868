import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { WallMs } from "../../bundle/std.ts";
import { countIdentities, openIdentities } from "../identity.ts";
import { openDrafts } from "../store/drafts.ts";
import { openFacilityStore } from "../store/facility.ts";
import { isForSqlite } from "../store/file-header.ts";
import { migrations } from "../store/migrations.ts";
import type { Db } from "../store/open.ts";
import { planFile, sealFile, storeFile } from "../store/places.ts";
import { storeTrouble } from "../store/trouble.ts";
import { openWaiting } from "../store/waiting.ts";
import { examineLog, examineProgress } from "./examine-log.ts";
import { examineBackups, examineClock, examineDisk, examineKeys } from "./examine-machine.ts";
import { type Finding, look, well, wrong } from "./finding.ts";

/**
 * Looks at all that a terminal keeps in a data folder and changes nothing there. The terminal may be running. What
 * cannot be looked at, because something before it is wrong, is left out.
 */
export async function examine(data: string, nowMs: WallMs): Promise<readonly Finding[]> {
  if (!existsSync(data))
    return [
      wrong(
        "record",
        `There is no folder ${data}. Name the terminal's with --data.`,
        `No existe la carpeta ${data}. Indica la de la terminal con --data.`,
      ),
    ];
  if (!mayOpen(data)) {
    return [
      wrong(
        "record",
        `This account may not open ${data}. Ask again as the terminal's own account, or as an administrator.`,
        `Esta cuenta no puede abrir ${data}. Revisa otra vez con la cuenta de la terminal o como administrador.`,
      ),
    ];
  }
  const machine = [...examineKeys(data), examineDisk(data), await examineBackups(data, nowMs)];
  const unfinished = existsSync(join(data, planFile))
    ? "restored"
    : existsSync(join(data, sealFile)) && "sealed";
  if (unfinished) {
    const next = unfinished === "sealed" ? "Seal it again" : "Start the terminal";
    const sentence = `This folder was being ${unfinished} when the program ended. ${next}: it goes on from there.`;
    const spanish = `Esta carpeta se estaba ${unfinished === "sealed" ? "sellando" : "restaurando"} cuando el programa terminó. ${unfinished === "sealed" ? "Séllala otra vez" : "Abre la terminal"}: sigue desde ahí.`;
    return [wrong("record", sentence, spanish), ...machine];
  }
  return [...(await examineStore(data, nowMs)), ...machine];
}

function mayOpen(data: string): boolean {
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function examineStore(data: string, nowMs: WallMs): Promise<readonly Finding[]> {
  const file = join(data, storeFile);
  if (!existsSync(file)) {
    const sentence = "There is no record here.";
    const spanish = "Aquí no hay datos.";
    return countIdentities(data) > 0
      ? [
          wrong(
            "record",
            `${sentence} There are keys, so it was lost. Start the terminal: it restores a backup.`,
            `${spanish} Hay claves, así que se perdieron. Abre la terminal: restaura una copia.`,
          ),
        ]
      : [
          well(
            "record",
            `${sentence} The terminal makes one, with keys of its own, at its first start.`,
            `${spanish} La terminal los crea, con sus propias claves, la primera vez que se abre.`,
          ),
        ];
  }
  if (!isForSqlite(file)) return [damaged("it does not begin as a record does")];
  let db: Db | null = null;
  try {
    // Not opened read-only, because such a reader cannot put the journal away; nothing is written all the same.
    db = new Database(file, { fileMustExist: true });
    db.pragma("query_only = ON");
    const verdict = db.pragma("quick_check(1)", { simple: true });
    if (verdict !== "ok") return [damaged(String(verdict))];
    const version = db.pragma("user_version", { simple: true }) as number;
    if (version !== migrations.length) return [otherVersion(version)];
    return [
      well(
        "record",
        "The record can be read, and its pages are in order.",
        "Los datos se pueden leer y sus páginas están en orden.",
      ),
      ...(await examineLog(db, data)),
      examineProgress(db),
      examineFacility(db),
      await examineExport(db, data),
      examineClock(db, nowMs),
    ];
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble === null) throw error;
    return [
      trouble.kind === "storeDamaged"
        ? damaged((error as Error).message)
        : wrong("record", trouble.sentence, trouble.sentence),
    ];
  } finally {
    db?.close();
  }
}

const damaged = (what: string) =>
  wrong(
    "record",
    `The record is damaged (${what}). Start the terminal: it sets the record aside, deletes nothing, and restores the newest good backup.`,
    `Los datos están dañados (${what}). Abre la terminal: los aparta, no borra nada y restaura la copia más nueva que sirve.`,
  );

function otherVersion(version: number): Finding {
  return version > migrations.length
    ? wrong(
        "record",
        "The record was kept by a newer version of Foothold. Start that version.",
        "Los datos son de una versión más nueva de Foothold. Abre esa versión.",
      )
    : look(
        "record",
        "The record was kept by an older version of Foothold. Start the terminal once, then ask again.",
        "Los datos son de una versión anterior de Foothold. Abre la terminal una vez y revisa otra vez.",
      );
}

function examineFacility(db: Db): Finding {
  const store = openFacilityStore(db);
  const known = store.get();
  return known
    ? well(
        "facility",
        `It belongs to ${known.name}, with ${store.students().length} students.`,
        `Pertenece a ${known.name}, con ${store.students().length} estudiantes.`,
      )
    : look(
        "facility",
        'It does not know its facility yet. Give it the facility\'s file: "foothold provision <file>".',
        'Todavía no conoce su centro. Dale el archivo del centro: "foothold provision <archivo>".',
      );
}

async function examineExport(db: Db, data: string): Promise<Finding> {
  const identities = countIdentities(data) > 0 ? await openIdentities(data) : null;
  if (!identities?.ok)
    return look(
      "export",
      "Without keys nobody can tell what was exported.",
      "Sin claves nadie puede saber qué se exportó.",
    );
  const facts = openWaiting(db).toCarry();
  const drafts = openDrafts(db).unrecorded(null).length;
  return facts + drafts === 0
    ? well("export", "All work has been exported.", "Todo el trabajo está exportado.")
    : well(
        "export",
        `${facts} facts about students and ${drafts} drafts wait for the next export.`,
        `${facts} registros de estudiantes y ${drafts} borradores esperan la próxima exportación.`,
      );
}
