import { ok } from "../../../bundle/std.ts";
import { openPack, type Pack, readLessons, readWhole } from "../../../curriculum/pack/read.ts";
import { joinFiles, splitFiles } from "../files.ts";
import { mutateBytes } from "../mutate/bytes.ts";
import { mutateFiles } from "../mutate/files.ts";
import { mutateJson } from "../mutate/json.ts";
import { target } from "../target.ts";
import { judgeExercise } from "./course-files.ts";
import { packedCourse, packOfTexts, textsOf } from "./pack-bytes.ts";
import { halfCharacterIn } from "./texts.ts";

const begins = (input: Buffer, text: string) => input.toString("latin1", 0, text.length) === text;

/**
 * A packed course, with everything in it. An input is a pack as it is, which must be refused if any byte has changed; or the texts
 * inside, around which a pack is made in which every hash and every seal is right.
 */
export const packTarget = target<Pack>({
  name: "pack",
  share: 2,
  open() {
    const good = packedCourse(1);
    const isBytes = (input: Buffer) => begins(input, "foothold") || begins(input, "\xef\xbb\xbffoothold");
    return {
      seeds: [good.bytes, joinFiles(textsOf(good))],
      mutate(input, random, other) {
        if (isBytes(input))
          return mutateBytes(input, random, other, ["foothold-pack 1\n", "\xff\xff\xff\xff"]);
        return mutateFiles(input, random, other, (path, bytes) =>
          mutateJson(bytes, random, splitFiles(other).get(path) ?? bytes),
        );
      },
      read(input) {
        const { name, bytes } = isBytes(input)
          ? { name: good.name, bytes: input }
          : packOfTexts(splitFiles(input));
        const pack = openPack(bytes, { name, place: name });
        if (!pack.ok) return pack;
        const whole = readWhole(pack.value);
        return whole.ok ? ok(pack.value) : whole;
      },
      judge(pack, input) {
        if (isBytes(input) && !input.equals(good.bytes)) return "took a pack that has changed";
        const lessons = readLessons(pack);
        if (!lessons.ok) return "is whole, and has a lesson that is not";
        for (const exercise of lessons.value.flatMap(({ exercises }) => exercises)) {
          const wrong = judgeExercise(exercise);
          if (wrong !== null) return wrong;
        }
        return halfCharacterIn([pack.index, lessons.value, pack.words()]);
      },
    };
  },
});
