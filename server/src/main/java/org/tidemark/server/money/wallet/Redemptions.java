package org.tidemark.server.money.wallet;

import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome.Rejected;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.Typed;

/** Turns points into money: first a quote, then exactly what was quoted or more, or nothing. */
@Service
class Redemptions {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final CommandForms forms;
    private final Quotes quotes;
    private final ProgrammeViews programmes;

    Redemptions(CommandForms forms, Quotes quotes, ProgrammeViews programmes) {
        this.forms = forms;
        this.quotes = quotes;
        this.programmes = programmes;
    }

    /** What came of asking what it would pay. */
    sealed interface Answer {

        /** It would pay that now. */
        record Quoted(RedeemOffer offer) implements Answer {}

        /** It cannot be. */
        record Refused(Problems problems) implements Answer {}
    }

    /** What came of its execution. */
    sealed interface Ending {

        /**
         * It is done.
         *
         * @param before whether that was so already, and nothing was done now
         */
        record Done(boolean before) implements Ending {}

        /** It would pay less than was shown, and was not done. */
        record Worse() implements Ending {}

        /** Nothing was shown before, and it was not done. */
        record Unseen() implements Ending {}
    }

    /** Whether that can be the key of a redemption. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Asks the engine; no points means all that are unlocked. */
    Answer quote(String memberId, String programme, String points, String key) {
        ProgrammeView found =
                programmes
                        .find(programme)
                        .value()
                        .filter(ProgrammeView::hasPool)
                        .orElseThrow(() -> PageNotFoundException.programme(programme));
        try {
            AsOf<RedemptionQuote> seen =
                    quotes.redemption(command(memberId, programme, points, key));
            RedemptionQuote quote = seen.value();
            if (quote.outcome() instanceof Rejected rejected) {
                return new Answer.Refused(Problems.refused(rejected));
            }
            return new Answer.Quoted(
                    new RedeemOffer(
                            key,
                            found,
                            quote.pointsMicro(),
                            found.pool().priceMicros(),
                            quote.grossFen(),
                            quote.payoutFen(),
                            seen.seq()));
        } catch (InvalidCommandException invalid) {
            return new Answer.Refused(Problems.invalid(invalid));
        }
    }

    /**
     * Executes what was shown, if it still pays no less.
     *
     * @param points exactly as they were shown
     * @param shownPayoutFen what it was said to pay, negative where nothing was said
     * @throws FormRefusedException where it cannot be
     */
    Ending execute(
            String memberId, String programme, String points, String key, long shownPayoutFen) {
        if (!isKey(key) || points.isBlank() || shownPayoutFen < 0) {
            return new Ending.Unseen();
        }
        Answer now = quote(memberId, programme, points, key);
        if (now instanceof Answer.Quoted quoted && quoted.offer().payoutFen() < shownPayoutFen) {
            return new Ending.Worse();
        }
        return new Ending.Done(
                forms.take(() -> command(memberId, programme, points, key)).duplicate());
    }

    /** No member's form can take an id that is another's, or another kind's. */
    private static Command.Redeem command(
            String memberId, String programme, String points, String key) {
        return new Command.Redeem(
                LedgerClient.head("redeem-" + memberId + "-" + key, Actors.member(memberId)),
                programme,
                memberId,
                Typed.pointsOrAll("points", points));
    }
}
