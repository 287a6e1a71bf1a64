package org.tidemark.server.growth.appointments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.ledger.LedgerOverview.Agent;
import org.tidemark.server.kernel.regions.Region;

/**
 * The provinces as tiles, each about where it lies, and how many agents each has: of itself, and of
 * cities and districts in it.
 */
public final class ProvinceTiles {

    /** Columns and rows by GB/T 2260 code. */
    private static final Map<String, int[]> PLACES =
            Map.ofEntries(
                    at("23", 9, 0),
                    at("22", 9, 1),
                    at("21", 9, 2),
                    at("65", 0, 2),
                    at("15", 6, 2),
                    at("11", 7, 2),
                    at("12", 8, 2),
                    at("62", 3, 3),
                    at("64", 4, 3),
                    at("14", 6, 3),
                    at("13", 7, 3),
                    at("37", 8, 3),
                    at("54", 1, 4),
                    at("63", 2, 4),
                    at("61", 5, 4),
                    at("41", 6, 4),
                    at("34", 7, 4),
                    at("32", 8, 4),
                    at("51", 3, 5),
                    at("50", 4, 5),
                    at("42", 6, 5),
                    at("36", 7, 5),
                    at("33", 8, 5),
                    at("31", 9, 5),
                    at("53", 3, 6),
                    at("52", 4, 6),
                    at("43", 6, 6),
                    at("35", 8, 6),
                    at("71", 9, 6),
                    at("45", 5, 7),
                    at("44", 6, 7),
                    at("81", 7, 7),
                    at("82", 6, 8),
                    at("46", 5, 8));

    private ProvinceTiles() {}

    /**
     * One of them.
     *
     * @param own whether the province itself has an agent
     * @param within how many cities and districts in it have one
     */
    public record Tile(
            String code, LocalizedText name, int column, int row, boolean own, long within) {

        /** What is written on it: two characters of Chinese, at most six letters of English. */
        public LocalizedText shortName() {
            String en = name.en().split(" ", 2)[0];
            return new LocalizedText(
                    name.zh().startsWith("内蒙") || name.zh().startsWith("黑龙")
                            ? name.zh().substring(0, 3)
                            : name.zh().substring(0, 2),
                    en.length() > 6 ? en.substring(0, 6) : en);
        }

        /** Whether anybody is agent there. */
        public boolean held() {
            return own || within > 0;
        }
    }

    private static Map.Entry<String, int[]> at(String code, int column, int row) {
        return Map.entry(code, new int[] {column, row});
    }

    /** Those of the list that have a place, by code. */
    static List<Tile> of(List<Region> provinces, List<Agent> agents) {
        Map<String, Long> within =
                agents.stream()
                        .map(Agent::region)
                        .filter(region -> region.matches("[0-9]{4}|[0-9]{6}"))
                        .collect(
                                Collectors.groupingBy(
                                        region -> region.substring(0, 2), Collectors.counting()));
        return provinces.stream()
                .filter(province -> PLACES.containsKey(province.code()))
                .map(province -> tile(province, agents, within))
                .toList();
    }

    private static Tile tile(Region province, List<Agent> agents, Map<String, Long> within) {
        int[] place = Objects.requireNonNull(PLACES.get(province.code()));
        return new Tile(
                province.code(),
                province.name(),
                place[0],
                place[1],
                agents.stream().anyMatch(agent -> agent.region().equals(province.code())),
                within.getOrDefault(province.code(), 0L));
    }
}
