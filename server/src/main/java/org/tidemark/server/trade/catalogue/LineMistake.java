package org.tidemark.server.trade.catalogue;

/**
 * Something wrong in a file.
 *
 * @param line of the file, from 1; the line of the header for the file as a whole
 */
public record LineMistake(long line, Mistake mistake) {}
