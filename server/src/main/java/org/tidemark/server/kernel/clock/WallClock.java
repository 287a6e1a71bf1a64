package org.tidemark.server.kernel.clock;

import java.time.InstantSource;

/** The clock of this machine, which a time server or a person may set to anything at any moment. */
@FunctionalInterface
public interface WallClock extends InstantSource {}
