package org.tidemark.engine.wrongpool;

import static org.tidemark.engine.property.PoolProperty.AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE;
import static org.tidemark.engine.property.PoolProperty.A_REDEMPTION_IS_WORTH_ITS_POINTS_ROUNDED_DOWN;
import static org.tidemark.engine.property.PoolProperty.A_REVERSAL_PAYS_BACK_WHAT_CAME_IN_OR_THE_VALUE_OF_ITS_POINTS;
import static org.tidemark.engine.property.PoolProperty.A_SWEEP_GOES_BY_ENROLMENT_AND_LEAVES_NOBODY;
import static org.tidemark.engine.property.PoolProperty.A_SWEEP_IS_WORTH_ITS_POINTS_AT_THE_PRICE_BEFORE_ITS_CAUSE;
import static org.tidemark.engine.property.PoolProperty.DUST_IS_SWEPT_AND_NOTHING_ELSE_IS;
import static org.tidemark.engine.property.PoolProperty.NOBODY_LEAVES_BEFORE_THE_CAP;
import static org.tidemark.engine.property.PoolProperty.NOBODY_STAYS_WHO_IS_DUE;
import static org.tidemark.engine.property.PoolProperty.OF_EQUAL_TRIGGERS_THE_FIRST_ENROLLED_LEAVES_FIRST;
import static org.tidemark.engine.property.PoolProperty.POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN;
import static org.tidemark.engine.property.PoolProperty.POINTS_ARE_WORTH_NO_MORE_THAN_WAS_PAID_IN;
import static org.tidemark.engine.property.PoolProperty.THE_LEAST_TRIGGER_LEAVES_FIRST;
import static org.tidemark.engine.property.PoolProperty.THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH;
import static org.tidemark.engine.property.PoolProperty.THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT;
import static org.tidemark.engine.property.PoolProperty.THE_RETENTION_IS_NOT_PAID_OUT;
import static org.tidemark.engine.property.PoolProperty.THE_SUPPLY_IS_WHAT_WAS_MINTED_LESS_WHAT_WAS_BURNED;
import static org.tidemark.engine.property.PoolProperty.WHAT_NO_POINT_HAS_A_CLAIM_ON_IS_ORPHANED;

import java.util.Set;
import org.tidemark.engine.property.PoolProperty;

/** What a pool can get wrong. */
public enum Mistake {
    NONE,
    POINTS_ROUNDED_UP,
    POINTS_ROUNDED_HALF_UP,
    POINTS_AT_A_STALE_PRICE,
    POINTS_AT_THE_LAST_PRICE,
    MINTED_AFTER_THE_CONTRIBUTION,
    MINTED_ON_THE_WHOLE_PRICE,
    CONTRIBUTION_FORGOTTEN,
    VALUE_ROUNDED_UP,
    VALUE_ROUNDED_HALF_UP,
    RETENTION_PAID_OUT,
    RETENTION_ROUNDED_DOWN,
    RETENTION_TAKEN_BY_SOMEBODY,
    VALUE_AND_RETENTION_ROUNDED_AT_ONCE,
    DUST_LEFT,
    DUST_COUNTED_IN_POINTS,
    /** Whoever would leave less than a whole point may not sell. */
    DUST_REFUSED,
    /** Swept, too, where it would have been worth less than 1.00 at the issue price. */
    DUST_AT_THE_ISSUE_PRICE_TOO,
    DUST_AT_THE_PRICE_AFTER,
    DUST_OF_THE_FIRST_ALONE,
    DUST_BY_THE_LATEST,
    CAP_NOT_STRICT,
    CAP_TOO_EARLY,
    CAP_TOO_LATE,
    REALISED_VALUE_FORGOTTEN,
    CYCLE_NOT_STARTED_ANEW,
    ONE_EXIT_AND_NO_MORE,
    EXITS_BY_ENROLMENT,
    EXITS_BY_LEAST_ROOM,
    TIES_BY_THE_LATEST,
    BURNS_FORGOTTEN,
    REST_KEPT_WHEN_EMPTY,
    WHOLE_CONTRIBUTION_PAID_BACK,
    PAID_BACK_ROUNDED_UP,
    PAID_BACK_LESS_RETENTION,
    PAID_BACK_AT_A_STALE_PRICE,
    /** The pool of edition 1: its last price stands, and dust is a whole point and refused. */
    HOSTAGE;

    boolean keepsTheLastPrice() {
        return this == POINTS_AT_THE_LAST_PRICE || this == HOSTAGE;
    }

    boolean refusesDust() {
        return this == DUST_REFUSED || this == HOSTAGE;
    }

    /** The properties that tell of it: these and no others. */
    Set<PoolProperty> caughtBy() {
        return switch (this) {
            case NONE -> Set.of();
            case POINTS_ROUNDED_UP, POINTS_ROUNDED_HALF_UP, POINTS_AT_A_STALE_PRICE ->
                    Set.of(
                            POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case MINTED_AFTER_THE_CONTRIBUTION, POINTS_AT_THE_LAST_PRICE ->
                    Set.of(POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN);
            case MINTED_ON_THE_WHOLE_PRICE ->
                    Set.of(
                            POINTS_ARE_WORTH_NO_MORE_THAN_WAS_PAID_IN,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case CONTRIBUTION_FORGOTTEN ->
                    Set.of(
                            THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case VALUE_ROUNDED_UP, VALUE_ROUNDED_HALF_UP ->
                    Set.of(
                            A_REDEMPTION_IS_WORTH_ITS_POINTS_ROUNDED_DOWN,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case RETENTION_PAID_OUT, RETENTION_ROUNDED_DOWN, VALUE_AND_RETENTION_ROUNDED_AT_ONCE ->
                    Set.of(THE_RETENTION_IS_NOT_PAID_OUT);
            case RETENTION_TAKEN_BY_SOMEBODY ->
                    Set.of(THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT);
            case CAP_NOT_STRICT -> Set.of(AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE);
            case CAP_TOO_EARLY -> Set.of(NOBODY_LEAVES_BEFORE_THE_CAP);
            case CAP_TOO_LATE, ONE_EXIT_AND_NO_MORE -> Set.of(NOBODY_STAYS_WHO_IS_DUE);
            case REALISED_VALUE_FORGOTTEN ->
                    Set.of(
                            NOBODY_STAYS_WHO_IS_DUE,
                            THE_LEAST_TRIGGER_LEAVES_FIRST,
                            AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE);
            case CYCLE_NOT_STARTED_ANEW ->
                    Set.of(
                            NOBODY_STAYS_WHO_IS_DUE,
                            THE_LEAST_TRIGGER_LEAVES_FIRST,
                            OF_EQUAL_TRIGGERS_THE_FIRST_ENROLLED_LEAVES_FIRST,
                            AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE);
            case EXITS_BY_ENROLMENT -> Set.of(THE_LEAST_TRIGGER_LEAVES_FIRST);
            case EXITS_BY_LEAST_ROOM ->
                    Set.of(
                            THE_LEAST_TRIGGER_LEAVES_FIRST,
                            OF_EQUAL_TRIGGERS_THE_FIRST_ENROLLED_LEAVES_FIRST);
            case TIES_BY_THE_LATEST -> Set.of(OF_EQUAL_TRIGGERS_THE_FIRST_ENROLLED_LEAVES_FIRST);
            case DUST_LEFT, DUST_COUNTED_IN_POINTS, DUST_REFUSED, DUST_AT_THE_ISSUE_PRICE_TOO ->
                    Set.of(DUST_IS_SWEPT_AND_NOTHING_ELSE_IS);
            case HOSTAGE ->
                    Set.of(
                            POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN,
                            DUST_IS_SWEPT_AND_NOTHING_ELSE_IS);
            case DUST_AT_THE_PRICE_AFTER ->
                    Set.of(A_SWEEP_IS_WORTH_ITS_POINTS_AT_THE_PRICE_BEFORE_ITS_CAUSE);
            case DUST_OF_THE_FIRST_ALONE, DUST_BY_THE_LATEST ->
                    Set.of(A_SWEEP_GOES_BY_ENROLMENT_AND_LEAVES_NOBODY);
            case PAID_BACK_ROUNDED_UP ->
                    Set.of(
                            A_REVERSAL_PAYS_BACK_WHAT_CAME_IN_OR_THE_VALUE_OF_ITS_POINTS,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case PAID_BACK_LESS_RETENTION, PAID_BACK_AT_A_STALE_PRICE ->
                    Set.of(A_REVERSAL_PAYS_BACK_WHAT_CAME_IN_OR_THE_VALUE_OF_ITS_POINTS);
            case BURNS_FORGOTTEN ->
                    Set.of(
                            THE_SUPPLY_IS_WHAT_WAS_MINTED_LESS_WHAT_WAS_BURNED,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
            case REST_KEPT_WHEN_EMPTY -> Set.of(WHAT_NO_POINT_HAS_A_CLAIM_ON_IS_ORPHANED);
            case WHOLE_CONTRIBUTION_PAID_BACK ->
                    Set.of(
                            A_REVERSAL_PAYS_BACK_WHAT_CAME_IN_OR_THE_VALUE_OF_ITS_POINTS,
                            THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH);
        };
    }
}
