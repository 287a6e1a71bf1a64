package org.tidemark.server.people.messages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A member's messages, as he sees them.
 *
 * @param older from where the older ones begin; 0 where there are none
 */
public record MessagePage(List<Line> lines, long older) {

    public MessagePage {
        lines = List.copyOf(lines);
    }

    /**
     * A message.
     *
     * @param name of its kind
     */
    public record Line(long id, String name, String text, OffsetDateTime at, boolean unread) {}

    /** Whether any of them is not read. */
    public boolean anyUnread() {
        return lines.stream().anyMatch(Line::unread);
    }

    /** The newest of them; 0 without any. */
    public long newest() {
        return lines.isEmpty() ? 0 : lines.getFirst().id();
    }

    /**
     * A way that is open.
     *
     * @param page where it is set up, empty for nowhere
     * @param kinds that it tells
     */
    public record Way(String name, String page, List<MessageKind> kinds) {

        public Way {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What a member may choose.
     *
     * @param chosen {@code channel kind}
     */
    public record Choices(List<Way> ways, Set<String> chosen) {

        public Choices {
            ways = List.copyOf(ways);
            chosen = Set.copyOf(chosen);
        }

        /** Whether a kind is told by a channel. */
        public boolean has(String channel, MessageKind kind) {
            return chosen.contains(channel + " " + kind.word());
        }
    }
}
