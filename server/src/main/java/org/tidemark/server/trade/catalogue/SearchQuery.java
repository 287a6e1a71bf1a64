package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * A question to the full text search of PostgreSQL: every word must be there, as it is or by its
 * English stem; of the last one the beginning is enough, as it may still be being typed.
 *
 * @param sql an expression of type {@code tsquery} with a parameter for each of the arguments
 * @param arguments words, two times each
 */
record SearchQuery(String sql, List<String> arguments) {

    SearchQuery {
        arguments = List.copyOf(arguments);
    }

    /** The question for these words, at least one. */
    static SearchQuery of(List<String> words) {
        StringBuilder sql = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            // Words are letters and digits alone: nothing in them can end the quotes.
            String term = "'" + words.get(i) + "'" + (i == words.size() - 1 ? ":*" : "");
            sql.append(i == 0 ? "" : " && ")
                    .append("(to_tsquery('simple', ?) || to_tsquery('english', ?))");
            arguments.add(term);
            arguments.add(term);
        }
        return new SearchQuery("(" + sql + ")", arguments);
    }
}
