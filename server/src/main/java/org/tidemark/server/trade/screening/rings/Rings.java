package org.tidemark.server.trade.screening.rings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.wallet.PayeeMarks;

/** What a purchase shares with others, and what these do. */
@Component
public class Rings {

    private final RingStore store;
    private final PayeeMarks payees;

    public Rings(RingStore store, PayeeMarks payees) {
        this.store = store;
        this.payees = payees;
    }

    /**
     * Enters a purchase, and gives the greatest figures of the things that it shares, itself
     * included.
     *
     * @param redemptions when members redeemed points, by member, asked at most once
     */
    public RingFigures enter(
            SharedThings purchase, Function<Set<String>, Map<String, List<Instant>>> redemptions) {
        List<String> things = new ArrayList<>(purchase.things());
        payees.of(purchase.member()).ifPresent(mark -> things.add("payee " + mark));
        store.enter(purchase, things);
        List<List<Mark>> around =
                things.stream().map(thing -> store.around(thing, purchase.at())).toList();
        Set<String> tiny = new TreeSet<>();
        around.forEach(
                marks -> marks.stream().filter(Mark::tiny).map(Mark::member).forEach(tiny::add));
        Map<String, List<Instant>> redeemedAt = tiny.isEmpty() ? Map.of() : redemptions.apply(tiny);
        return around.stream()
                .map(marks -> RingFigures.of(marks, redeemedAt))
                .reduce(RingFigures.NONE, RingFigures::or);
    }
}
