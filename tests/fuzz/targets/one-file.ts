import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../scratch.ts";

/** For readers that take the path of one file: puts each input there. */
export function oneFile(name: string) {
  const { folder, remove } = scratchFolder();
  const file = join(folder, name);
  return {
    file,
    remove,
    put(input: Buffer): string {
      writeFileSync(file, input);
      return file;
    },
  };
}
