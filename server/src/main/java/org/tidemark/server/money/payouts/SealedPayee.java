package org.tidemark.server.money.payouts;

/**
 * A payee as tables keep it.
 *
 * @param key whose it is, under which alone it opens
 * @param shown the bank and the last digits, as pages may show it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares what is sealed
public record SealedPayee(String key, byte[] sealed, String shown) {}
