package org.tidemark.server.people.codes;

/**
 * A small work for the device that asks for a code: to find a text so that the SHA-256 of {@code
 * challenge:text} begins with so many zero bits. It costs a person nothing that he notices, and
 * whoever wants to have thousands of messages sent a lot.
 *
 * @param challenge says when it ends, and is signed; it stands in the page
 * @param bits how many leading zero bits
 */
public record Puzzle(String challenge, int bits) {}
