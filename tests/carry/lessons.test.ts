import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { built } from "../../main/config/built.ts";
import { makePublisher, publishCourse } from "../../main/content/publish.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered, bootIn } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning, pin, staffSecret } from "../support/provisioned.ts";

const now = () => Date.now() as WallMs;

/** An author's course with another version and title. */
function edition(version: number): string {
  const folder = join(temporaryFolder(), "course");
  cpSync(built.authored, folder, { recursive: true });
  const file = join(folder, "course.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text
      .replace(/^version: .*$/m, `version: ${version}`)
      .replace("Programming with", `Edition ${version} of`),
  );
  return folder;
}

/** A terminal whose facility has approved these publishers. */
async function terminalOf(publishers: readonly string[]) {
  const { provisioning } = await makeProvisioning();
  const data = join(temporaryFolder(), "data");
  mkdirSync(data);
  const file = join(temporaryFolder(), "provisioning.json");
  const facility = { ...provisioning.facility, publishers };
  writeFileSync(file, JSON.stringify({ ...provisioning, facility }));
  answered(await provisionFolder(data, file, "update"));
  const student = provisioning.students[0]?.id ?? "";
  const boot = async () => {
    const terminal = await bootIn(data);
    return {
      ...terminal,
      async import(stick: string) {
        answered(await terminal.call("staff:signIn", { secret: staffSecret }));
        const { files } = answered(await terminal.call("staff:files", { folder: stick }));
        expect(files).toMatchObject([{ kind: "content" }]);
        return terminal.call("staff:import", { file: files[0]?.file ?? "" });
      },
      async title() {
        answered(await terminal.call("session:signIn", { student, pin }));
        return answered(await terminal.call("course:outline", {})).title.en;
      },
    };
  };
  return boot;
}

function lessonsOf(folder: string): number {
  return answered(loadAuthored(folder)).modules.flatMap(({ lessons }) => lessons).length;
}

test("lessons of an approved publisher are taught at once, and after a restart; none older is taken", async () => {
  const key = join(temporaryFolder(), "publisher.pem");
  const publisher = answered(await makePublisher(key));
  const boot = await terminalOf([publisher]);
  const terminal = await boot();
  const [three, two] = [temporaryFolder(), temporaryFolder()];
  answered(await publishCourse(edition(3), key, three, now()));
  answered(await publishCourse(edition(2), key, two, now()));
  expect(answered(await terminal.import(three))).toMatchObject({
    kind: "content",
    number: 3,
    changes: [{ what: "lessons", count: lessonsOf(edition(3)) }],
  });
  expect(await terminal.title()).toBe("Edition 3 of JavaScript");
  expect(await terminal.import(two)).toMatchObject({ ok: false, refusal: { kind: "olderContent" } });
  await terminal.close();
  expect(await (await boot()).title()).toBe("Edition 3 of JavaScript");
});

test("lessons of a publisher whom nobody has approved change nothing", async () => {
  const key = join(temporaryFolder(), "publisher.pem");
  answered(await makePublisher(key));
  expect(await makePublisher(key)).toMatchObject({ ok: false, refusal: { kind: "alreadyThere" } });
  const terminal = await (await terminalOf([]))();
  const stick = temporaryFolder();
  const { file, lessons } = answered(await publishCourse(edition(2), key, stick, now()));
  expect(readdirSync(stick)).toEqual([file.slice(stick.length + 1)]);
  expect(lessons).toBe(lessonsOf(built.authored));
  expect(await terminal.import(stick)).toMatchObject({ ok: false, refusal: { kind: "unknownPublisher" } });
  expect(await terminal.title()).toBe("Programming with JavaScript");
});
