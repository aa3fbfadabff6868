export function failures(cases, program) {
  for (const one of cases) {
    const names = [];
    const got = program(one.input);
    if (got !== one.wanted) {
      names.push(one.name);
    }
  }
  return names;
}
