import { dirname, join } from "node:path";
import { type Asked, documentOf } from "./document.ts";
import { pdfmake, pdfmakeFile } from "./pdfmake.ts";

const fontFolder = join(dirname(pdfmakeFile), "fonts", "Roboto");
const [regular, medium] = ["Regular", "Medium"].map((weight) => join(fontFolder, `Roboto-${weight}.ttf`)) as [
  string,
  string,
];

/**
 * The papers as a PDF: the same bytes for the same request on one machine. The text's font is embedded; code is set in Courier, one of
 * the fonts that every reader of PDF has, since the font of the screens comes in a form only that PDF does not take.
 */
export async function pdfOf(asked: Asked): Promise<Buffer> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => [regular, medium, "Courier"].includes(path));
  pdfmake.setFonts({ Text: { normal: regular, bold: medium }, Code: { normal: "Courier" } });
  return pdfmake.createPdf(documentOf(asked)).getBuffer();
}
