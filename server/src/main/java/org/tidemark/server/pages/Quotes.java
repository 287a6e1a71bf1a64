package org.tidemark.server.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.server.members.Members;
import org.tidemark.server.members.RedemptionQuote;

/** Works out what a redemption form would pay. */
@Component
final class Quotes {

    private static final int POINTS_DECIMALS = 6;

    private final Members members;

    Quotes(Members members) {
        this.members = members;
    }

    /** What the form would pay now; empty where it names nobody or more than he has. */
    Optional<RedemptionQuote> of(RedeemForm form) {
        try {
            long points =
                    form.points().isBlank()
                            ? Command.ALL
                            : Decimals.parse(form.points().strip(), POINTS_DECIMALS);
            return members.quote(form.programme(), form.member().strip(), points);
        } catch (MalformedAmountException stillTyping) {
            return Optional.empty();
        }
    }
}
