export function costs(entries, month) {
  const payments = entries.filter((entry) => entry.kind === "out" && entry.date.slice(0, 7) === month);
  const categories = [];
  for (const { category } of payments) {
    if (!categories.includes(category)) {
      categories.push(category);
    }
  }
  const list = categories.map((category) => {
    const own = payments.filter((payment) => payment.category === category);
    return { category, cents: own.reduce((sum, payment) => sum + payment.cents, 0) };
  });
  list.sort((a, b) => {
    if (a.cents !== b.cents) {
      return b.cents - a.cents;
    }
    return a.category < b.category ? -1 : 1;
  });
  return list;
}
