package org.tidemark.server.money.wallet;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.journal.service.Seen;
import org.tidemark.server.kernel.commands.BadRequestException;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.Programmes;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.Wording;

/** Turns points into money: first a quote, then exactly what was quoted or more, or nothing. */
@Service
class Redemptions {

    private static final String ALL = "all";
    private static final int POINTS_DECIMALS = 6;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final CommandDoor door;
    private final CommandForms forms;
    private final Quotes quotes;
    private final Programmes programmes;

    Redemptions(CommandDoor door, CommandForms forms, Quotes quotes, Programmes programmes) {
        this.door = door;
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
            Seen<RedemptionQuote> seen =
                    quotes.redemption(
                            door.read(
                                    "redeem",
                                    Command.Redeem.class,
                                    id(memberId, key),
                                    fields(memberId, programme, points)));
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
        } catch (BadRequestException bad) {
            return new Answer.Refused(FormProblem.malformed(bad, wording));
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
        return switch (forms.send(
                "redeem",
                Command.Redeem.class,
                id(memberId, key),
                fields(memberId, programme, points),
                wording)) {
            case CommandForms.Result.Done done -> new Answer.Done();
            case CommandForms.Result.Failed failed -> new Answer.Refused(failed.problem());
        };
    }

    /** No member's form can take an id that is another's, or another kind's. */
    private static String id(String memberId, String key) {
        return "redeem-" + memberId + "-" + key;
    }

    private static Map<String, Object> fields(String memberId, String programme, String points) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("programme", programme);
        fields.put("member", memberId);
        fields.put("points", points.isBlank() ? ALL : points.strip());
        return fields;
    }

    /** Points as a command has them. */
    static String written(long micro) {
        return Decimals.format(micro, POINTS_DECIMALS);
    }
}
