export function failures(cases, program) {
  const names = [];
  for (const one of cases) {
    const got = program(one.input);
    if (got !== one.wanted) {
      names.push(one.name);
    }
  }
  return names;
}
