import type { z } from "zod";
import {
  type BundleKind,
  type BundleRefusal,
  bundleKinds,
  type Refuse,
  type SharedRefusalKind,
} from "./refusal.ts";
import type { SealedBundle } from "./seal.ts";
import { ok, type Result } from "./std.ts";

/** The header of a sealed file as one of the kind `wanted`. */
export function readHeader<Header>(
  sealed: SealedBundle,
  wanted: BundleKind,
  schema: z.ZodType<Header>,
  refuse: Refuse<SharedRefusalKind>,
): Result<Header, BundleRefusal> {
  if (sealed.kind !== wanted && bundleKinds.some((kind) => kind === sealed.kind)) {
    return refuse("otherKind", sealed.kind);
  }
  const parsed = schema.safeParse(sealed.header);
  return parsed.success ? ok(parsed.data) : refuse("malformed", "header");
}
