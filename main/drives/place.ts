/** Somewhere that staff may carry files to and from. */
export interface Place {
  /** Full path of the folder; of the device where the system has not opened it. Names the place. */
  readonly path: string;
  /** `drive`: a stick, a card, an outer disk. `folder`: one that the policy names. */
  readonly kind: "drive" | "folder";
  readonly label: string | null;
  /** Bytes; `null` where the system does not say. */
  readonly freeBytes: number | null;
  readonly sizeBytes: number | null;
  readonly state: PlaceState;
  /** The system's device, such as `/dev/sdb1`, where the system can be asked to let go of it. */
  readonly device: string | null;
}

/**
 * `closed`: the system has not opened (mounted) it. `locked`: encrypted, and nobody has unlocked it.
 * `missing`: the policy names it, and it is not there.
 */
export type PlaceState = "ready" | "readOnly" | "closed" | "locked" | "missing";
