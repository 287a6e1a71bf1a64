package org.tidemark.journal.record;

/** The names behind the ledger's numbers. */
public interface Names {

    /** Id of a member. */
    String memberId(int member);

    /** Id of a store. */
    String storeId(int store);

    /** Id of a programme. */
    String programmeId(int programme);

    /** Name of an account (SPEC section 4). */
    String accountName(long account);

    /** Name of an asset. */
    String assetName(int asset);
}
