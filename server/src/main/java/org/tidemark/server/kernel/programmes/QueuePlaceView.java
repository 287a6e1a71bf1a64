package org.tidemark.server.kernel.programmes;

/** A place in a programme's queue: what its entry was paid and still lacks, in fen. */
public record QueuePlaceView(long entry, String member, long paidFen, long lackingFen) {}
