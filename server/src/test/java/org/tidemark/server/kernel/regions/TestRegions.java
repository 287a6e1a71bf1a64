package org.tidemark.server.kernel.regions;

/** The regions, for tests without a platform. */
public final class TestRegions {

    private TestRegions() {}

    public static Regions all() {
        return new Regions();
    }
}
