import { plain, type Refusal } from "../../bundle/std.ts";

const sentences: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) =>
    `There is no folder ${folder}. Nothing was written. Put the stick in, or choose another folder.`,
  ENOTDIR: (folder) => `${folder} is not a folder. Nothing was written. Choose another.`,
  EACCES: (folder) =>
    `Foothold may not write to ${folder}. Nothing was written. Choose another folder, or ask IT.`,
  EROFS: (folder) => `${folder} can only be read, not written to. Nothing was written. Use another stick.`,
  ENOSPC: (folder) =>
    `There is not enough room in ${folder}. No file was left there, and the work is safe on this terminal. Use another stick.`,
  EIO: (folder) =>
    `${folder} stopped taking data: the stick may have been pulled out. The work is safe on this terminal. Put it in again and export again.`,
};
const alike: Readonly<Record<string, string>> = {
  EPERM: "EACCES",
  EDQUOT: "ENOSPC",
  ENODEV: "EIO",
  ENXIO: "EIO",
};

/** What went wrong with a folder that staff chose, or `null` where the error is a bug of ours. */
export function explainFolderTrouble(error: unknown, folder: string): Refusal<"badFolder"> | null {
  const code = (error as NodeJS.ErrnoException)?.code ?? "";
  const sentence = sentences[alike[code] ?? code];
  return sentence ? { kind: "badFolder", sentence: sentence(plain(folder)) } : null;
}
