package org.tidemark.server.people.accounts;

/**
 * An account in the console; times are written out, the phone is masked.
 *
 * @param stateKey the key of the state's name
 * @param open whether he may sign in
 * @param suspended whether he was kept from it
 */
public record MemberLine(
        String memberId,
        String name,
        String phone,
        String stateKey,
        boolean open,
        boolean suspended,
        String reason,
        boolean enrolled,
        boolean verified,
        String sponsor,
        String region,
        String createdAt) {}
