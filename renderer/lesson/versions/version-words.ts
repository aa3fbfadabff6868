import type { TFunction } from "i18next";
import type { VersionLine, VersionWhy } from "../../../main/contract.ts";

const whys = {
  typed: "versions.typed",
  handedIn: "versions.handedIn",
  reset: "versions.reset",
  returned: "versions.returned",
  elsewhere: "versions.elsewhere",
} as const satisfies Record<VersionWhy, string>;

/** Why a version was kept and, if it was checked, how that went. */
export function versionWords({ why, checked }: Pick<VersionLine, "why" | "checked">, t: TFunction): string {
  if (!checked) return t(whys[why]);
  const { verdict, passed, total } = checked;
  const outcome = {
    passed: () => t("versions.passed"),
    failed: () => t("versions.failed", { passed, count: total }),
    unreadable: () => t("versions.unreadable"),
    crashed: () => t("versions.crashed"),
    stopped: () => t("versions.stopped"),
  }[verdict]();
  return why === "handedIn" || why === "typed" ? outcome : `${t(whys[why])} ${outcome}`;
}
