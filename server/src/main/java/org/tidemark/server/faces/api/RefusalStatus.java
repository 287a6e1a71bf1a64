package org.tidemark.server.faces.api;

import org.springframework.http.HttpStatus;
import org.tidemark.engine.Refusal;

/** The HTTP status of each refusal. */
final class RefusalStatus {

    private RefusalStatus() {}

    /** 404 for names that do not exist, 409 for what exists or is over already, else 422. */
    static HttpStatus of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_MEMBER,
                    UNKNOWN_SPONSOR,
                    UNKNOWN_PROGRAMME,
                    UNKNOWN_STORE,
                    UNKNOWN_OFFER,
                    UNKNOWN_ORDER,
                    UNKNOWN_SUPPLIER,
                    UNKNOWN_HOLD,
                    UNKNOWN_DIVIDEND,
                    UNKNOWN_LEVEL,
                    UNKNOWN_REGION ->
                    HttpStatus.NOT_FOUND;
            case ID_CONFLICT,
                    DUPLICATE_MEMBER,
                    DUPLICATE_STORE,
                    DUPLICATE_SUPPLIER,
                    DUPLICATE_HOLD,
                    DUPLICATE_OFFER,
                    HOLD_ENDED,
                    ALREADY_COMPLETED,
                    ALREADY_CHECKED_IN,
                    DAY_CLOSED ->
                    HttpStatus.CONFLICT;
            case OUT_OF_ORDER,
                    NO_POOL,
                    NO_AD_POINTS,
                    NO_RED_PACKET,
                    BAD_AMOUNT,
                    SUPPLY_OVER_AMOUNT,
                    COINS_OVER_LIMIT,
                    INSUFFICIENT_COINS,
                    WALLET_EXCEEDS_TOTAL,
                    INSUFFICIENT_WALLET,
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
                    WORSENS_TERMS,
                    OFFER_IN_USE,
                    BAD_PLAN,
                    FIXED_TERMS ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
