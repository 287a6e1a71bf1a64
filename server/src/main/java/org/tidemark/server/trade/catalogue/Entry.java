package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;

/** Reads what was entered and collects everything that is wrong rather than the first. */
final class Entry {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final int MOST = 1_000_000;
    private static final int HUNDREDTHS = 100;

    private final List<Fault> faults = new ArrayList<>();

    Problems problems() {
        return Problems.of(faults);
    }

    void fault(String field, String key, Object... arguments) {
        faults.add(Fault.at(field, key, arguments));
    }

    /** A text that everybody reads promises no return. */
    void published(String field, String text, CopyRules copy) {
        copy.fault(field, text).ifPresent(faults::add);
    }

    /** An id: small letters, digits and hyphens, at most 40. */
    String id(String field, String entered) {
        String id = entered.strip();
        if (!ID.matcher(id).matches()) {
            fault(field, "catalogue.bad.id", id);
        }
        return id;
    }

    /** A text of one line that must be there. */
    String line(String field, String entered, int longest) {
        String text = optionalLine(field, entered, longest);
        if (text.isEmpty()) {
            fault(field, "catalogue.bad.missing");
        }
        return text;
    }

    /** A text of one line. */
    String optionalLine(String field, String entered, int longest) {
        String text = entered.strip().replaceAll("\\p{Cntrl}+", " ");
        return bounded(field, text, longest);
    }

    /** A text of paragraphs. */
    String paragraphs(String field, String entered, int longest) {
        String text = entered.strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
        return bounded(field, text, longest);
    }

    private String bounded(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "catalogue.bad.long", Integer.toString(longest));
        }
        return text;
    }

    /** An amount in fen, at least {@code least}; 0 where it is none. */
    long fen(String field, String entered, long least) {
        return Fen.read(entered)
                .map(Fen::fen)
                .filter(fen -> fen >= least && fen <= MOST_FEN)
                .orElseGet(() -> {
                    fault(
                            field,
                            least > 0 ? "catalogue.bad.amount" : "catalogue.bad.amountOrZero",
                            entered.strip());
                    return 0L;
                });
    }

    /** A whole number from 0 to a million; 0 where it is none. */
    int count(String field, String entered) {
        return whole(entered)
                .filter(count -> count >= 0)
                .orElseGet(() -> {
                    fault(field, "catalogue.bad.count", entered.strip());
                    return 0;
                });
    }

    /** The same where it may be left out, which is 0. */
    int optionalCount(String field, String entered) {
        return entered.isBlank() ? 0 : count(field, entered);
    }

    /** A whole number other than 0, a million at most either way; 0 where it is none. */
    int change(String field, String entered) {
        return whole(entered)
                .filter(change -> change != 0)
                .orElseGet(() -> {
                    fault(field, "catalogue.bad.change", entered.strip());
                    return 0;
                });
    }

    /** A whole number as people and spreadsheets write it: {@code 1,000}, {@code 5.00}. */
    private static Optional<Integer> whole(String entered) {
        if (entered.codePoints().anyMatch(Entry::belongsToMoney)) {
            return Optional.empty();
        }
        return Fen.read(entered, AmountStyle.TABLE)
                .map(Fen::fen)
                .filter(hundredths -> hundredths % HUNDREDTHS == 0)
                .map(hundredths -> hundredths / HUNDREDTHS)
                .filter(whole -> Math.abs(whole) <= MOST)
                .map(Math::toIntExact);
    }

    private static boolean belongsToMoney(int sign) {
        return Character.isLetter(sign) || Character.getType(sign) == Character.CURRENCY_SYMBOL;
    }

    /** A constant of an enum by its name. */
    <E extends Enum<E>> E oneOf(String field, String entered, E[] values, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(entered.strip()))
                .findFirst()
                .orElseGet(() -> {
                    fault(field, "catalogue.bad.choice", entered.strip());
                    return otherwise;
                });
    }
}
