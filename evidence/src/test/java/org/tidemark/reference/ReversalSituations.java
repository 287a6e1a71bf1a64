package org.tidemark.reference;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.reference.Outcome.Event;
import org.tidemark.reference.Settlement.Part;
import tools.jackson.databind.JsonNode;

/** Situations of refunds that come when cycle or epoch have passed (SPEC 5.5). */
final class ReversalSituations {

    private final Book book;
    private final Situations met;

    /** The epoch of the pool at the first reversal of each order's part. */
    private final Map<Part, Integer> firstReversal = new HashMap<>();

    /** The epoch of each part's pool before the command. */
    private final Map<Part, Integer> epochs = new HashMap<>();

    private final Set<Situation> ifAccepted = EnumSet.noneOf(Situation.class);

    ReversalSituations(Book book, Situations met) {
        this.book = book;
        this.met = met;
    }

    void before(JsonNode command) {
        ifAccepted.clear();
        epochs.clear();
        if (!command.get("type").asString().equals("reverse")) {
            return;
        }
        Settlement order = book.orders.get(command.get("order").asString());
        if (order == null) {
            return;
        }
        for (Part part : order.parts) {
            epochs.put(part, part.programme.epoch());
            if (part.points.signum() > 0) {
                expect(part, part.programme.position(order.member));
            }
        }
    }

    private void expect(Part part, Position position) {
        int epoch = part.programme.epoch();
        if (part.epoch == epoch) {
            if (part.cycle < position.cycle) {
                ifAccepted.add(Situation.A_REVERSAL_COMES_IN_A_LATER_CYCLE_OF_THE_EPOCH);
            }
            return;
        }
        ifAccepted.add(Situation.A_REVERSAL_COMES_IN_A_LATER_EPOCH);
        if (position.points.signum() > 0) {
            ifAccepted.add(Situation.A_REVERSAL_LEAVES_POINTS_OF_A_LATER_EPOCH);
        }
        if (part.cycle == position.cycle && position.spend.signum() > 0) {
            ifAccepted.add(Situation.A_REVERSAL_LOWERS_THE_SPEND_OF_AN_EARLIER_EPOCH);
        }
        if (firstReversal.getOrDefault(part, epoch) < epoch) {
            ifAccepted.add(Situation.THE_PARTS_OF_A_REFUND_LIE_IN_TWO_EPOCHS);
        }
    }

    void after(JsonNode command, List<Event> events) {
        if (!command.get("type").asString().equals("reverse")) {
            return;
        }
        ifAccepted.forEach(met::add);
        epochs.forEach(firstReversal::putIfAbsent);
        boolean alone = events.size() == 1;
        if (alone && epochs.entrySet().stream().anyMatch(ReversalSituations::hasEnded)) {
            met.add(Situation.A_REVERSAL_EMPTIES_A_POOL);
        } else if (!alone && events.get(1).type().equals("cap-exit")) {
            met.add(Situation.A_CAP_EXIT_FOLLOWS_A_REVERSAL);
        }
    }

    private static boolean hasEnded(Map.Entry<Part, Integer> epoch) {
        return epoch.getKey().programme.epoch() > epoch.getValue();
    }
}
