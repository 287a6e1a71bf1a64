package org.tidemark.server.pages;

/**
 * What was entered to redeem points; no points means all unlocked ones.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 */
public record RedeemForm(String id, String programme, String member, String points) {

    private static final String ALL = "all";

    /** The points as the command has them. */
    String pointsOrAll() {
        return points.isBlank() ? ALL : points.strip();
    }
}
