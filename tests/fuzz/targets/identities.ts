import { rmSync } from "node:fs";
import { join } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import { isSignedBy, terminalIdOf } from "../../../bundle/keys.ts";
import { type Identities, openIdentities } from "../../../main/identity.ts";
import { otherTerminal, terminal } from "../../vectors/bundle/parts.ts";
import { joinFiles, splitFiles } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateFiles } from "../mutate/files.ts";
import { scratchFolder, writeFiles } from "../scratch.ts";
import { target } from "../target.ts";

const of = (number: number, keys: typeof terminal): [string, Buffer][] => [
  [`identities/${number}/signing.pem`, Buffer.from(keys.signing.pem)],
  [`identities/${number}/age.txt`, Buffer.from(`${keys.age.identity}\n`)],
];
const words = [
  ...[
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----",
    "-----BEGIN EC PRIVATE KEY-----",
  ],
  ...["-----END PRIVATE KEY-----", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-PQ-1", "age1", "\r\n"],
];

/** The terminal's own keys. With wrong ones it would be another terminal, so they are refused or they work. */
export const identitiesTarget = target<Identities>({
  name: "identities",
  share: 4,
  open() {
    const { folder, remove } = scratchFolder();
    const data = join(folder, "data");
    return {
      seeds: [
        joinFiles(new Map(of(1, terminal))),
        joinFiles(new Map([...of(1, terminal), ...of(2, otherTerminal)])),
      ],
      mutate: (input, random, other) =>
        mutateFiles(input, random, other, (_, bytes) => mutateBytes(bytes, random, bytes, words)),
      read(input) {
        rmSync(data, { recursive: true, force: true });
        writeFiles(data, splitFiles(input));
        return openIdentities(data);
      },
      async judge(taken) {
        const message = Buffer.from("message");
        for (const { id, signer, ageIdentity, recipient } of taken) {
          if (id !== terminalIdOf(signer.publicKey)) return "took an id that is not its key's";
          if (!isSignedBy(signer.publicKey, message, await signer.sign(message)))
            return "took a key that cannot sign";
          const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
          encrypter.addRecipient(recipient);
          decrypter.addIdentity(ageIdentity);
          if ((await decrypter.decrypt(await encrypter.encrypt("x"), "text")) !== "x")
            return "took a key that cannot decrypt";
        }
        return null;
      },
      close: remove,
    };
  },
});
