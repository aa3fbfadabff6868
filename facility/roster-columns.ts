/** What a column of a roster may be about. */
export type Column =
  | "name"
  | "firstName"
  | "lastName"
  | "number"
  | "class"
  | "student"
  | "pin"
  | "archived"
  | "sourcedId"
  | "status"
  | "enabledUser"
  | "role"
  | "givenName"
  | "middleName"
  | "familyName";

/** As people and other systems write them, in lower case without accents, spaces and signs. */
const heads: Readonly<Record<Column, readonly string[]>> = {
  name: [
    "name",
    "fullname",
    "studentname",
    "displayname",
    "student",
    "learner",
    "nombrecompleto",
    "nombreyapellidos",
    "estudiante",
    "alumno",
  ],
  firstName: ["firstname", "first", "forename", "nombres", "primernombre"],
  lastName: ["lastname", "last", "surname", "apellido", "apellidos"],
  number: [
    "id",
    "number",
    "no",
    "studentid",
    "studentnumber",
    "studentno",
    "docnumber",
    "docid",
    "doc",
    "docno",
    "inmatenumber",
    "inmateid",
    "externalid",
    "externalnumber",
    "numero",
    "matricula",
    "identificacion",
    "numerodeestudiante",
  ],
  class: ["class", "classname", "group", "section", "cohort", "clase", "grupo", "seccion"],
  student: ["footholdid"],
  pin: ["pin", "pincode"],
  archived: ["archived", "archivado"],
  sourcedId: ["sourcedid"],
  status: ["status"],
  enabledUser: ["enableduser"],
  role: ["role"],
  givenName: ["givenname"],
  middleName: ["middlename"],
  familyName: ["familyname"],
};

const spoken = (text: string) =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Each known column with its place; the first of two that mean the same. */
export type Columns = ReadonlyMap<Column, number>;

export function findColumns(head: readonly string[]): Columns {
  const words = head.map(spoken);
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(heads) as [Column, readonly string[]][]) {
    const at = words.findIndex((word) => names.includes(word));
    if (at >= 0) found.set(column, at);
  }
  // In Spanish, "nombre" beside "apellidos" is the first name, and alone it is the whole.
  const nombre = words.indexOf("nombre");
  if (nombre >= 0) {
    const part = found.has("lastName") && !found.has("firstName") ? "firstName" : "name";
    if (!found.has(part)) found.set(part, nombre);
  }
  return found;
}

/** OneRoster 1.1 `users.csv` (1EdTech, "OneRoster: CSV Tables" 1.1.1) has all of these and is known by them. */
export const isOneRoster = (columns: Columns) =>
  (["sourcedId", "role", "givenName", "familyName"] as const).every((column) => columns.has(column));

export const hasNames = (columns: Columns) =>
  columns.has("name") ||
  (columns.has("firstName") && columns.has("lastName")) ||
  (columns.has("givenName") && columns.has("familyName"));
