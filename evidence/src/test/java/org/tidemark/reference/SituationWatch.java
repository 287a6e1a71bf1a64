package org.tidemark.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Executes the commands of one stream on a reference ledger and counts the situations met. */
final class SituationWatch {

    private final ReferenceLedger ledger;
    private final Situations met;
    private final PoolSituations pool;
    private final ReversalSituations reversals;
    private final TradeSituations trade;
    private final GroupSituations groups;

    /** The first command of each id. */
    private final Map<String, JsonNode> seen = new HashMap<>();

    SituationWatch(ReferenceLedger ledger, Situations met) {
        this.ledger = ledger;
        this.met = met;
        this.pool = new PoolSituations(ledger.book(), ledger.pools(), met);
        this.reversals = new ReversalSituations(ledger.book(), met);
        this.trade = new TradeSituations(ledger.book(), met);
        this.groups = new GroupSituations(ledger.book(), met);
    }

    Outcome execute(JsonNode command) {
        pool.before();
        reversals.before(command);
        trade.before(command);
        groups.before(command);
        Outcome outcome = ledger.execute(command);
        repetition(command);
        if (outcome instanceof Outcome.Accepted(List<Outcome.Event> events)) {
            if (command.has("by")) {
                met.add(Situation.A_COMMAND_SAYS_BY_WHOM);
            }
            pool.after(command, events);
            reversals.after(command, events);
            trade.after(command);
            groups.after(command);
        }
        return outcome;
    }

    private void repetition(JsonNode command) {
        JsonNode first = seen.putIfAbsent(command.get("id").asString(), command);
        if (first != null
                && !first.equals(command)
                && withoutBy(first).equals(withoutBy(command))) {
            met.add(Situation.A_REPETITION_DIFFERS_IN_BY_WHOM_ALONE);
        }
    }

    private static ObjectNode withoutBy(JsonNode command) {
        ObjectNode copy = (ObjectNode) command.deepCopy();
        copy.remove("by");
        return copy;
    }
}
