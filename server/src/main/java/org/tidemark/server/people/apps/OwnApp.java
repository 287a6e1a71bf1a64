package org.tidemark.server.people.apps;

import java.util.List;

/**
 * An app that a member has let in, as he reads it.
 *
 * @param scopes the ends of the keys of what it may do
 * @param since when he let it in first
 * @param used when it last came; empty for never
 */
public record OwnApp(String id, String title, List<String> scopes, String since, String used) {

    public OwnApp {
        scopes = List.copyOf(scopes);
    }
}
