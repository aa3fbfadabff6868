import { plain, type Refusal } from "../../bundle/std.ts";

type Sentences = Readonly<Record<string, (place: string) => string>>;

const writing: Sentences = {
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
const reading: Sentences = {
  ENOENT: (place) => `${place} is not there any more. Nothing was changed. Put the stick in again.`,
  ENOTDIR: (place) => `${place} is not a folder. Nothing was changed. Choose another.`,
  EACCES: (place) => `Foothold may not read ${place}. Nothing was changed. Choose another folder, or ask IT.`,
  EIO: (place) =>
    `${place} cannot be read: the stick may be damaged or have been pulled out. Nothing was changed. Put it in again.`,
};
const alike: Readonly<Record<string, string>> = {
  EPERM: "EACCES",
  EDQUOT: "ENOSPC",
  ENODEV: "EIO",
  ENXIO: "EIO",
  // A share whose server went away.
  ESTALE: "EIO",
  EHOSTDOWN: "EIO",
  ETIMEDOUT: "EIO",
};

/** What went wrong with a folder that is written to, or `null` where the error is a bug of ours. */
export function explainFolderTrouble(error: unknown, folder: string): Refusal<"badFolder"> | null {
  return explain(writing, error, folder);
}

/** The same for what is read. */
export function explainReadTrouble(error: unknown, place: string): Refusal<"badFolder"> | null {
  return explain(reading, error, place);
}

function explain(sentences: Sentences, error: unknown, place: string): Refusal<"badFolder"> | null {
  const code = (error as NodeJS.ErrnoException)?.code ?? "";
  const sentence = sentences[alike[code] ?? code];
  return sentence ? { kind: "badFolder", sentence: sentence(plain(place)) } : null;
}
