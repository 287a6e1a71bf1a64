package org.tidemark.server.growth.team;

import java.util.List;

/**
 * A member among those who introduced him and those whom he introduced.
 *
 * @param above who introduced him, who introduced that one, and so on, the nearest first
 * @param further whether somebody stands above the last of them
 * @param below those whom he introduced, a piece of them
 * @param belowCount how many they are in all, as it is shown
 * @param next behind whom the next piece begins, -1 at the end
 */
public record TreePage(
        String memberId,
        String name,
        List<String> above,
        boolean further,
        List<Someone> below,
        String belowCount,
        long next) {

    public TreePage {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * Somebody whom he introduced.
     *
     * @param introduced how many that one introduced, as it is shown
     */
    public record Someone(String memberId, String name, String introduced) {}
}
