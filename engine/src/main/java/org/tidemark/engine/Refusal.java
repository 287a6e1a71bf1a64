package org.tidemark.engine;

import java.util.Locale;

/**
 * Every reason for which a well-formed command is refused (SPEC 5). A refused command changes
 * nothing.
 *
 * <p>Precedence: {@link #ID_CONFLICT}, {@link #OUT_OF_ORDER}, mechanisms that the programme lacks
 * and unknown names in the order of the command's fields, names taken, {@link #BAD_AMOUNT}, then
 * the command's own refusals in the order of its text.
 */
public enum Refusal {
    ID_CONFLICT(Kind.CONFLICT),
    OUT_OF_ORDER(Kind.RULE),
    UNKNOWN_MEMBER(Kind.UNKNOWN),
    UNKNOWN_SPONSOR(Kind.UNKNOWN),
    UNKNOWN_PROGRAMME(Kind.UNKNOWN),
    UNKNOWN_STORE(Kind.UNKNOWN),
    UNKNOWN_OFFER(Kind.UNKNOWN),
    UNKNOWN_ORDER(Kind.UNKNOWN),
    UNKNOWN_SUPPLIER(Kind.UNKNOWN),
    UNKNOWN_HOLD(Kind.UNKNOWN),
    UNKNOWN_DIVIDEND(Kind.UNKNOWN),
    UNKNOWN_LEVEL(Kind.UNKNOWN),
    UNKNOWN_REGION(Kind.UNKNOWN),
    NO_POOL(Kind.RULE),
    NO_AD_POINTS(Kind.RULE),
    NO_RED_PACKET(Kind.RULE),
    DUPLICATE_MEMBER(Kind.CONFLICT),
    DUPLICATE_STORE(Kind.CONFLICT),
    DUPLICATE_SUPPLIER(Kind.CONFLICT),
    DUPLICATE_HOLD(Kind.CONFLICT),
    BAD_AMOUNT(Kind.RULE),
    SUPPLY_OVER_AMOUNT(Kind.RULE),
    COINS_OVER_LIMIT(Kind.RULE),
    INSUFFICIENT_COINS(Kind.RULE),
    WALLET_EXCEEDS_TOTAL(Kind.RULE),
    INSUFFICIENT_WALLET(Kind.RULE),
    HOLD_ENDED(Kind.CONFLICT),
    HOLD_MISMATCH(Kind.RULE),
    NOT_ELIGIBLE(Kind.RULE),
    INSUFFICIENT_POINTS(Kind.RULE),
    OVER_REVERSED(Kind.RULE),
    NO_SUPPLY(Kind.RULE),
    INSUFFICIENT_ORPHAN(Kind.RULE),
    UNFUNDED_GRANT(Kind.RULE),
    ZERO_MINT(Kind.RULE),
    OVER_RELEASED(Kind.RULE),
    NOT_CAPTURABLE(Kind.RULE),
    INSUFFICIENT_PAYABLE(Kind.RULE),
    INSUFFICIENT_CONTRIBUTION(Kind.RULE),
    NOT_VERIFIED(Kind.RULE),
    TOO_MANY_HOLDERS(Kind.RULE),
    NOT_APPOINTED(Kind.RULE),
    ALREADY_COMPLETED(Kind.CONFLICT),
    ALREADY_CHECKED_IN(Kind.CONFLICT),
    DAY_CLOSED(Kind.CONFLICT),
    WORSENS_TERMS(Kind.RULE),
    OFFER_IN_USE(Kind.RULE),
    BAD_PLAN(Kind.RULE),
    FIXED_TERMS(Kind.RULE),
    DUPLICATE_OFFER(Kind.CONFLICT);

    /** What sort of reason it is: what a sender can do about it. */
    public enum Kind {
        /** The command names something that does not exist. */
        UNKNOWN,
        /** What it would make is there, or what it would end is over: nothing is left to do. */
        CONFLICT,
        /** The rules or what there is do not allow it as it is now. */
        RULE
    }

    private final Kind kind;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Refusal(Kind kind) {
        this.kind = kind;
    }

    /** What sort of reason it is. */
    public Kind kind() {
        return kind;
    }

    /** The code as it stands in files and replies, {@code insufficient-wallet}. */
    public String code() {
        return code;
    }
}
