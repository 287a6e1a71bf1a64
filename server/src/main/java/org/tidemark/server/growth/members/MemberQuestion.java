package org.tidemark.server.growth.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A question for the next members of the list, those who came last first.
 *
 * @param parameters by their names in it
 */
record MemberQuestion(String sql, Map<String, Object> parameters) {

    private static final String MEMBERS =
            """
            SELECT s.number, s.member_id, s.region, s.spend_fen, s.levels,
                coalesce(t.sponsor_id, '') AS sponsor_id
            FROM platform.member_standing s LEFT JOIN platform.team_tree t ON t.number = s.number\
            """;

    /** The question for so many members behind the one of that number. */
    static MemberQuestion of(MemberFilter wanted, OptionalLong behind, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        if (wanted.state() != null) {
            // A word of ours; an index for the few that are not open goes by it.
            conditions.add(
                    "s.member_id IN (SELECT member_id FROM platform.account WHERE state = '"
                            + wanted.state().name()
                            + "')");
        }
        if (!wanted.text(wanted.sponsor()).isEmpty()) {
            values.put("sponsor", wanted.text(wanted.sponsor()));
            conditions.add(
                    "s.number IN (SELECT number FROM platform.team_tree"
                            + " WHERE sponsor_id = :sponsor)");
        }
        if (!wanted.text(wanted.level()).isEmpty()) {
            values.put("level", wanted.text(wanted.level()));
            conditions.add("s.levels @> ARRAY[CAST(:level AS text)]");
        }
        wanted.codes()
                .ifPresent(codes -> {
                    values.put("codeFrom", codes.from());
                    values.put("codeBefore", codes.before());
                    conditions.add("s.region >= :codeFrom AND s.region < :codeBefore");
                });
        number(wanted.leastFen(), "s.spend_fen >= :least", "least", values, conditions);
        number(wanted.mostFen(), "s.spend_fen <= :most", "most", values, conditions);
        wanted.nameMark()
                .ifPresent(mark -> {
                    values.put("name", mark);
                    conditions.add(marked("name"));
                });
        wanted.tailMark()
                .ifPresent(mark -> {
                    values.put("phone", mark);
                    conditions.add(marked("phone"));
                });
        number(behind, "s.number < :behind", "behind", values, conditions);
        values.put("limit", limit);
        return new MemberQuestion(
                MEMBERS
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY s.number DESC LIMIT :limit",
                values);
    }

    private static String marked(String what) {
        return "s.member_id IN (SELECT member_id FROM platform.account"
                + " WHERE %1$s_marks @> ARRAY[CAST(:%1$s AS bigint)])".formatted(what);
    }

    private static void number(
            OptionalLong given,
            String condition,
            String name,
            Map<String, Object> values,
            List<String> conditions) {
        given.ifPresent(value -> {
            values.put(name, value);
            conditions.add(condition);
        });
    }
}
