package org.tidemark.plan.reason;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.WordBundle;

/**
 * Puts reasons into words.
 *
 * @param currency code of the currency of money, empty where it is not known: then figures stand
 *     alone
 * @param names what people call something; the name itself where it has no other
 */
public record ReasonWords(String currency, Function<Argument.Name, LocalizedText> names) {

    private static final WordBundle WORDS = WordBundle.read(List.of("org/tidemark/reason/reasons"));
    private static final DateTimeFormatter TIME = timeFormat();

    /** With the names that senders write. */
    public ReasonWords(String currency) {
        this(currency, name -> new LocalizedText(name.name(), name.name()));
    }

    /** The reason in both languages, each in one sentence or two. */
    public LocalizedText say(RefusalReason reason) {
        Object[] arguments = reason.arguments().stream().map(this::written).toArray();
        return WORDS.say(reason.key().code(), arguments);
    }

    private Object written(Argument argument) {
        return switch (argument) {
            case Argument.Name name -> WORDS.say("name." + name.thing().code(), names.apply(name));
            case Argument.Amount amount -> written(amount);
            case Argument.Day day -> day.day().toString();
            case Argument.Time time -> TIME.format(time.at());
            case Argument.Words words -> new LocalizedText(words.zh(), words.en());
        };
    }

    private String written(Argument.Amount amount) {
        return switch (amount.unit()) {
            case FEN -> PlanFigures.money(currency, amount.amount());
            case HUNDREDTHS -> PlanFigures.hundredths(amount.amount());
            case MICROPOINTS -> PlanFigures.points(amount.amount());
            case COUNT, FLAG -> PlanFigures.count(amount.amount());
            case RATE -> PlanFigures.rate(amount.amount());
        };
    }

    /** {@code 2026-01-31 09:30:00 +08:00}, with as many decimals of a second as there are. */
    private static DateTimeFormatter timeFormat() {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                .appendPattern(" xxx")
                .toFormatter(Locale.ROOT);
    }
}
