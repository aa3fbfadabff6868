import type { DeliveryState, StaffOverview } from "../../main/contract.ts";
import { dateTime } from "../i18n/format.ts";
import { useWords } from "../i18n/i18n.ts";

/** What is only on this terminal, and how it has left so far. */
export function Waits({ overview }: { overview: StaffOverview }) {
  const { t, language } = useWords();
  const { deliveries, lastExport, prints, unconfirmed, waiting } = overview;
  return (
    <>
      <p className="waits">
        {waiting === 0 ? t("staff.nothingWaiting") : t("staff.waiting", { count: waiting })}
      </p>
      {prints > 0 && <p className="carried">{t("staff.prints", { count: prints })}</p>}
      <p className="dim break carried">
        {lastExport
          ? t("staff.last", { time: dateTime(lastExport.atMs, language), file: lastExport.file })
          : t("staff.never")}
      </p>
      {/* What waits is not confirmed either: only what is on its way is worth another line. */}
      {unconfirmed !== waiting && (
        <p className="dim carried">{t("staff.unconfirmed", { count: unconfirmed })}</p>
      )}
      {unconfirmed === 0 && <p className="dim carried">{t("staff.allConfirmed")}</p>}
      {deliveries.map((delivery) => (
        <p className="dim break carried" key={delivery.place}>
          <DeliveryWords delivery={delivery} />
        </p>
      ))}
    </>
  );
}

function DeliveryWords({ delivery }: { delivery: DeliveryState }) {
  const { t, language } = useWords();
  switch (delivery.kind) {
    case "waiting":
      return t("staff.deliveryWaiting", { place: delivery.place });
    case "reached":
      return t("staff.deliveryReached", {
        place: delivery.place,
        time: dateTime(delivery.atMs, language),
      });
    case "failing":
      return delivery.sentence;
  }
}
