package org.tidemark.server.faces.console;

import java.util.Objects;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.site.Typed;

/**
 * What was entered to redeem points; no points means all unlocked ones.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 */
public record RedeemForm(String id, String programme, String member, String points) {

    /** What a request leaves out is empty. */
    public RedeemForm {
        id = Objects.requireNonNullElse(id, "");
        programme = Objects.requireNonNullElse(programme, "");
        member = Objects.requireNonNullElse(member, "");
        points = Objects.requireNonNullElse(points, "");
    }

    /**
     * The command.
     *
     * @param by who redeems
     * @throws org.tidemark.engine.command.InvalidCommandException when the points are none
     */
    Command.Redeem command(By by) {
        return new Command.Redeem(
                LedgerClient.head(id, by),
                programme,
                member.strip(),
                Typed.pointsOrAll("points", points));
    }
}
