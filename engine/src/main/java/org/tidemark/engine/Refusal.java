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
    ID_CONFLICT,
    OUT_OF_ORDER,
    UNKNOWN_MEMBER,
    UNKNOWN_SPONSOR,
    UNKNOWN_PROGRAMME,
    UNKNOWN_STORE,
    UNKNOWN_OFFER,
    UNKNOWN_ORDER,
    UNKNOWN_SUPPLIER,
    UNKNOWN_HOLD,
    UNKNOWN_DIVIDEND,
    UNKNOWN_LEVEL,
    UNKNOWN_REGION,
    NO_POOL,
    NO_AD_POINTS,
    NO_RED_PACKET,
    DUPLICATE_MEMBER,
    DUPLICATE_STORE,
    DUPLICATE_SUPPLIER,
    DUPLICATE_HOLD,
    BAD_AMOUNT,
    SUPPLY_OVER_AMOUNT,
    COINS_OVER_LIMIT,
    INSUFFICIENT_COINS,
    WALLET_EXCEEDS_TOTAL,
    INSUFFICIENT_WALLET,
    HOLD_ENDED,
    HOLD_MISMATCH,
    NOT_ELIGIBLE,
    INSUFFICIENT_POINTS,
    OVER_REVERSED,
    NO_SUPPLY,
    INSUFFICIENT_ORPHAN,
    UNFUNDED_GRANT,
    ZERO_MINT,
    OVER_RELEASED,
    NOT_CAPTURABLE,
    INSUFFICIENT_PAYABLE,
    INSUFFICIENT_CONTRIBUTION,
    NOT_VERIFIED,
    TOO_MANY_HOLDERS,
    NOT_APPOINTED,
    ALREADY_COMPLETED,
    ALREADY_CHECKED_IN,
    DAY_CLOSED,
    WORSENS_TERMS,
    OFFER_IN_USE,
    BAD_PLAN,
    FIXED_TERMS,
    DUPLICATE_OFFER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as it stands in files and replies, {@code insufficient-wallet}. */
    public String code() {
        return code;
    }
}
