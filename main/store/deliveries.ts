import type { Db } from "./open.ts";

/** One `delivered` fact of the present log. */
export interface Delivery {
  readonly to: number;
  /** A file's full path, or a server's address. */
  readonly place: string;
}

/** What the terminal has delivered by itself. */
export interface Deliveries {
  /** The newest to a place that `isIt` recognises, among those of late. */
  newest(isIt: (place: string) => boolean): Delivery | null;
}

/** A place that was not reached for longer than so many deliveries elsewhere gets everything again. */
const ofLate = 100;

export function openDeliveries(db: Db): Deliveries {
  // Numbers of a former log mean nothing in the present one, nor does what the facility has lost since.
  const newest = db.prepare<[number], { body: string }>(`
    SELECT body FROM events WHERE kind = 'delivered' AND log = (SELECT max(number) FROM logs)
    AND position > coalesce((SELECT position FROM set_back), 0)
    ORDER BY position DESC LIMIT ?`);
  return {
    newest(isIt) {
      const deliveries = newest.all(ofLate).map(({ body }): Delivery => JSON.parse(body));
      return deliveries.find(({ place }) => isIt(place)) ?? null;
    },
  };
}
