import type { Command } from "commander";
import type { CommandKit, Common } from "./command-kit.ts";
import { rotateKeys } from "./keys-rotate.ts";
import { showKeys } from "./keys-show.ts";
import { setOffice } from "./office.ts";
import { listTerminals, revokeTerminal } from "./terminals.ts";
import { counted, localTime, plain, table } from "./text.ts";

/** `keys`, `office` and `terminal`: who can read and who is believed. */
export function addKeysCommands(program: Command, kit: CommandKit): void {
  const { onFacility, withFacility, say, sayJson, now } = kit;
  const keys = program.command("keys").description("the facility's keys");

  onFacility(keys, "show", "show the public halves of the keys; nothing secret")
    .option("--json", "print as JSON")
    .action((options: Common) =>
      withFacility(options, showKeys, (shown) => {
        if (options.json) return sayJson(shown);
        const [own, ...others] = shown.recipients;
        say(
          table(
            ["Key", "Public half"],
            [
              ["facility", shown.facility],
              ["signs", shown.signingKey],
              ["reads", own ?? ""],
              ...others.map((recipient) => ["office reads", recipient]),
              ...shown.older.map((recipient) => ["reads older files", recipient]),
            ],
          ),
          `Terminals that were set up with any of ${counted(shown.enrolments, "enrolment secret")} are known.`,
        );
      }),
    );

  onFacility(
    keys,
    "rotate",
    "make new keys for reading, signing and enrolling; what was made with the old ones stays valid",
  )
    .option("--json", "print as JSON")
    .action((options: Common) =>
      withFacility(options, rotateKeys, (rotated) => {
        if (options.json) return sayJson(rotated);
        say(
          `From now on terminals are told to encrypt to ${rotated.recipient}.`,
          `${counted(rotated.identities - 1, "older key")} can still read what is on its way, and terminals that were set up before are still known.`,
          `New returns are signed with ${rotated.signingKey}. Carry the next one to every terminal: from then on it takes nothing that is signed with an older key.`,
          "Make a new copy of the keys folder for the safe now: the copy that is there cannot read what is encrypted to the new key.",
        );
      }),
    );

  const office = program.command("office").description("a state office that can read what this facility can");
  const told =
    "Terminals learn of it with the next return or provisioning file; what they sent before stays as it is.";
  onFacility(office, "set <recipient>", "let the owner of this age key read as well").action(
    (recipient: string, options: Common) =>
      withFacility(
        options,
        (facility) => setOffice(facility, recipient),
        (set) => say(`The office's key is ${set}.`, told),
      ),
  );
  onFacility(office, "clear", "let no office read any more").action((options: Common) =>
    withFacility(
      options,
      (facility) => setOffice(facility, null),
      () => say("No office reads with this facility any more.", told),
    ),
  );

  const terminal = program.command("terminal").description("the PCs that have sent something");
  onFacility(terminal, "list", "show all of them")
    .option("--json", "print as JSON")
    .action((options: Common) =>
      withFacility(options, listTerminals, (terminals) => {
        if (options.json) return sayJson(terminals);
        if (terminals.length === 0) return say("No terminal has sent anything here yet.");
        const rows = terminals.map(({ name, id, lastSeenMs, revokedMs }) => [
          name,
          id,
          localTime(lastSeenMs),
          revokedMs === null ? "" : `revoked ${localTime(revokedMs)}`,
        ]);
        say(table(["Terminal", "Id", "Last seen", ""], rows));
      }),
    );
  onFacility(
    terminal,
    "revoke <terminal>",
    "take nothing from a terminal any more, as when it was stolen",
  ).action((name: string, options: Common) =>
    withFacility(
      options,
      (facility) => revokeTerminal(facility, name, now()),
      ({ id, name: called }) =>
        say(
          `Terminal "${plain(called)}" (${id}) is revoked: its files are refused from now on. What came from it before is kept.`,
          `To undo this: foothold facility terminal restore ${id}`,
        ),
    ),
  );
  onFacility(terminal, "restore <terminal>", "take from a revoked terminal again").action(
    (name: string, options: Common) =>
      withFacility(
        options,
        (facility) => revokeTerminal(facility, name, null),
        ({ id, name: called }) =>
          say(`Terminal "${plain(called)}" (${id}) counts again; collect the files that were refused.`),
      ),
  );
}
