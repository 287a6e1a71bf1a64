package org.tidemark.engine.reason;

import static org.tidemark.engine.reason.Argument.Kind.COUNT;
import static org.tidemark.engine.reason.Argument.Kind.DAY;
import static org.tidemark.engine.reason.Argument.Kind.FEN;
import static org.tidemark.engine.reason.Argument.Kind.HUNDREDTHS;
import static org.tidemark.engine.reason.Argument.Kind.MICROPOINTS;
import static org.tidemark.engine.reason.Argument.Kind.NAME;
import static org.tidemark.engine.reason.Argument.Kind.RATE;
import static org.tidemark.engine.reason.Argument.Kind.TIME;
import static org.tidemark.engine.reason.Argument.Kind.WORDS;

import java.util.List;
import java.util.Locale;

/**
 * Every reason that there is, with the arguments that it has. The codes stand in journals: one that
 * was used is never used for something else.
 */
public enum ReasonKey {
    /** A sentence of a journal of before, which is no reason with a key. */
    AS_WRITTEN(WORDS),

    ID_USED(NAME),
    /** Its time, and that of the last accepted command. */
    OUT_OF_ORDER(TIME, TIME),
    UNKNOWN(NAME),
    TAKEN(NAME),
    NO_POOL(NAME),
    NO_MECHANISM(NAME),

    AMOUNT_NOT_POSITIVE(),
    LINE_NOT_POSITIVE(),
    HELD_NOT_POSITIVE(),
    RELEASED_NOT_POSITIVE(),
    REFUND_NOT_POSITIVE(),
    POINTS_NOT_POSITIVE(),
    COINS_NOT_POSITIVE(),
    GRANT_NOT_POSITIVE(),
    SHARES_NOT_POSITIVE(),

    /** The line, from 1. */
    SUPPLY_OVER_LINE(COUNT),
    /** The line, from 1, and its offer. */
    COINS_OVER_OFFER(COUNT, NAME),
    COINS_LEFT(HUNDREDTHS),
    WALLET_LEFT(FEN),
    /** What is left to pay of the order. */
    WALLET_OVER_TOTAL(FEN),
    NOT_ENROLLED(NAME),
    /** What was paid, what of it is refunded, what can still be. */
    REFUND_LEFT(FEN, FEN, FEN),

    HOLD_ENDED(NAME),
    SOME_HOLD_ENDED(),
    HOLDS_MISMATCH(),
    HOLD_OF_MONEY(NAME, FEN),
    HOLD_OF_COINS(NAME, HUNDREDTHS),
    HOLD_NOT_MONEY(NAME),
    SUPPLIER_OWED(FEN),
    STORE_OWED(FEN),
    TAX_OWED(FEN),

    POINTS_UNLOCKED(MICROPOINTS),
    POINTS_CIRCULATING(MICROPOINTS),
    ORPHAN_LEFT(FEN),
    NO_SUPPLY(NAME),
    /** What the points are worth, and what is paid in for them. */
    GRANT_UNFUNDED(FEN, FEN),
    GRANT_TOO_SMALL(),

    REGION_UNKNOWN(NAME),
    WEIGHTS_NOT_APPOINTED(NAME),
    CONTRIBUTION_LEFT(HUNDREDTHS),
    NOT_VERIFIED(NAME),
    REGISTER_FULL(COUNT),

    DAY_CLOSED(DAY),
    DAY_OR_LATER_CLOSED(DAY),
    TASKS_COMPLETED(DAY),
    CHECKED_IN(DAY),
    DAY_NOT_OVER(DAY),
    DAY_NOT_BEGUN(DAY),
    /** Its time, and by how many seconds it may be ahead. */
    TIME_AHEAD(TIME, COUNT),

    PLAN_UNREADABLE(WORDS),
    /** The ledger's, and the plan's. */
    CURRENCY_FIXED(NAME, NAME),
    /** The offer, and the programme that has it. */
    OFFER_ELSEWHERE(NAME, NAME),
    RETENTION_RISES(RATE, RATE),
    CAP_FALLS(RATE, RATE),
    SECTION_KEPT(NAME),
    /** The section, and its units. */
    UNITS_KEPT(NAME, WORDS),
    ISSUE_FIXED(),
    LEVELS_KEPT(),

    FIELD_BLANK(),
    FIELD_TOO_LONG(COUNT),
    FIELD_COLON(),
    /** Which character, from 1. */
    FIELD_HALF_CHARACTER(COUNT),
    /** Which character, from 1. */
    FIELD_CONTROL_CHARACTER(COUNT),
    FIELD_BELOW_ZERO(),
    FIELD_OUT_OF_RANGE(COUNT, COUNT),
    FIELD_TOO_MANY(COUNT),
    FIELD_NO_DATE(),
    FIELD_NO_REGION(),
    FIELD_ALONE(),
    FIELD_NO_LINES(),
    FIELD_NO_AMOUNT(WORDS),
    FIELD_NO_POINTS(WORDS),
    FIELD_NO_WHOLE_NUMBER(WORDS),
    FIELD_NO_DAY(WORDS),
    FIELD_NO_TIME(),
    FIELD_MISSING(),
    /** Which one was given without it. */
    FIELD_MISSING_BESIDE(WORDS),
    /** The only one that may stand there. */
    FIELD_ONLY(WORDS),
    FIELD_WANTS_TEXT(),
    FIELD_WANTS_FLAG(),
    FIELD_WANTS_WHOLE_NUMBER(),
    FIELD_WANTS_LIST(),
    FIELD_WANTS_OBJECT(),
    /** The word that stands there, and the one that was meant. */
    WORD_MISSPELT(WORDS, WORDS),
    /** The word that stands there, and those that may. */
    WORD_UNKNOWN(WORDS, WORDS),
    /** The key that stands there, and the one that was meant. */
    KEY_MISSPELT(WORDS, WORDS),
    /** The key that stands there, and those that may. */
    KEY_UNKNOWN(WORDS, WORDS),
    KEY_TWICE(WORDS),
    /** The most bytes that there may be. */
    TEXT_TOO_LONG(COUNT),

    /** What is wrong with JSON: the line and the column, from 1. */
    JSON_NO_OBJECT(),
    JSON_ENDS(COUNT, COUNT),
    JSON_MORE(COUNT, COUNT),
    JSON_NO_KEY(COUNT, COUNT),
    JSON_NO_COLON(COUNT, COUNT),
    JSON_NO_VALUE(COUNT, COUNT),
    JSON_NO_COMMA_IN_OBJECT(COUNT, COUNT),
    JSON_NO_COMMA_IN_LIST(COUNT, COUNT),
    JSON_BAD_NUMBER(COUNT, COUNT),
    JSON_BAD_WORD(COUNT, COUNT),
    JSON_BAD_ESCAPE(COUNT, COUNT),
    JSON_BAD_CHARACTER(COUNT, COUNT),
    JSON_NOT_UTF8(COUNT, COUNT),
    /** How deep it may be. */
    JSON_TOO_DEEP(COUNT, COUNT, COUNT),
    /** How many characters it may have. */
    JSON_KEY_TOO_LONG(COUNT, COUNT, COUNT),
    /** How many digits it may have. */
    JSON_NUMBER_TOO_LONG(COUNT, COUNT, COUNT),

    COMMAND_UNFIT();

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<Argument.Kind> arguments;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ReasonKey(Argument.Kind... arguments) {
        this.arguments = List.of(arguments);
    }

    /** What its arguments are, in their order. */
    public List<Argument.Kind> arguments() {
        return arguments;
    }

    /** The code as it stands in journals and bundles, {@code wallet-left}. */
    public String code() {
        return code;
    }
}
