package org.tidemark.reference;

/** What the ordinary run must meet, and often; a rule that is never in play is not tried. */
enum Situation {
    A_REDEMPTION_SWEEPS(Features.POOL_ONLY),
    A_CAP_EXIT_SWEEPS(Features.POOL_ONLY),
    A_REVERSAL_SWEEPS(Features.POOL_ONLY),
    SEVERAL_ARE_SWEPT(Features.POOL_ONLY),
    LOCKED_POINTS_ARE_SWEPT(Features.POOL_ONLY),
    POINTS_WORTH_NOTHING_ARE_SWEPT(Features.POOL_ONLY),
    A_REST_WORTH_EXACTLY_ONE_YUAN_STAYS(Features.POOL_ONLY),
    A_REST_WORTH_ONE_FEN_LESS_IS_SWEPT(Features.POOL_ONLY),
    A_REST_WORTH_LESS_STAYS_AS_NOTHING_WAS_BURNED(Features.POOL_ONLY),
    A_POOL_IS_IN_ITS_FIFTH_EPOCH(Features.POOL_ONLY),
    A_LEFTOVER_BACKS_THE_NEXT_MINT(Features.POOL_ONLY),
    A_REVERSAL_EMPTIES_A_POOL(Features.POOL_ONLY),
    A_REVERSAL_COMES_IN_A_LATER_EPOCH(Features.POOL_ONLY),
    A_REVERSAL_LEAVES_POINTS_OF_A_LATER_EPOCH(Features.POOL_ONLY),
    A_REVERSAL_COMES_IN_A_LATER_CYCLE_OF_THE_EPOCH(Features.POOL_ONLY),
    A_REVERSAL_LOWERS_THE_SPEND_OF_AN_EARLIER_EPOCH(Features.POOL_ONLY),
    THE_PARTS_OF_A_REFUND_LIE_IN_TWO_EPOCHS(Features.POOL_ONLY),
    A_CAP_EXIT_FOLLOWS_A_REVERSAL(Features.POOL_ONLY),
    A_PROGRAMME_OWES_SEVERAL_FOR_ONE_ORDER(Features.POOL_ONLY),
    A_SUPPLY_IS_ABOVE_THE_COST_SHARE(Features.POOL_ONLY),
    THE_PLATFORM_PAYS_FOR_DEAR_GOODS(Features.POOL_ONLY),
    COINS_PAY_FOR_DEAR_GOODS(Features.ALL),
    A_SUPPLIER_OWES(Features.POOL_ONLY),
    A_NAMED_SUPPLIER_IS_PAID(Features.POOL_ONLY),
    THE_SUPPLIER_WITHOUT_A_NAME_IS_PAID(Features.POOL_ONLY),
    A_PART_OF_A_HOLD_IS_RELEASED(Features.POOL_ONLY),
    A_PART_OF_A_HOLD_OF_COINS_IS_RELEASED(Features.ALL),
    WHAT_IS_LEFT_OF_A_HOLD_PAYS_AN_ORDER(Features.POOL_ONLY),
    SOMEBODY_WHO_MOVED_BUYS(Features.ALL),
    A_CLASS_SPEND_HAS_NO_ROOM(Features.ALL),
    A_COMMAND_SAYS_BY_WHOM(Features.POOL_ONLY),
    A_REPETITION_DIFFERS_IN_BY_WHOM_ALONE(Features.POOL_ONLY);

    /** The fewest features in which it can happen. */
    private final Features needed;

    Situation(Features needed) {
        this.needed = needed;
    }

    boolean canHappenWith(Features features) {
        return needed.compareTo(features) <= 0;
    }
}
