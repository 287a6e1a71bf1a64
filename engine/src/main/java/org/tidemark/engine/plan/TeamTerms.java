package org.tidemark.engine.plan;

import java.util.List;

/**
 * Team contribution (SPEC 5.7): differential by level, one peer reward.
 *
 * @param levels lowest first
 * @param peerPpm share of the remembered reward that an ancestor of the same level gets
 * @param depth how many sponsors are walked up
 */
public record TeamTerms(List<Level> levels, int peerPpm, int depth) implements PlanBlock {

    public TeamTerms {
        levels = List.copyOf(levels);
    }

    /** A level: its rate and what it takes to be promoted to it. */
    public record Level(String name, int ratePpm, int directs, long teamSpendFen) {}

    @Override
    public String key() {
        return "team";
    }
}
