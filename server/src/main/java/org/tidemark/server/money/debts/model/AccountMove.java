package org.tidemark.server.money.debts.model;

import java.util.Set;
import org.tidemark.engine.event.EventType;

/**
 * One movement on a member's account, as the ledger has posted it.
 *
 * @param type of the event, {@code redeemed}
 * @param amount in the smallest unit of the asset
 * @param after what the account held of it then
 */
public record AccountMove(String command, String type, String asset, long amount, long after) {

    /** How the asset of a programme's points begins. */
    public static final String POINTS = "points:";

    /** Events that pay money for points: asked for, at the cap, and of what little is left. */
    public static final Set<String> PAYING =
            Set.of(EventType.REDEEMED.code(), EventType.CAP_EXIT.code(), EventType.SWEPT.code());

    boolean isOfPoints() {
        return asset.startsWith(POINTS);
    }

    boolean pays() {
        return PAYING.contains(type);
    }
}
