package org.tidemark.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a failing stream smaller while it keeps failing: first whole chunks of commands, then
 * single ones, then plans, then parts of commands, then amounts. Deterministic.
 */
final class StreamShrinker {

    private static final List<String> OPTIONAL =
            List.of(
                    "wallet",
                    "holds",
                    "store",
                    "region",
                    "sponsor",
                    "verified",
                    "recruiter",
                    "coins",
                    "supplier",
                    "supply",
                    "by");
    private static final List<String> AMOUNTS =
            List.of(
                    "amount",
                    "coins",
                    "wallet",
                    "points",
                    "supply",
                    "contribution",
                    "value",
                    "basis");
    private static final List<String> SIMPLER = List.of("1.00", "100.00", "10.00", "0.01");

    private final Predicate<CommandStream> fails;

    StreamShrinker(Predicate<CommandStream> fails) {
        this.fails = fails;
    }

    /** The stream must fail; what comes back fails too. */
    CommandStream shrink(CommandStream stream) {
        CommandStream smallest = stream;
        CommandStream before;
        do {
            before = smallest;
            smallest = dropCommands(smallest);
            smallest = dropPlans(smallest);
            smallest = simplify(smallest);
        } while (!smallest.equals(before));
        return smallest;
    }

    private CommandStream dropCommands(CommandStream stream) {
        CommandStream smallest = stream;
        for (int chunk = Math.max(1, stream.commands().size() / 2); ; chunk /= 2) {
            int from = smallest.commands().size() - chunk;
            while (from > -chunk && !smallest.commands().isEmpty()) {
                int to = Math.min(from + chunk, smallest.commands().size());
                CommandStream candidate = without(smallest, Math.max(0, from), to);
                if (fails.test(candidate)) {
                    smallest = candidate;
                }
                from -= chunk;
            }
            if (chunk == 1) {
                return smallest;
            }
        }
    }

    private static CommandStream without(CommandStream stream, int from, int to) {
        List<JsonNode> commands = new ArrayList<>(stream.commands());
        commands.subList(from, to).clear();
        return new CommandStream(stream.plans(), commands);
    }

    private CommandStream dropPlans(CommandStream stream) {
        CommandStream smallest = stream;
        for (int i = stream.plans().size() - 1; i >= 0; i--) {
            List<JsonNode> plans = new ArrayList<>(smallest.plans());
            plans.remove(i);
            CommandStream candidate = new CommandStream(plans, smallest.commands());
            if (!plans.isEmpty() && fails.test(candidate)) {
                smallest = candidate;
            }
        }
        return smallest;
    }

    private CommandStream simplify(CommandStream stream) {
        CommandStream smallest = stream;
        for (int i = 0; i < stream.commands().size(); i++) {
            for (UnaryOperator<ObjectNode> change : changes(stream.commands().get(i))) {
                List<JsonNode> commands = new ArrayList<>(smallest.commands());
                ObjectNode changed = change.apply((ObjectNode) commands.get(i).deepCopy());
                if (changed.equals(commands.get(i))) {
                    continue;
                }
                commands.set(i, changed);
                CommandStream candidate = new CommandStream(smallest.plans(), commands);
                if (fails.test(candidate)) {
                    smallest = candidate;
                }
            }
        }
        return smallest;
    }

    /** What a command registers it cannot do without. */
    private static boolean isOptional(JsonNode command, String field) {
        return command.has(field) && !command.path("type").asString().equals("register-" + field);
    }

    /** What might be taken away from a command or made simpler in it. */
    private static List<UnaryOperator<ObjectNode>> changes(JsonNode command) {
        List<UnaryOperator<ObjectNode>> changes = new ArrayList<>();
        for (String field : OPTIONAL) {
            if (isOptional(command, field)) {
                changes.add(node -> node.without(field));
            }
        }
        for (int line = command.path("lines").size() - 1; line >= 0; line--) {
            int index = line;
            changes.add(node -> lines(node).size() > 1 ? withoutLine(node, index) : node);
            for (String field : OPTIONAL) {
                changes.add(node -> withoutField(node, index, field));
            }
        }
        for (String field : AMOUNTS) {
            simplerAmounts(command.path(field), field, changes, UnaryOperator.identity());
        }
        for (int line = 0; line < command.path("lines").size(); line++) {
            int index = line;
            for (String field : AMOUNTS) {
                simplerAmounts(
                        command.path("lines").get(line).path(field),
                        field,
                        changes,
                        node ->
                                index < lines(node).size()
                                        ? (ObjectNode) lines(node).get(index)
                                        : node.objectNode());
            }
        }
        return changes;
    }

    /** Only towards simpler: an amount that stands further to the left in the list. */
    private static void simplerAmounts(
            JsonNode value,
            String field,
            List<UnaryOperator<ObjectNode>> changes,
            UnaryOperator<ObjectNode> where) {
        if (!value.isString() || value.asString().equals("all")) {
            return;
        }
        for (int rank = 0; rank < SIMPLER.size(); rank++) {
            int wanted = rank;
            changes.add(node -> {
                ObjectNode place = where.apply(node);
                int present = SIMPLER.indexOf(place.path(field).asString(""));
                if (place.has(field) && (present < 0 || present > wanted)) {
                    place.put(field, SIMPLER.get(wanted));
                }
                return node;
            });
        }
    }

    private static ObjectNode withoutLine(ObjectNode command, int index) {
        if (index < lines(command).size()) {
            lines(command).remove(index);
        }
        return command;
    }

    private static ObjectNode withoutField(ObjectNode command, int index, String field) {
        if (index < lines(command).size()) {
            ((ObjectNode) lines(command).get(index)).remove(field);
        }
        return command;
    }

    private static ArrayNode lines(ObjectNode command) {
        return (ArrayNode) command.get("lines");
    }
}
