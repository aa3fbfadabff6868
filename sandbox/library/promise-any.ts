import { giveMethods } from "./natives.ts";

type Kind = PromiseConstructor;

/** `Promise.any`, whose error says what happened: the engine's own has no message. */
export function givePromiseAny(promise: PromiseConstructor): void {
  giveMethods(promise, {
    any(this: Kind, given: Iterable<unknown>): unknown {
      return new this((resolve, reject) => {
        const { resolve: promised } = this;
        const errors: unknown[] = [];
        let waiting = 1;
        const lose = (index: number, error: unknown): void => {
          errors[index] = error;
          finish();
        };
        const finish = (): void => {
          if (--waiting === 0) reject(new AggregateError(errors, "All promises were rejected"));
        };
        let count = 0;
        for (const value of given) {
          const index = count++;
          waiting++;
          Reflect.apply(promised, this, [value]).then(resolve, (error: unknown) => lose(index, error));
        }
        finish();
      });
    },
  });
}
