package org.tidemark.server.people.accounts;

/**
 * What other parts may know of a member.
 *
 * @param displayName what he wants to be called; never empty
 * @param phoneMasked the phone with its middle hidden, {@code 138****0001}
 * @param verified whether he is an adult whose document was checked
 * @param region GB/T 2260 code of his profile, empty for none
 */
public record Person(
        String memberId, String displayName, String phoneMasked, boolean verified, String region) {}
