package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.reference.Outcome.Event;
import org.tidemark.reference.Outcome.Posting;
import tools.jackson.databind.JsonNode;

/** Situations of dust and epochs (SPEC 5.3). */
final class PoolSituations {

    private static final BigInteger ONE_YUAN = BigInteger.valueOf(100);
    private static final BigInteger ONE_FEN_LESS = BigInteger.valueOf(99);
    private static final int MANY_EPOCHS = 4;

    private record Before(int epoch, BigInteger reserve, BigInteger supply, Fraction price) {}

    private final Book book;
    private final Pools pools;
    private final Situations met;
    private final Map<Programme, Before> before = new HashMap<>();

    /** Account and asset of every position with locked points before the command. */
    private final Set<String> locked = new HashSet<>();

    PoolSituations(Book book, Pools pools, Situations met) {
        this.book = book;
        this.pools = pools;
        this.met = met;
    }

    void before() {
        before.clear();
        locked.clear();
        for (Programme programme : book.programmes.values()) {
            if (programme.plan.pool() != null) {
                before.put(
                        programme,
                        new Before(
                                programme.epoch(),
                                pools.reserve(programme),
                                pools.supply(programme),
                                pools.price(programme)));
                programme.positions.forEach((member, position) -> {
                    if (position.locked().signum() > 0) {
                        locked.add(member.account() + ' ' + programme.pointsAsset());
                    }
                });
            }
        }
    }

    void after(JsonNode command, List<Event> events) {
        int swept = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type().equals("swept")) {
                swept++;
                sweep(events.get(i), events.get(i - 1).type());
            }
        }
        if (swept > 1) {
            met.add(Situation.SEVERAL_ARE_SWEPT);
        }
        before.forEach((programme, was) -> {
            if (command.get("type").asString().equals("redeem")) {
                rest(was, events, programme);
            }
            compare(programme, was);
        });
    }

    private void sweep(Event sweep, String cause) {
        switch (cause) {
            case "redeemed" -> met.add(Situation.A_REDEMPTION_SWEEPS);
            case "cap-exit" -> met.add(Situation.A_CAP_EXIT_SWEEPS);
            case "order-reversed" -> met.add(Situation.A_REVERSAL_SWEEPS);
            default -> {
                // One sweep after another: the first one of them told the cause.
            }
        }
        boolean paid = false;
        for (Posting posting : sweep.postings()) {
            paid |=
                    posting.account().startsWith("member:")
                            && posting.asset().equals(book.currency());
            if (locked.contains(posting.account() + ' ' + posting.asset())) {
                met.add(Situation.LOCKED_POINTS_ARE_SWEPT);
            }
        }
        if (!paid) {
            met.add(Situation.POINTS_WORTH_NOTHING_ARE_SWEPT);
        }
    }

    /** What a redemption left, at the price before it. */
    private void rest(Before was, List<Event> events, Programme programme) {
        BigInteger redeemed = BigInteger.ZERO;
        for (Posting posting : events.getFirst().postings()) {
            if (posting.account().equals(programme.issuerAccount())) {
                redeemed = redeemed.add(posting.amount());
            }
        }
        BigInteger worth = was.price.timesFloor(was.supply.subtract(redeemed));
        if (redeemed.signum() > 0 && worth.equals(ONE_YUAN)) {
            met.add(Situation.A_REST_WORTH_EXACTLY_ONE_YUAN_STAYS);
        } else if (redeemed.signum() > 0 && worth.equals(ONE_FEN_LESS)) {
            met.add(Situation.A_REST_WORTH_ONE_FEN_LESS_IS_SWEPT);
        }
    }

    private void compare(Programme programme, Before was) {
        BigInteger supply = pools.supply(programme);
        if (supply.compareTo(was.supply) >= 0
                && supply.signum() > 0
                && pools.reserve(programme).compareTo(ONE_YUAN) < 0) {
            met.add(Situation.A_REST_WORTH_LESS_STAYS_AS_NOTHING_WAS_BURNED);
        }
        if (programme.epoch() >= MANY_EPOCHS && programme.epoch() > was.epoch) {
            met.add(Situation.A_POOL_IS_IN_ITS_FIFTH_EPOCH);
        }
        if (was.supply.signum() == 0 && supply.signum() > 0 && was.reserve.signum() > 0) {
            met.add(Situation.A_LEFTOVER_BACKS_THE_NEXT_MINT);
        }
    }
}
