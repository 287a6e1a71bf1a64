package org.tidemark.faults;

import java.util.List;

/**
 * How a fault went.
 *
 * @param rule what health had to say meanwhile
 * @param faultNanos when it was there
 * @param mendedNanos when it was taken away, or a new start began
 * @param node who serves afterwards
 * @param watch what looks at him
 * @param wrong what else was not as it should be
 */
record Strike(
        HealthRule rule,
        long faultNanos,
        long mendedNanos,
        PlatformNode node,
        HealthWatch watch,
        List<String> wrong) {}
