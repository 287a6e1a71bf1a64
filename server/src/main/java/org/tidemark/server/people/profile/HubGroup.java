package org.tidemark.server.people.profile;

import java.util.List;

/**
 * Links of a member's start page that belong together.
 *
 * @param name the end of the key of its heading
 * @param links paths
 */
public record HubGroup(String name, List<String> links) {

    public HubGroup {
        links = List.copyOf(links);
    }

    /** The key of a link's name, {@code people.hub.my.wallet}; with {@code .meaning} what it is. */
    public static String key(String link) {
        return "people.hub" + link.replace('/', '.');
    }
}
