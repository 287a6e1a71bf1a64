package org.tidemark.server.people.staff;

/**
 * A first password of two halves: each is shown to one of two people.
 *
 * @param first half, for whoever proposes
 * @param sealedSecond half, for whoever agrees
 * @param hash of both together
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record SplitSecret(String first, byte[] sealedSecond, String hash) {}
