package org.tidemark.server.people.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn). The device keeps a secret key and shows its owner's finger, face or code
 * before it signs; that is asked for, so that a passkey alone is enough to sign in.
 */
@Service
class Passkeys {

    private static final String NAME = "Tidemark";
    private static final int MOST_LABEL = 40;
    private static final int MOST_KEYS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            ATTESTATION = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>
            ASSERTION = new TypeReference<>() {};

    private final PasskeyUsers users;
    private final PasskeyStore keys;
    private final AccountStore accounts;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyUsers users, PasskeyStore keys, AccountStore accounts) {
        this.users = users;
        this.keys = keys;
        this.accounts = accounts;
    }

    /** What a device needs to make a passkey for that member. */
    PublicKeyCredentialCreationOptions creation(URI address, Authentication member) {
        return party(address)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(member));
    }

    /** Keeps the passkey that a device has made; false when it is not what was asked for. */
    boolean register(
            URI address,
            PublicKeyCredentialCreationOptions asked,
            String credential,
            String label) {
        String name = label.isBlank() ? NAME : label.strip();
        try {
            party(address)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    asked,
                                    new RelyingPartyPublicKey(
                                            json.readValue(credential, ATTESTATION),
                                            name.substring(
                                                    0, Math.min(name.length(), MOST_LABEL)))));
            return true;
        } catch (RuntimeException wrong) {
            LOG.info("a passkey was not registered: {}", wrong.getMessage());
            return false;
        }
    }

    /** What a device needs to sign with one of its passkeys. */
    PublicKeyCredentialRequestOptions request(URI address) {
        return party(address)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose passkey has signed what was asked; empty when none of ours has. */
    Optional<Account> authenticate(
            URI address, PublicKeyCredentialRequestOptions asked, String credential) {
        try {
            PublicKeyCredentialUserEntity user =
                    party(address)
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(
                                            asked, json.readValue(credential, ASSERTION)));
            return user == null
                    ? Optional.empty()
                    : accounts.find(PasskeyStore.memberId(user.getId()));
        } catch (RuntimeException wrong) {
            LOG.info("a passkey was refused: {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    /** A member's passkeys, oldest first. */
    List<CredentialRecord> of(String memberId) {
        return keys.findByUserId(PasskeyStore.handle(memberId));
    }

    boolean isFull(String memberId) {
        return of(memberId).size() >= MOST_KEYS;
    }

    /** Removes one; false when it is not his. */
    boolean remove(String memberId, String credentialId) {
        return of(memberId).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(own -> own.toBase64UrlString().equals(credentialId))
                .findFirst()
                .map(own -> keys.delete(own, memberId))
                .orElse(false);
    }

    /** Removes all that a member has. */
    void removeAll(String memberId) {
        of(memberId).forEach(own -> keys.delete(own.getCredentialId(), memberId));
    }

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    private Webauthn4JRelyingPartyOperations party(URI address) {
        Webauthn4JRelyingPartyOperations party =
                new Webauthn4JRelyingPartyOperations(
                        users,
                        keys,
                        PublicKeyCredentialRpEntity.builder()
                                .id(address.getHost())
                                .name(NAME)
                                .build(),
                        Set.of(address.toString()));
        party.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        party.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }
}
