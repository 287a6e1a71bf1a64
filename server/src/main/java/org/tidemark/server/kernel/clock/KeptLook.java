package org.tidemark.server.kernel.clock;

import java.time.Duration;

/**
 * The last look that was in order.
 *
 * @param look what the clocks said
 * @param acceptedAhead by how much the machine's clock may be ahead of the database's, because
 *     people have said so; zero where nobody has
 */
record KeptLook(ClockLook look, Duration acceptedAhead) {}
