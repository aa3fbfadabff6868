// exercise: total
export function total(prices) {
  throw new Proxy(new Error("x"), { get: () => { throw new Error("y"); }, getPrototypeOf: () => { throw 1; }, getOwnPropertyDescriptor: () => { throw 2; } });
}
