/** Of the WebAssembly interface what the sandbox uses. TypeScript has it only in the browser's library. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
}
