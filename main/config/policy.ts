import { z } from "zod";

const serverAddress = z
  .url({ protocol: /^https?$/, error: 'expected "https://host:port" or "http://host:port"' })
  .refine(
    (text) => {
      const { origin, protocol } = new URL(text);
      const port = protocol === "https:" ? 443 : 80;
      return [origin, `${origin}/`, `${origin}:${port}`].includes(text);
    },
    { error: 'expected "https://host:port" or "http://host:port" with nothing after it', abort: true },
  );

/** No disk has a name with half a character or a null character in it. */
const folderPath = z
  .string()
  .min(1)
  .refine((path) => path.isWellFormed() && !path.includes("\0"), "expected the path of a folder or file");

/**
 * What IT decides about a terminal. Every key has a default, so an empty object is a policy.
 * A key that is not known here is an error: a misspelt lock must not stay open in silence.
 */
export const policySchema = z.strictObject({
  version: z.literal(1).default(1),
  /** Full screen without a way out for students. False only on a developer's machine. */
  kiosk: z.boolean().default(true),
  /** The language of the screens until a student chooses. */
  language: z.enum(["en", "es"]).default("en"),
  /** What staff call this terminal, such as a room and a seat. Without it the terminal makes up a name. */
  terminalName: z.string().trim().min(1).max(100).optional(),
  /** Folders that staff may export to with one press: mount points of sticks, a share. Full paths. */
  exportFolders: z.array(folderPath).default([]),
  /** Where the terminal brings progress to by itself, as soon as it can be reached. */
  deliverTo: z
    .strictObject({
      /** Full path, such as of a share. */
      folder: folderPath.optional(),
      /**
       * The facility's server, as `https://host:port` or `http://host:port` and nothing after it. What plain http keeps and
       * what it does not is in `docs/lan.md`.
       */
      server: serverAddress.optional(),
      /** Full path of a PEM file: the server's own certificate, or that of the authority that signed it. */
      certificate: folderPath.optional(),
    })
    .refine(({ certificate, server }) => certificate === undefined || !server?.startsWith("http:"), {
      path: ["certificate"],
      // Whoever names a certificate means to be protected by it.
      error: "expected no certificate with an http:// server, which proves nothing: write https://",
    })
    .default({}),
  /**
   * How students say who they are: from a list of all names, or by typing their own, where a list on the screen tells the
   * room too much.
   */
  signInBy: z.enum(["list", "name"]).default("list"),
  /**
   * Minutes without a key or a movement of the mouse after which a student's session is locked. 15: the limit for an
   * unattended machine in the CIS benchmarks for Windows (900 seconds), and longer than anybody looks at one screen of a lesson
   * without scrolling.
   */
  studentIdleMinutes: z.number().min(2).max(240).default(15),
  /** Minutes without a call after which a staff session ends. */
  staffIdleMinutes: z.number().min(1).max(120).default(10),
});
export type Policy = z.infer<typeof policySchema>;
