/** Each run makes the same cases. Another number makes others: `node tests/sandbox/differential/run.ts 7`. */
export const seed = 20_260_105;
