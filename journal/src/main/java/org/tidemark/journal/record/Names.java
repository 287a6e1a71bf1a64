package org.tidemark.journal.record;

/** The names behind the ledger's numbers. */
public interface Names {

    /** The longest id in bytes. */
    int MAX_ID_BYTES = 255;

    /** Copies the id of a member in UTF-8 to a place in an array and gives its length. */
    int copyMemberId(int member, byte[] target, int targetAt);

    /** Copies the id of a store in UTF-8 to a place in an array and gives its length. */
    int copyStoreId(int store, byte[] target, int targetAt);

    /** Copies the id of a supplier in UTF-8 to a place in an array and gives its length. */
    int copySupplierId(int supplier, byte[] target, int targetAt);

    /** Id of a programme. */
    String programmeId(int programme);

    /** Name of an account (SPEC section 4). */
    String accountName(long account);

    /** Name of an asset. */
    String assetName(int asset);
}
