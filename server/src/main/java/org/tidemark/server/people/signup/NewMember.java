package org.tidemark.server.people.signup;

import org.tidemark.server.people.accounts.Phone;

/**
 * What somebody says of himself at sign-up.
 *
 * @param displayName empty for none yet
 * @param region GB/T 2260 code, empty for none
 * @param language {@code zh} or {@code en}
 * @param inviteCode that he came with, empty for none
 */
public record NewMember(
        Phone phone, String displayName, String region, String language, String inviteCode) {}
