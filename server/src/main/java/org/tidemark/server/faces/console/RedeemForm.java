package org.tidemark.server.faces.console;

import java.util.Map;
import java.util.Objects;

/**
 * What was entered to redeem points; no points means all unlocked ones.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 */
public record RedeemForm(String id, String programme, String member, String points) {

    private static final String ALL = "all";

    /** What a request leaves out is empty. */
    public RedeemForm {
        id = Objects.requireNonNullElse(id, "");
        programme = Objects.requireNonNullElse(programme, "");
        member = Objects.requireNonNullElse(member, "");
        points = Objects.requireNonNullElse(points, "");
    }

    /** The fields of the command. */
    Map<String, Object> fields() {
        return Map.of(
                "programme",
                programme,
                "member",
                member.strip(),
                "points",
                points.isBlank() ? ALL : points.strip());
    }
}
