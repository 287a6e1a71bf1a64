package org.tidemark.plan.difference;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.tidemark.engine.money.Ppm;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.PlanFigures;

/** How the value of a field is written, by its unit, which is the end of its name. */
final class FieldValues {

    private static final String DAYS = "value.days";

    private FieldValues() {}

    static LocalizedText text(String name, Object value, String currency) {
        return switch (value) {
            case Integer number -> number(name, number, currency);
            case Long number -> number(name, number, currency);
            case Boolean flag -> DifferenceWords.say("value." + flag);
            case Enum<?> choice ->
                    DifferenceWords.say(
                            "value."
                                    + choice.getDeclaringClass().getSimpleName()
                                    + "."
                                    + choice.name());
            case LocalizedText both -> both;
            case Period span when span.toTotalMonths() == 0 ->
                    DifferenceWords.say(DAYS, span.get(ChronoUnit.DAYS));
            case List<?> several ->
                    DifferenceWords.same(
                            String.join(", ", several.stream().map(Object::toString).toList()));
            default -> DifferenceWords.same(value.toString());
        };
    }

    /** What is compared where more and less mean something; a span of months is no figure. */
    static OptionalLong figure(Object value) {
        return switch (value) {
            case Integer number -> OptionalLong.of(number);
            case Long number -> OptionalLong.of(number);
            case Period span when span.toTotalMonths() == 0 ->
                    OptionalLong.of(span.get(ChronoUnit.DAYS));
            default -> OptionalLong.empty();
        };
    }

    private static LocalizedText number(String name, long number, String currency) {
        if (name.equals("multiplePpm")) {
            return DifferenceWords.same(Ppm.decimal(number) + "x");
        }
        if (name.endsWith("Ppm")) {
            return DifferenceWords.same(PlanFigures.rate(number));
        }
        if (name.endsWith("Fen")) {
            return number == EligibilityLimits.UNLIMITED
                    ? DifferenceWords.say("value.unlimited")
                    : DifferenceWords.same(PlanFigures.money(currency, number));
        }
        if (name.endsWith("EpochDay")) {
            return day(number);
        }
        return name.endsWith("Days")
                ? DifferenceWords.say(DAYS, number)
                : DifferenceWords.same(PlanFigures.count(number));
    }

    private static LocalizedText day(long number) {
        boolean always =
                number == IssuanceWindow.ALWAYS.fromEpochDay()
                        || number == IssuanceWindow.ALWAYS.untilEpochDay();
        return always
                ? DifferenceWords.say("value.always")
                : DifferenceWords.same(LocalDate.ofEpochDay(number).toString());
    }
}
