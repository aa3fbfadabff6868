/**
 * The files that travel between machines, version 1, as `FORMAT.md` has them. This is the room's door.
 *
 * A terminal writes (`writeProgressBundle`), names (`bundleFileName`), and checks what it has written
 * (`verifyOwnBundle`). A facility opens (`openBundle`), which checks the sender before anything is decrypted, and then
 * reads event by event (`OpenedBundle.events`), or takes a small file in one go (`readBundle`). What it answers it writes
 * with `writeReturn`, and a terminal opens that with `openReturn`. A publisher sends lessons with `writeContent`, which a
 * terminal opens with `openContent`. `peekBundle` tells what any file is.
 * Files are `ByteSource`s and async iterables of bytes: nothing here touches a disk or a clock, and memory does not
 * grow with the number of records. What cannot be taken comes back as a `BundleRefusal`: kind, sentence, detail.
 */
export type { ContentFile } from "./content-file.ts";
export { enrolmentSecret, makeEnrolmentSecret } from "./enrolment.ts";
export { explain, explainImport } from "./explain.ts";
export type { ProgressHeader } from "./header.ts";
export { versionOneLimits } from "./limits.ts";
export { bundleFileName, bundleSuffix, contentFileName, returnFileName } from "./name.ts";
export { peekBundle } from "./peek.ts";
export { type OpenedBundle, openBundle, type Reader, readBundle, verifyOwnBundle } from "./read.ts";
export { judgeContent, openContent } from "./read-content.ts";
export { judgeReturn, openReturn, type ReturnReader } from "./read-return.ts";
export type { BundleRefusal } from "./refusal.ts";
export { type ByteSource, bytesSource, joinBytes } from "./source.ts";
export { howManyFit } from "./split.ts";
export { type ProgressAsk, writeProgressBundle } from "./write.ts";
export { type ContentAsk, writeContent } from "./write-content.ts";
export { type ReturnAsk, writeReturn } from "./write-return.ts";
