package org.tidemark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.StaffRole;

/**
 * Who may do what in the console, as it is written for people in docs/access.md: a table of areas
 * and roles, and one of routes and areas.
 */
final class AccessTable {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final String DOES = "does";
    private static final String LOOKS = "looks";

    /** What a role may there: {@link #DOES}, {@link #LOOKS} or nothing. */
    private final Map<ConsoleArea, Map<StaffRole, String>> rights =
            new EnumMap<>(ConsoleArea.class);

    private final Map<String, List<String>> routes = new TreeMap<>();

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        List<StaffRole> roles = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(DOCUMENT)) {
                List<String> cells =
                        Arrays.stream(line.split("(?<!\\\\)\\|"))
                                .map(String::strip)
                                .skip(1)
                                .toList();
                if (cells.size() < 3 || cells.getFirst().startsWith("-")) {
                    continue;
                }
                if (cells.getFirst().equals("Area")) {
                    cells.stream().skip(2).map(StaffRole::valueOf).forEach(roles::add);
                } else if (cells.getFirst().startsWith("`")) {
                    table.routes.put(
                            cells.getFirst().replace("`", "").replace("\\|", "|"),
                            cells.subList(1, cells.size()));
                } else if (!cells.getFirst().equals("Route")) {
                    table.right(cells, roles);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void right(List<String> cells, List<StaffRole> roles) {
        Map<StaffRole, String> row = new HashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            row.put(roles.get(i), cells.get(i + 2));
        }
        rights.put(ConsoleArea.valueOf(cells.getFirst()), row);
    }

    Set<String> routes() {
        return new TreeSet<>(routes.keySet());
    }

    /** Whether somebody with that role gets through. */
    boolean admits(StaffRole role, String route) {
        List<String> said = routes.get(route);
        if (said == null) {
            throw new IllegalArgumentException("docs/access.md does not name " + route);
        }
        String right = rights.get(ConsoleArea.valueOf(said.getFirst())).get(role);
        return right.equals(DOES) || said.get(1).equals(LOOKS) && right.equals(LOOKS);
    }
}
