package org.tidemark.server.money.wallet;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.Typed;
import org.tidemark.server.web.text.Wording;

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

    /** What came of asking for a quote, or for its execution. */
    sealed interface Answer {

        /** What it would pay now; {@code worse} where it pays less than what was shown before. */
        record Quoted(RedeemOffer offer, boolean worse) implements Answer {}

        /** It is done, now or when the same form was sent before. */
        record Done() implements Answer {}

        /** It cannot be. */
        record Refused(FormProblem problem) implements Answer {}
    }

    /** Asks the engine; no points means all that are unlocked. */
    Answer quote(String memberId, String programme, String points, Wording wording) {
        return quote(memberId, programme, points, UUID.randomUUID().toString(), false, wording);
    }

    private Answer quote(
            String memberId,
            String programme,
            String points,
            String key,
            boolean worse,
            Wording wording) {
        ProgrammeView found =
                programmes
                        .find(programme)
                        .value()
                        .filter(ProgrammeView::hasPool)
                        .orElseThrow(() -> PageNotFoundException.programme(programme));
        try {
            AsOf<RedemptionQuote> seen =
                    quotes.redemption(command(memberId, programme, points, key));
            if (seen.value().outcome() instanceof Outcome.Rejected rejected) {
                return new Answer.Refused(FormProblem.refused(rejected, wording));
            }
            RedemptionQuote quote = seen.value();
            return new Answer.Quoted(
                    new RedeemOffer(
                            key,
                            found,
                            quote.pointsMicro(),
                            found.pool().priceMicros(),
                            quote.grossFen(),
                            quote.payoutFen(),
                            seen.seq()),
                    worse);
        } catch (InvalidCommandException invalid) {
            return new Answer.Refused(FormProblem.invalid(invalid, wording));
        }
    }

    /**
     * Executes what was shown, if it still pays no less; else it is shown again.
     *
     * @param points exactly as they were shown
     * @param shownPayoutFen what it was said to pay
     */
    Answer execute(
            String memberId,
            String programme,
            String points,
            String key,
            long shownPayoutFen,
            Wording wording) {
        if (!KEY.matcher(key).matches() || points.isBlank()) {
            return quote(memberId, programme, points, wording);
        }
        Answer now = quote(memberId, programme, points, key, false, wording);
        if (now instanceof Answer.Quoted quoted && quoted.offer().payoutFen() < shownPayoutFen) {
            return quote(memberId, programme, points, UUID.randomUUID().toString(), true, wording);
        }
        return switch (forms.send(() -> command(memberId, programme, points, key), wording)) {
            case CommandForms.Result.Done done -> new Answer.Done();
            case CommandForms.Result.Failed failed -> new Answer.Refused(failed.problem());
        };
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
