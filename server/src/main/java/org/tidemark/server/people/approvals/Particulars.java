package org.tidemark.server.people.approvals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.Foresights;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.text.Wording;

/**
 * What a command says, for whoever has to agree to it: all of its components, so that nothing that
 * is agreed to goes unseen.
 */
@Component
public final class Particulars {

    /** Components in fen, or in hundredths of what is counted like it. */
    private static final Set<String> MONEY =
            Set.of(
                    "amount",
                    "amountFen",
                    "contribution",
                    "contributionFen",
                    "valueFen",
                    "basisFen",
                    "supplyFen",
                    "walletFen");

    /** What a command has only sometimes. */
    private static final Set<String> UNLESS_NOTHING = Set.of("supplyFen", "walletFen", "coins");

    private final Quotes quotes;
    private final Foresights foresights;
    private final PlansInForce plans;

    Particulars(Quotes quotes, Foresights foresights, PlansInForce plans) {
        this.quotes = quotes;
        this.foresights = foresights;
        this.plans = plans;
    }

    /**
     * One of them.
     *
     * @param word the key of its name
     */
    public record Line(String word, String value) {}

    /**
     * Of what is wanted, and what it would come to, asked of the ledger now.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field is what no ledger
     *     takes
     */
    List<Line> of(Wanted wanted, Wording wording) {
        return switch (wanted) {
            case Wanted.OfLedger ledgers -> of(ledgers.command(), wording);
            case Wanted.OfPlatform ours ->
                    ours.particulars().entrySet().stream()
                            .map(one ->
                                    line(one.getKey(), told(one.getKey(), one.getValue(), wording)))
                            .toList();
        };
    }

    /** Of something that waits, with what is opened for whoever decides. */
    List<Line> of(Approval waiting, Map<String, String> opened, Wording wording) {
        List<Line> lines = new ArrayList<>();
        waiting.wanted().ifPresent(wanted -> lines.addAll(of(wanted, wording)));
        opened.forEach((name, value) -> lines.add(line(name, value)));
        return lines;
    }

    /** The same as far as it says them itself; nothing is asked of the ledger. */
    List<Line> said(Wanted wanted, Wording wording) {
        return switch (wanted) {
            case Wanted.OfLedger ledgers -> components((Record) ledgers.command()).toList();
            case Wanted.OfPlatform _ -> of(wanted, wording);
        };
    }

    /** A value in words where it has some: each of several by itself. */
    private static String told(String name, String value, Wording wording) {
        return Arrays.stream(value.split(","))
                .map(one -> wording.sayOr("approvals.value." + name + "." + one, one))
                .collect(Collectors.joining(", "));
    }

    /** Of a command, as above. */
    public List<Line> of(Command command, Wording wording) {
        List<Line> lines = new ArrayList<>(components((Record) command).toList());
        if (command instanceof Command.Redeem redeem) {
            long fen = quotes.redemption(redeem).value().payoutFen();
            lines.add(line("pays", Figures.money(fen, plans.currency())));
        }
        if (Foresights.canBeForeseen(command)) {
            lines.addAll(foreseen(command, wording));
        }
        return lines;
    }

    private List<Line> foreseen(Command command, Wording wording) {
        try {
            return ForesightLines.of(foresights.of(command).value(), wording);
        } catch (LedgerException.Capacity full) {
            return List.of(line("refused", wording.say("problem.beyond-capacity")));
        }
    }

    private Stream<Line> components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .flatMap(component -> lines(component, value(component, record)));
    }

    private Stream<Line> lines(RecordComponent component, Object value) {
        String name = component.getName();
        return switch (value) {
            case Header _ -> Stream.empty();
            case List<?> parts -> parts.stream().flatMap(part -> components((Record) part));
            case Long nothing when UNLESS_NOTHING.contains(name) && nothing <= 0 -> Stream.empty();
            case Long number when MONEY.contains(name) ->
                    Stream.of(line(name, Figures.money(number, plans.currency())));
            case Long micro when name.equals("pointsMicro") ->
                    micro == Command.ALL
                            ? Stream.empty() // what it pays says it
                            : Stream.of(line(name, Figures.points(micro)));
            case Long number -> Stream.of(line(name, Figures.count(number)));
            case Integer number ->
                    number == 0
                            ? Stream.empty() // not given
                            : Stream.of(line(name, Figures.count(number)));
            case String _ when name.equals("plan") -> Stream.empty(); // has a page of its own
            case LocalDate day -> Stream.of(line(name, day.toString()));
            case Object other ->
                    other.toString().isEmpty() || name.equals("member")
                            ? Stream.empty() // for whom it is stands above
                            : Stream.of(line(name, other.toString()));
        };
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record that hides " + component, impossible);
        }
    }

    static Line line(String component, String value) {
        return new Line("approvals.line." + component.toLowerCase(Locale.ROOT), value);
    }
}
