package org.tidemark.server.people.accounts;

/**
 * Personal rows that another part keeps about members: addresses, baskets, titles of invoices. A
 * bean of it takes part in the export of a member's data and in the closing of his account.
 */
public interface PersonalRecords {

    /** The key under which they stand in the export, {@code addresses}. */
    String section();

    /** All of them for that member, as records, lists and maps that can be written as JSON. */
    Object export(String memberId);

    /**
     * Erases what is personal; what the books need keeps the opaque member id. Called again after a
     * crash, so that the second time changes nothing.
     */
    void erase(String memberId);
}
