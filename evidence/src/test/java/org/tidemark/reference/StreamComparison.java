package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tidemark.reference.Outcome.Event;
import org.tidemark.reference.Outcome.Posting;
import tools.jackson.databind.JsonNode;

/**
 * Runs two ledgers side by side and finds the first command after which they differ: in what became
 * of it, in its event types, in what each event moved on each account, in the figures of the state,
 * or in the state as it is written.
 *
 * <p>Postings are compared as net movements by account and asset: whether a transfer is written as
 * one posting or as two, and in which order, is not part of the figures.
 */
final class StreamComparison {

    private static final int MOST_LINES = 20;

    /** The first difference; {@code index} counts commands from 0, -1 is the adoption of plans. */
    record Difference(int index, String command, String text) {
        @Override
        public String toString() {
            return "command " + index + ": " + command + "\n" + text;
        }
    }

    private final Supplier<LedgerUnderTest> expected;
    private final Supplier<LedgerUnderTest> actual;
    private final int stateEvery;

    /**
     * Compares figures after every command, and states as they are written after every {@code
     * stateEvery} commands and at the end.
     */
    StreamComparison(
            Supplier<LedgerUnderTest> expected, Supplier<LedgerUnderTest> actual, int stateEvery) {
        this.expected = expected;
        this.actual = actual;
        this.stateEvery = stateEvery;
    }

    Optional<Difference> firstDifference(CommandStream stream) {
        LedgerUnderTest left = expected.get();
        LedgerUnderTest right = actual.get();
        for (JsonNode plan : stream.plans()) {
            left.adopt(plan);
            try {
                right.adopt(plan);
            } catch (RuntimeException e) {
                return Optional.of(new Difference(-1, plan.toString(), "threw " + e));
            }
        }
        for (int i = 0; i < stream.commands().size(); i++) {
            JsonNode command = stream.commands().get(i);
            Outcome wanted = left.execute(command);
            String difference;
            try {
                difference = outcomes(wanted, right.execute(command));
                if (difference.isEmpty()) {
                    difference = figures(left.figures(), right.figures());
                }
                boolean last = i == stream.commands().size() - 1;
                if (difference.isEmpty() && (last || (i + 1) % stateEvery == 0)) {
                    difference = states(left.state(), right.state());
                }
            } catch (RuntimeException e) {
                difference = "expected " + wanted + " but it threw " + e;
            }
            if (!difference.isEmpty()) {
                return Optional.of(new Difference(i, command.toString(), difference));
            }
        }
        return Optional.empty();
    }

    /** Empty if the same became of the command in both. */
    private static String outcomes(Outcome expected, Outcome actual) {
        if (expected instanceof Outcome.Accepted(List<Event> wanted)
                && actual instanceof Outcome.Accepted(List<Event> got)) {
            return events(wanted, got);
        }
        return expected.equals(actual) ? "" : "expected " + expected + "\n but was " + actual;
    }

    private static String events(List<Event> expected, List<Event> actual) {
        List<String> wantedTypes = expected.stream().map(Event::type).toList();
        List<String> gotTypes = actual.stream().map(Event::type).toList();
        if (!wantedTypes.equals(gotTypes)) {
            return "expected events " + wantedTypes + "\n but was " + gotTypes;
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = movements(expected.get(i), actual.get(i));
            if (!difference.isEmpty()) {
                return "event " + i + " " + wantedTypes.get(i) + ":\n" + difference;
            }
        }
        return "";
    }

    private static String movements(Event expected, Event actual) {
        return figures(net(expected), net(actual));
    }

    /** The figures in which two maps differ, one a line; what is in neither is zero. */
    private static String figures(
            Map<String, BigInteger> expected, Map<String, BigInteger> actual) {
        if (expected.equals(actual)) {
            return "";
        }
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            BigInteger want = expected.getOrDefault(key, BigInteger.ZERO);
            BigInteger have = actual.getOrDefault(key, BigInteger.ZERO);
            if (!want.equals(have)) {
                lines.add("  " + key + ": expected " + want + " but was " + have);
            }
        }
        return text(lines);
    }

    private static Map<String, BigInteger> net(Event event) {
        Map<String, BigInteger> net = new TreeMap<>();
        for (Posting posting : event.postings()) {
            net.merge(posting.account() + " " + posting.asset(), posting.amount(), BigInteger::add);
        }
        return net;
    }

    /** The values in which two states differ, one a line. */
    static String states(JsonNode expected, JsonNode actual) {
        List<String> lines = new ArrayList<>();
        compare("", expected, actual, lines);
        return text(lines);
    }

    private static void compare(
            String path, JsonNode expected, JsonNode actual, List<String> lines) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> keys = new TreeSet<>(expected.propertyNames());
            keys.addAll(actual.propertyNames());
            for (String key : keys) {
                compare(path + "/" + key, expected.path(key), actual.path(key), lines);
            }
        } else if (!expected.equals(actual)) {
            lines.add("  " + path + ": expected " + shown(expected) + " but was " + shown(actual));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static String text(List<String> lines) {
        return lines.size() <= MOST_LINES
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, MOST_LINES))
                        + "\n  and "
                        + (lines.size() - MOST_LINES)
                        + " more";
    }
}
