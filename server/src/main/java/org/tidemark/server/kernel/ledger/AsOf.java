package org.tidemark.server.kernel.ledger;

/**
 * What a read of the ledger has found.
 *
 * @param seq sequence of the last record that it rests on; durable
 */
public record AsOf<T>(long seq, T value) {}
