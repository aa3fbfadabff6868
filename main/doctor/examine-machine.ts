import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { WallMs } from "../../bundle/std.ts";
import { identityFiles } from "../identity.ts";
import { listBackups, newestGoodBackup } from "../store/backups.ts";
import type { Db } from "../store/open.ts";
import { facilityFile, storeFile } from "../store/places.ts";
import { openReserve } from "../store/reserve.ts";
import { type Finding, look, well, wrong } from "./finding.ts";

/** Before this program was written no clock is right. */
const earliestMs = Date.UTC(2026, 0, 1);
const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

/** That nobody but the terminal's own account can read keys and record. */
export function examineKeys(data: string): readonly Finding[] {
  const keys = identityFiles(data);
  if (keys.length === 0)
    return [
      well(
        "keys",
        "There are no keys yet. The terminal makes its own at its first start.",
        "Todavía no hay claves. La terminal crea las suyas la primera vez que se abre.",
      ),
    ];
  if (process.platform === "win32") {
    return [
      look(
        "keys",
        "On Windows, see for yourself that only the terminal's account may open this folder.",
        "En Windows, comprueba que solo la cuenta de la terminal pueda abrir esta carpeta.",
      ),
    ];
  }
  const secrets = [...keys, ...[storeFile, facilityFile].map((name) => join(data, name))].filter(existsSync);
  const open = secrets.filter((file) => (statSync(file).mode & 0o077) !== 0);
  return open.length === 0
    ? [
        well(
          "keys",
          "Only the terminal's own account can read its keys and its record.",
          "Solo la cuenta de la terminal puede leer sus claves y sus datos.",
        ),
      ]
    : open.map((file) =>
        wrong(
          "keys",
          `Other accounts can open ${file}. Take that away (chmod go= on it), and ask who has read it.`,
          `Otras cuentas pueden abrir ${file}. Quítales ese permiso (chmod go=) y pregunta quién lo ha leído.`,
        ),
      );
}

export function examineDisk(data: string): Finding {
  const { freeBytes, isNearlyFull } = openReserve(data).state();
  const mb = Math.floor(freeBytes / 2 ** 20);
  const free = `${mb} MB are free`;
  return isNearlyFull
    ? wrong(
        "disk",
        `The disk is almost full: ${free}, and the reserve is used up. Export now, then make room.`,
        `El disco está casi lleno: quedan ${mb} MB libres y la reserva ya se usó. Exporta ahora y luego haz espacio.`,
      )
    : well("disk", `${free} on the disk.`, `Hay ${mb} MB libres en el disco.`);
}

export async function examineBackups(data: string, nowMs: WallMs): Promise<Finding> {
  const backups = listBackups(data);
  const [newest] = backups;
  if (!newest)
    return look(
      "backup",
      "There is no backup yet. The terminal makes one a minute after it starts.",
      "Todavía no hay copia. La terminal hace una un minuto después de abrirse.",
    );
  const good = await newestGoodBackup(data);
  if (!good)
    return wrong(
      "backup",
      `None of ${backups.length} backups can be read. Start the terminal, and ask again.`,
      `No se puede leer ninguna de las ${backups.length} copias. Abre la terminal y revisa otra vez.`,
    );
  const when = new Date(good.atMs).toISOString();
  if (good.name !== newest.name) {
    return wrong(
      "backup",
      `The newest backup (${newest.name}) cannot be read. The newest good one is of ${when}.`,
      `La copia más nueva (${newest.name}) no se puede leer. La última que sirve es de ${when}.`,
    );
  }
  // The day's backup may not have been made yet today; two days without one is a machine that is hardly on.
  return nowMs - newest.atMs > 2 * dayMs
    ? look(
        "backup",
        `The newest backup is of ${when}, and it is good. Leave the terminal running for a while.`,
        `La copia más nueva es de ${when} y está bien. Deja la terminal abierta un rato.`,
      )
    : well(
        "backup",
        `The newest of ${backups.length} backups is of ${when}, and it is good.`,
        `La más nueva de ${backups.length} copias es de ${when} y está bien.`,
      );
}

export function examineClock(db: Db, nowMs: WallMs): Finding {
  const newest = db
    .prepare<[], { ms: WallMs }>("SELECT wall_ms AS ms FROM events ORDER BY position DESC LIMIT 1")
    .get();
  const says = `The clock says ${new Date(nowMs).toISOString()}`;
  const remedy = "Set it; the order of students' work does not depend on it.";
  const inSpanish = `El reloj dice ${new Date(nowMs).toISOString()}`;
  const remedySpanish = "Ponlo en hora; el orden del trabajo de los estudiantes no depende de él.";
  if (nowMs < earliestMs)
    return look(
      "clock",
      `${says}, which cannot be right. ${remedy}`,
      `${inSpanish}, y eso no puede ser. ${remedySpanish}`,
    );
  if (newest && nowMs < newest.ms - minuteMs) {
    return look(
      "clock",
      `${says}, and the newest work is of ${new Date(newest.ms).toISOString()}. ${remedy}`,
      `${inSpanish}, y el trabajo más nuevo es de ${new Date(newest.ms).toISOString()}. ${remedySpanish}`,
    );
  }
  return well("clock", `${says}.`, `${inSpanish}.`);
}
