/** As long as a name may be (see bundle/project.ts), in UTF-16 code units. */
const longest = 80;

/** The name, with the lowest number after it that makes it another than all of these; capital and small letters count as the same. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const end = ` ${number}`;
    const next = `${name.slice(0, longest - end.length).toWellFormed()}${end}`;
    if (!used.has(next.toLowerCase())) return next;
  }
}
