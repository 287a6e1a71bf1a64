package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Locale;
import org.tidemark.engine.plan.OfferTerms.Zone;

/**
 * A zone of the shop.
 *
 * @param gates one for each programme whose repurchase offers it has; none for other zones
 */
public record ZoneView(Zone zone, List<Gate> gates) {

    public ZoneView {
        gates = List.copyOf(gates);
    }

    /** The value that chooses it in an address. */
    public String code() {
        return code(zone);
    }

    public static String code(Zone zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public static String nameKey(Zone zone) {
        return switch (zone) {
            case ENROLMENT -> "catalogue.zone.enrolment";
            case REPURCHASE -> "catalogue.zone.repurchase";
            case STANDARD -> "catalogue.zone.standard";
        };
    }

    /** Key of what it means. */
    public static String meaningKey(Zone zone) {
        return switch (zone) {
            case ENROLMENT -> "catalogue.zone.enrolment.meaning";
            case REPURCHASE -> "catalogue.zone.repurchase.meaning";
            case STANDARD -> "catalogue.zone.standard.meaning";
        };
    }
}
