package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** The figures of the reference model's state by name; see {@link LedgerUnderTest#figures}. */
final class ReferenceFigures {

    private final Map<String, BigInteger> figures = new HashMap<>(512);

    private ReferenceFigures() {}

    static Map<String, BigInteger> of(Book book, Pools pools) {
        ReferenceFigures all = new ReferenceFigures();
        book.accounts
                .all()
                .forEach((account, balances) ->
                        balances.forEach(
                                (asset, amount) -> all.add(account + ' ' + asset, amount)));
        for (Programme programme : book.programmes.values()) {
            if (programme.plan.pool() != null) {
                all.addPool(programme, pools);
            }
            programme.levels.forEach((member, level) ->
                    all.add("level " + programme.id + ' ' + member.id + ' ' + level, 1));
        }
        return all.figures;
    }

    private void addPool(Programme programme, Pools pools) {
        String pool = "pool " + programme.id;
        add(pool + " reserve", pools.reserve(programme));
        add(pool + " supply", pools.supply(programme));
        add(pool + " minted", programme.minted);
        add(pool + " burned", programme.burned);
        add(pool + " exits", programme.capExits);
        add(pool + " price", pools.displayedPrice(programme));
        add(pool + " paused", programme.paused ? 1 : 0);
        programme.positions.forEach((member, position) -> {
            String name = "position " + programme.id + ' ' + member.id;
            add(name + " points", position.points);
            add(name + " locked", position.locked());
            add(name + " spend", position.spend);
            add(name + " realised", position.realised);
            add(name + " cycle", position.cycle - 1);
        });
    }

    private void add(String name, long figure) {
        add(name, BigInteger.valueOf(figure));
    }

    private void add(String name, BigInteger figure) {
        if (figure.signum() != 0) {
            figures.put(name, figure);
        }
    }
}
