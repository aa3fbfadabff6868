import { createRequire } from "node:module";

/** Something that pdfmake sets: https://pdfmake.github.io/docs/. */
export interface Content {
  readonly [property: string]: unknown;
}

/**
 * What is used of pdfmake. Its published types bring those of a browser into every file of the program, where they would hide
 * mistakes.
 */
interface Pdfmake {
  setUrlAccessPolicy(mayAsk: (url: string) => boolean): void;
  setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
  setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold?: string }>>): void;
  createPdf(document: Content): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);

export const pdfmake: Pdfmake = require("pdfmake");
export const pdfmakeFile: string = require.resolve("pdfmake/package.json");
