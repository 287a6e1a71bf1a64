package org.tidemark.server.people.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    static final AskForm EMPTY = new AskForm(DocumentKind.RESIDENT_CARD, "", "", "", false);

    /** What is wrong with it on that day; empty when it can be taken. */
    Set<AskProblem> problems(LocalDate today) {
        Set<AskProblem> problems = EnumSet.noneOf(AskProblem.class);
        if (TypedText.isEmptyOrLonger(legalName, MOST_NAME)) {
            problems.add(AskProblem.NAME_MISSING);
        }
        if (cleanNumber().isEmpty()) {
            problems.add(AskProblem.NUMBER_WRONG);
        }
        Optional<LocalDate> born = bornOn();
        if (born.isEmpty()
                || born.get().isAfter(today)
                || born.get().isBefore(today.minusYears(OLDEST_YEARS))) {
            if (kind == DocumentKind.PASSPORT) {
                problems.add(AskProblem.BIRTH_WRONG);
            } else {
                problems.add(AskProblem.NUMBER_WRONG);
            }
        } else if (born.get().plusYears(ADULT_YEARS).isAfter(today)) {
            problems.add(AskProblem.NOT_ADULT);
        }
        if (!consent) {
            problems.add(AskProblem.CONSENT_MISSING);
        }
        return problems;
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
