/** Median, 95th percentile and largest of some measurements, rounded to hundredths. Nearest-rank percentiles. */
export function summary(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return { n: sorted.length, median: rank(0.5), p95: rank(0.95), max: rank(1) };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** One result, as a line of JSON. */
export function print(bench: string, values: object): void {
  console.log(JSON.stringify({ bench, ...values }));
}
