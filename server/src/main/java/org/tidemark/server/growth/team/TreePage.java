package org.tidemark.server.growth.team;

import java.util.List;
import org.tidemark.server.web.site.Figures;

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

    /** So many are counted; the last one only says that there are more. */
    static final int COUNTED = 1_001;

    /** A number that was counted up to that bound. */
    static String shown(int counted) {
        return counted < COUNTED ? Figures.count(counted) : Figures.count(COUNTED - 1) + "+";
    }

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
