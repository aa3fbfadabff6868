import { chainStart } from "../../bundle/event.ts";
import { countIdentities, openIdentities } from "../identity.ts";
import { logNumbers } from "../store/chain-end.ts";
import type { Db } from "../store/open.ts";
import { differingFolds } from "../store/rebuild.ts";
import { firstBroken } from "../store/verify.ts";
import { type Finding, well, wrong } from "./finding.ts";

/** Every event of every log: its own hash, the one before it, and whose log it is. */
export async function examineLog(db: Db, data: string): Promise<readonly Finding[]> {
  const identities = countIdentities(data) > 0 ? await openIdentities(data) : null;
  const start = db.prepare<[number], { prev: string }>("SELECT prev FROM events WHERE log = ? AND seq = 1");
  const count = db.prepare<[number], { count: number }>("SELECT count(*) AS count FROM events WHERE log = ?");
  const findings: Finding[] = [];
  for (const log of logNumbers(db)) {
    const owner = identities?.ok ? identities.value[log - 1] : undefined;
    const events = count.get(log)?.count;
    const broken = await firstBroken(db, log);
    if (broken !== null) {
      findings.push(
        wrong(
          "log",
          `Log ${log} is broken at event ${broken}: it was changed, or something is missing. Copy this folder to a safe place, and ask IT.`,
          `La bitácora ${log} está rota en el registro ${broken}: se cambió o falta algo. Copia esta carpeta a un lugar seguro y pregunta a informática.`,
        ),
      );
    } else if (owner && start.get(log)?.prev !== chainStart(owner.id)) {
      findings.push(
        wrong(
          "log",
          `Log ${log} was kept under another key than the one beside it. Put its key back from a backup.`,
          `La bitácora ${log} se llevó con otra clave que la que está a su lado. Restaura su clave desde una copia.`,
        ),
      );
    } else {
      findings.push(
        well(
          "log",
          `Log ${log} is whole: ${events} events, each with its hash.`,
          `La bitácora ${log} está completa: ${events} registros, cada uno con su huella.`,
        ),
      );
    }
  }
  return findings;
}

/** What the screens show against what the log says. */
export function examineProgress(db: Db): Finding {
  let differing: readonly string[];
  try {
    differing = differingFolds(db);
  } catch (error) {
    return wrong(
      "progress",
      `The log holds an event that cannot be read (${(error as Error).message}). Ask IT.`,
      `La bitácora tiene un registro que no se puede leer (${(error as Error).message}). Pregunta a informática.`,
    );
  }
  return differing.length === 0
    ? well(
        "progress",
        "What the screens show is what the log says.",
        "Lo que muestran las pantallas es lo que dice la bitácora.",
      )
    : wrong(
        "progress",
        `What the screens show is not what the log says (${differing.join(", ")}). Close the terminal, then run "foothold doctor --rebuild".`,
        `Lo que muestran las pantallas no es lo que dice la bitácora (${differing.join(", ")}). Cierra la terminal y luego ejecuta "foothold doctor --rebuild".`,
      );
}
