package org.tidemark.server.people.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/**
 * An application for verification as it was typed.
 *
 * @param birth {@code 1990-01-31}; for a resident card it is read from the number
 */
record AskForm(DocumentKind kind, String legalName, String number, String birth, boolean consent) {

    AskForm {
        legalName = TypedText.personName(legalName);
        number = TypedText.code(number);
        birth = TypedText.line(birth);
    }

    static final int ADULT_YEARS = 18;
    static final int MOST_NAME = 60;

    private static final int OLDEST_YEARS = 130;
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,15}");

    /** What is wrong with it on that day. */
    Problems problems(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (TypedText.isEmptyOrLonger(legalName, MOST_NAME)) {
            faults.add(fault("legalName", "name-missing"));
        }
        if (cleanNumber().isEmpty()) {
            faults.add(fault("number", "number-wrong"));
        }
        Optional<LocalDate> born = bornOn();
        if (born.isEmpty()
                || born.get().isAfter(today)
                || born.get().isBefore(today.minusYears(OLDEST_YEARS))) {
            faults.add(
                    kind == DocumentKind.PASSPORT
                            ? fault("birth", "birth-wrong")
                            : fault("number", "number-wrong"));
        } else if (born.get().plusYears(ADULT_YEARS).isAfter(today)) {
            faults.add(fault("birth", "not-adult"));
        }
        if (!consent) {
            faults.add(fault("consent", "consent-missing"));
        }
        return Problems.of(faults);
    }

    /** Something wrong with a field of it, or with all of it; the name of its text at the end. */
    static Fault fault(String field, String name, Object... arguments) {
        return Fault.at(field, "people.verification.problem." + name, arguments);
    }

    /** The number as it is kept; empty when it cannot be one. */
    Optional<String> cleanNumber() {
        return switch (kind) {
            case RESIDENT_CARD -> IdentityNumber.read(number).map(IdentityNumber::characters);
            case PASSPORT ->
                    Optional.of(number.toUpperCase(Locale.ROOT))
                            .filter(text -> PASSPORT.matcher(text).matches());
        };
    }

    /** The date of birth, by the card's number or as it was typed. */
    Optional<LocalDate> bornOn() {
        if (kind == DocumentKind.RESIDENT_CARD) {
            return IdentityNumber.read(number).map(IdentityNumber::birth);
        }
        try {
            return Optional.of(LocalDate.parse(birth));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
