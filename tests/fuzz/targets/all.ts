import type { Target } from "../target.ts";
import { bundleBytesTarget } from "./bundle-bytes.ts";
import { bundleInsideTarget } from "./bundle-inside.ts";
import { canonicalTarget } from "./canonical-json.ts";
import { collectTarget } from "./collect.ts";
import { contentInsideTarget } from "./content-inside.ts";
import { contractTarget } from "./contract.ts";
import { courseTarget } from "./course.ts";
import { drivesTarget } from "./drives.ts";
import { exerciseTarget } from "./exercise.ts";
import { explainTarget } from "./explain.ts";
import { facilityKeysTarget } from "./facility-keys.ts";
import { identitiesTarget } from "./identities.ts";
import { importBytesTarget } from "./import-bytes.ts";
import { loopbackTarget } from "./loopback.ts";
import { packTarget } from "./pack.ts";
import { policyTarget } from "./policy.ts";
import { programTarget } from "./program.ts";
import { provisioningTarget } from "./provisioning.ts";
import { receiptTarget } from "./receipt.ts";
import { returnInsideTarget } from "./return-inside.ts";
import { rosterTarget } from "./roster.ts";
import { serveTarget } from "./serve.ts";
import { serverAnswersTarget } from "./server-answers.ts";
import { successionTarget } from "./succession.ts";

/** Every reader of what comes from outside. */
export const targets: readonly Target[] = [
  bundleBytesTarget,
  bundleInsideTarget,
  canonicalTarget,
  contractTarget,
  courseTarget,
  exerciseTarget,
  explainTarget,
  facilityKeysTarget,
  identitiesTarget,
  packTarget,
  policyTarget,
  programTarget,
  provisioningTarget,
  drivesTarget,
  collectTarget,
  contentInsideTarget,
  importBytesTarget,
  loopbackTarget,
  receiptTarget,
  returnInsideTarget,
  rosterTarget,
  serveTarget,
  serverAnswersTarget,
  successionTarget,
];
