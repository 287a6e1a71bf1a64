package org.tidemark.server.growth.team;

import java.util.List;

/** The board of a region agent: numbers and sums only. */
public record RegionPage(List<String> regions, List<Month> months) {

    public RegionPage {
        regions = List.copyOf(regions);
        months = List.copyOf(months);
    }

    /** One month: orders that rewarded him, what was paid for them, his reward. */
    public record Month(String month, long orders, String paid, String reward) {}
}
