package org.tidemark.engine.wrongpool;

import static org.tidemark.engine.property.PoolProperty.AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE;
import static org.tidemark.engine.property.PoolProperty.A_REDEMPTION_IS_WORTH_ITS_POINTS_ROUNDED_DOWN;
import static org.tidemark.engine.property.PoolProperty.A_REVERSAL_PAYS_BACK_NO_MORE_THAN_ITS_POINTS_ARE_WORTH;
import static org.tidemark.engine.property.PoolProperty.NOBODY_LEAVES_BEFORE_THE_CAP;
import static org.tidemark.engine.property.PoolProperty.POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN;
import static org.tidemark.engine.property.PoolProperty.THE_PRICE_NEVER_FALLS;
import static org.tidemark.engine.property.PoolProperty.THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT;
import static org.tidemark.engine.property.PoolProperty.THE_RETENTION_IS_NOT_PAID_OUT;
import static org.tidemark.engine.property.PoolProperty.THE_SUPPLY_IS_WHAT_WAS_MINTED_LESS_WHAT_WAS_BURNED;
import static org.tidemark.engine.property.PoolProperty.WHAT_NO_POINT_HAS_A_CLAIM_ON_IS_ORPHANED;

import java.util.Set;
import org.tidemark.engine.property.PoolProperty;

/** What a pool can get wrong. */
enum Mistake {
    NONE,
    POINTS_ROUNDED_UP,
    POINTS_ROUNDED_HALF_UP,
    POINTS_AT_A_STALE_PRICE,
    POINTS_AT_THE_ISSUE_PRICE_AGAIN,
    MINTED_AFTER_THE_CONTRIBUTION,
    VALUE_ROUNDED_UP,
    VALUE_ROUNDED_HALF_UP,
    RETENTION_PAID_OUT,
    RETENTION_ROUNDED_DOWN,
    RETENTION_TAKEN_BY_SOMEBODY,
    CAP_NOT_STRICT,
    CAP_TOO_EARLY,
    BURNS_FORGOTTEN,
    REST_KEPT_WHEN_EMPTY,
    WHOLE_CONTRIBUTION_PAID_BACK;

    /** The properties that tell of it: these and no others. */
    Set<PoolProperty> caughtBy() {
        return switch (this) {
            case NONE -> Set.of();
            case POINTS_ROUNDED_UP,
                    POINTS_ROUNDED_HALF_UP,
                    POINTS_AT_A_STALE_PRICE,
                    POINTS_AT_THE_ISSUE_PRICE_AGAIN ->
                    Set.of(
                            POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN,
                            THE_PRICE_NEVER_FALLS);
            case MINTED_AFTER_THE_CONTRIBUTION ->
                    Set.of(POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN);
            case VALUE_ROUNDED_UP, VALUE_ROUNDED_HALF_UP ->
                    Set.of(A_REDEMPTION_IS_WORTH_ITS_POINTS_ROUNDED_DOWN, THE_PRICE_NEVER_FALLS);
            case RETENTION_PAID_OUT, RETENTION_ROUNDED_DOWN ->
                    Set.of(THE_RETENTION_IS_NOT_PAID_OUT);
            case RETENTION_TAKEN_BY_SOMEBODY ->
                    Set.of(THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT);
            case CAP_NOT_STRICT -> Set.of(AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE);
            case CAP_TOO_EARLY -> Set.of(NOBODY_LEAVES_BEFORE_THE_CAP);
            case BURNS_FORGOTTEN ->
                    Set.of(
                            THE_SUPPLY_IS_WHAT_WAS_MINTED_LESS_WHAT_WAS_BURNED,
                            THE_PRICE_NEVER_FALLS);
            case REST_KEPT_WHEN_EMPTY -> Set.of(WHAT_NO_POINT_HAS_A_CLAIM_ON_IS_ORPHANED);
            case WHOLE_CONTRIBUTION_PAID_BACK ->
                    Set.of(
                            A_REVERSAL_PAYS_BACK_NO_MORE_THAN_ITS_POINTS_ARE_WORTH,
                            THE_PRICE_NEVER_FALLS);
        };
    }
}
