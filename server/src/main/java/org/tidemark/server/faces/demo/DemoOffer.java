package org.tidemark.server.faces.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.tidemark.engine.money.Fen;

/**
 * What the demo's members buy.
 *
 * @param id of the offer
 * @param ofHundred of a hundred orders so many are for it
 * @param first the offer that a member has to have bought before; empty for none
 * @param atStore whether it is bought at a store
 * @param takesCoins whether a part of it can be paid with coins
 * @param leastTens the least price, in tens of yuan
 * @param mostTens the highest price, in tens of yuan
 * @param today whether it is bought today as well: not what shall stay as the past has left it
 */
record DemoOffer(
        String id,
        int ofHundred,
        String first,
        boolean atStore,
        boolean takesCoins,
        int leastTens,
        int mostTens,
        boolean today) {

    private static final Fen TEN_YUAN = new Fen(10_00);
    private static final int HUNDRED = 100;

    /** All of them. */
    static final List<DemoOffer> ALL =
            DemoTable.rows("offers.csv").stream()
                    .map(row ->
                            new DemoOffer(
                                    row[0],
                                    Integer.parseInt(row[1]),
                                    row[2],
                                    DemoProgramme.isYes(row[3]),
                                    DemoProgramme.isYes(row[4]),
                                    Integer.parseInt(row[5]),
                                    Integer.parseInt(row[6]),
                                    DemoProgramme.isYes(row[7])))
                    .toList();

    /** One of them, each as often as it is bought. */
    static DemoOffer any(RandomGenerator chance) {
        int left = chance.nextInt(HUNDRED);
        for (DemoOffer offer : ALL) {
            left -= offer.ofHundred();
            if (left < 0) {
                return offer;
            }
        }
        return ALL.getLast();
    }

    /** The one of that name. */
    static DemoOffer of(String id) {
        return ALL.stream().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow();
    }

    /** The highest price. */
    Fen highest() {
        return TEN_YUAN.times(mostTens);
    }

    /** A price between the least and the highest. */
    Fen price(RandomGenerator chance) {
        return TEN_YUAN.times(chance.nextInt(leastTens, mostTens + 1));
    }
}
