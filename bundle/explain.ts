import type { ExportRefusalKind, ImportRefusalKind } from "./refusal.ts";

/** What each reason means for the person who collects what terminals have exported. */
export const explain: Record<ExportRefusalKind, string> = {
  notABundle: "This is not a Foothold file, so nothing was read from it; check that it is the right one.",
  newerVersion:
    "This file comes from a newer Foothold than this program can read; the file is fine: update this program, then read the file again.",
  cutShort:
    "The end of this file is missing, as happens when a stick is pulled out early; nothing was taken from it and the work is still on the terminal: export it again.",
  tooLarge:
    "This file is larger than any that a terminal makes, so it was not read; export it again, and keep this one for whoever looks after Foothold.",
  damaged:
    "This file was changed or damaged on the way, so nothing was taken from it; the work is still on the terminal: export it again.",
  otherKind:
    "This Foothold file is one that goes to terminals, not one that a terminal exports, so nothing was taken from it; look on the stick for the terminal's own file.",
  otherFacility: "This file belongs to another facility, so nothing was taken from it; bring it to that one.",
  notEnrolled:
    "The terminal that made this file was not set up for this facility, so nothing was taken from it; put this facility's provisioning file on that terminal, then export again.",
  locked:
    "This file is encrypted with a key that this facility does not have, so it could not be opened; put this facility's current provisioning file on that terminal, then export again.",
  malformed:
    "This file arrived whole, but its contents are not what this program expects, so nothing was taken from it; keep the file and show it to whoever looks after Foothold.",
  brokenChain:
    "This file arrived whole, but the records in it do not follow on from each other, so nothing was taken from it; keep the file and the terminal as they are and show both to whoever looks after Foothold.",
  notOurs:
    "This file was made by another terminal than this one, so it does not prove that the export succeeded; export again.",
};

/** What each reason means for the staff who bring a file to a terminal. */
export const explainImport: Record<ImportRefusalKind, string> = {
  notABundle: "This is not a Foothold file, so nothing was read from it; check that it is the right one.",
  newerVersion:
    "This file comes from a newer Foothold than this terminal can read; the file is fine: update this terminal, then import the file again.",
  cutShort:
    "The end of this file is missing, as happens when a stick is pulled out early; nothing on this terminal was changed: copy the file to the stick again, then import it.",
  tooLarge:
    "This file is larger than this terminal can take, so it was not read and nothing was changed; show it to whoever looks after Foothold.",
  damaged:
    "This file was changed or damaged on the way, so nothing on this terminal was changed; copy the file to the stick again, then import it.",
  otherKind:
    "This Foothold file is of another kind than the one that was asked for, so nothing on this terminal was changed; a terminal's export belongs to the facility's server, answers and lessons to terminals.",
  otherFacility:
    "This file comes from another facility, so nothing on this terminal was changed; bring the file of this terminal's own facility.",
  locked:
    "This file was made for other terminals and cannot be opened by this one, so nothing was changed; export from this terminal, collect that at the facility, make a new return there, then import it.",
  malformed:
    "This file arrived whole, but its contents are not what this terminal expects, so nothing was changed; keep the file and show it to whoever looks after Foothold.",
  unknownSigner:
    "This file bears the name of this terminal's facility but not its signature, so it may be forged and nothing was changed; keep the file and show it to whoever looks after Foothold.",
  replacedKey:
    "This file is signed with a key that the facility has replaced since, so nothing was changed; make a new return at the facility, then import that.",
  olderReturn:
    "This terminal has already taken in this return or a newer one, so nothing was changed and nothing is missing; look on the stick for a newer file.",
  unknownPublisher:
    "These lessons come from a publisher that the facility has not approved, so nothing was changed; if they are right, let the facility approve the publisher and import its next return first.",
  olderContent:
    "This terminal has these lessons already, in this version or a newer one, so nothing was changed and nothing is missing; look on the stick for a newer file.",
};
