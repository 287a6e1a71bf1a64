package org.tidemark.server.trade.screening.rings;

import java.time.Instant;

/**
 * A purchase around a shared thing.
 *
 * @param tiny whether it came to less than anybody would look at
 * @param refunded whether money went back after it had settled
 */
record Mark(String member, Instant at, boolean tiny, boolean refunded) {}
