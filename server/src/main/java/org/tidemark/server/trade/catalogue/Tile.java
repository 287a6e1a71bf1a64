package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.OfferTerms.Zone;

/**
 * A product in a list, with the zone and the currency of its first offer in force.
 *
 * @param supply whether there is enough, little or nothing of it
 * @param ownFen what its cheapest variant costs whoever looks
 */
public record Tile(ProductCard card, Zone zone, String currency, Supply supply, long ownFen) {

    /** The same at another price. */
    Tile at(long fen) {
        return new Tile(card, zone, currency, supply, fen);
    }

    /** Whether it costs whoever looks less than the list says. */
    public boolean isLower() {
        return ownFen < card.fromFen();
    }

    /** How much of something is left, in words rather than in numbers that press. */
    public enum Supply {
        PLENTY,
        FEW,
        NONE;

        private static final long FEW_AT_MOST = 5;

        public static Supply of(long free) {
            if (free <= 0) {
                return NONE;
            }
            return free <= FEW_AT_MOST ? FEW : PLENTY;
        }

        /** Key of its words. */
        public String key() {
            return switch (this) {
                case PLENTY -> "catalogue.supply.plenty";
                case FEW -> "catalogue.supply.few";
                case NONE -> "catalogue.supply.none";
            };
        }
    }
}
