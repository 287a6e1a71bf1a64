package org.tidemark.journal.service;

/**
 * What a read has found.
 *
 * @param seq sequence of the last record that it rests on; durable
 */
public record Seen<T>(long seq, T value) {}
