package org.tidemark.server.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRoutes;

/** What waits for somebody, in all the lists that he may open: one question for all of them. */
@Component
final class ConsoleDesk {

    private final ObjectProvider<ConsoleWaiting> lists;
    private final StaffRoutes pages;
    private final JdbcClient database;

    ConsoleDesk(ObjectProvider<ConsoleWaiting> lists, StaffRoutes pages, JdbcClient database) {
        this.lists = lists;
        this.pages = pages;
        this.database = database;
    }

    /** In the order of the menu. */
    List<WaitingLine> of(SignedInStaff staff) {
        List<ConsoleWaiting> open =
                lists.orderedStream().filter(list -> pages.mayOpen(staff, list.page())).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> counts = new HashMap<>();
        database.sql(
                        IntStream.range(0, open.size())
                                .mapToObj(at -> count(at, open.get(at).rows(staff)))
                                .collect(Collectors.joining(" UNION ALL ")))
                .query(row -> {
                    counts.put(row.getInt(1), row.getInt(2));
                });
        return IntStream.range(0, open.size())
                .mapToObj(at ->
                        new WaitingLine(
                                open.get(at).page(),
                                open.get(at).word(),
                                counts.getOrDefault(at, 0)))
                .toList();
    }

    /** How many wait in one list. */
    int count(ConsoleWaiting list, SignedInStaff staff) {
        return database.sql(count(0, list.rows(staff)))
                .query((row, index) -> row.getInt(2))
                .single();
    }

    private static String count(int place, String rows) {
        return "SELECT %d, count(*) FROM (SELECT FROM %s LIMIT %d) waiting"
                .formatted(place, rows, ConsoleWaiting.MOST);
    }
}
