import { facilityId } from "../../../bundle/ids.ts";
import { ok, refuse } from "../../../bundle/std.ts";
import { goesOnFrom, presentKeyOf, type Succession, succession } from "../../../bundle/succession.ts";
import { facility } from "../../vectors/bundle/parts.ts";
import { mutateJson } from "../mutate/json.ts";
import { target } from "../target.ts";
import { bundleWords } from "./sealed.ts";
import { firstLink, secondLink, stolenLink, successions, wrongIn } from "./succession-links.ts";

const id = facilityId.parse(facility.id);
const known = succession.parse([firstLink, secondLink]);
const unproven = refuse("unproven", "These keys are not this facility's.");
const words = [...bundleWords, ...[firstLink, secondLink, stolenLink].map((link) => JSON.stringify(link))];

/** A facility's keys, each signed by the one before: whoever slips in one of their own can write returns. */
export const successionTarget = target<Succession>({
  name: "succession",
  share: 12,
  open: () => ({
    seeds: successions.map((links) => Buffer.from(JSON.stringify(links))),
    mutate: (input, random, other) => mutateJson(input, random, other, words),
    read(input) {
      const links = succession.safeParse(jsonIn(input));
      if (!links.success || presentKeyOf(id, links.data) === undefined) return unproven;
      return ok(links.data);
    },
    judge(links) {
      const wrong = wrongIn(links, id);
      if (wrong !== null) return wrong;
      const goesOn = links[0].key === firstLink.key && links[1]?.key === secondLink.key;
      return goesOnFrom(known, links) === goesOn ? null : "lets a key that was replaced go on";
    },
  }),
});

function jsonIn(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString());
  } catch {
    return undefined;
  }
}
