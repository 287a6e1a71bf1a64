package org.tidemark.server.growth.team;

import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.regions.Regions;

/** Writes the regions of agents: names of codes, names of areas as they are. */
@Component
public final class RegionNames {

    private final Regions regions;

    RegionNames(Regions regions) {
        this.regions = regions;
    }

    /** Whether it is no code, an area of a plan for example, or the code of a region. */
    boolean isKnown(String region) {
        return !region.matches("[0-9]+") || regions.find(region).isPresent();
    }

    /** The name in full with its code; an area or an unknown code as it is. */
    public String of(String region, Language language) {
        String name = regions.fullName(region, language);
        return name.isEmpty() ? region : name + " (" + region + ")";
    }
}
