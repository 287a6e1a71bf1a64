package org.tidemark.server.kernel.clock;

import java.time.Instant;

/**
 * What the database's clock says.
 *
 * @param now its time
 * @param serverStarted when the database server was started, by its own clock
 * @param elsewhere whether it is reached at an address of another machine, whose clock is another
 *     one
 */
record DatabaseTime(Instant now, Instant serverStarted, boolean elsewhere) {}
