package org.tidemark.server.people.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;

/** Members as owners of passkeys: nothing is kept beside the account. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final AccountStore accounts;

    PasskeyUsers(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return findByUsername(PasskeyStore.memberId(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String memberId) {
        return accounts.find(memberId)
                .filter(account -> account.state() == AccountState.OPEN)
                .map(account ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(PasskeyStore.handle(memberId))
                                .name(memberId)
                                .displayName(account.name())
                                .build())
                .orElse(null); // as the interface wants it
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        // An account is made at sign-up and changed in the profile, not here.
    }

    @Override
    public void delete(Bytes handle) {
        // An account is closed by its owner, not here.
    }
}
