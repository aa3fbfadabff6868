/**
 * Node starts the measured program with these: a heap of at most 44 MiB, and collection before it is full. Left alone, V8
 * puts collection off as long as the machine has memory, and what is measured is how much it has. With a
 * border, a program that needs more than it ends there with an error.
 */
export const boundedHeap = ["--max-semi-space-size=2", "--max-old-space-size=40"];
