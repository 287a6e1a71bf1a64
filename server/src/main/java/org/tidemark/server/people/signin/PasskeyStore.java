package org.tidemark.server.people.signin;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Members' passkeys in PostgreSQL. The handle of a user is his member id. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient database;
    private final Seals seals;

    PasskeyStore(JdbcClient database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    static Bytes handle(String memberId) {
        return new Bytes(memberId.getBytes(StandardCharsets.UTF_8));
    }

    static String memberId(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void delete(Bytes credentialId) {
        database.sql("DELETE FROM platform.passkey WHERE credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    /** Removes a passkey of that member; false when he has none of that id. */
    boolean delete(Bytes credentialId, String memberId) {
        return database.sql(
                                "DELETE FROM platform.passkey WHERE credential_id = ? AND member_id = ?")
                        .params(credentialId.getBytes(), memberId)
                        .update()
                == 1;
    }

    void erase(String memberId) {
        database.sql("DELETE FROM platform.passkey WHERE member_id = ?").param(memberId).update();
    }

    @Override
    public void save(CredentialRecord key) {
        database.sql(
                        """
                        INSERT INTO platform.passkey
                            (credential_id, member_id, label_sealed, public_key, signature_count,
                             uv_initialized, transports, backup_eligible, backup_state, created_at,
                             last_used_at, attestation_object, attestation_client_data)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (credential_id) DO UPDATE
                        SET signature_count = excluded.signature_count,
                            uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at
                        WHERE passkey.member_id = excluded.member_id
                        """)
                .params(
                        key.getCredentialId().getBytes(),
                        memberId(key.getUserEntityUserId()),
                        seals.seal(
                                SealedColumn.PASSKEY_LABEL,
                                memberId(key.getUserEntityUserId()),
                                key.getLabel()),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        key.getCreated().atOffset(ZoneOffset.UTC),
                        key.getLastUsed().atOffset(ZoneOffset.UTC),
                        said(key.getAttestationObject()),
                        said(key.getAttestationClientDataJSON()))
                .update();
    }

    /** What the device said when it made the key; the database keeps none without it. */
    private static byte[] said(@Nullable Bytes attested) {
        return Objects.requireNonNull(attested, "a passkey without its attestation").getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql("SELECT * FROM platform.passkey WHERE credential_id = ?")
                .param(credentialId.getBytes())
                .query(this::key)
                .optional()
                .orElse(null); // as the interface wants it
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(
                        "SELECT * FROM platform.passkey WHERE member_id = ? ORDER BY created_at")
                .param(memberId(handle))
                .query(this::key)
                .list();
    }

    private CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getString("member_id")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .label(
                        seals.openText(
                                SealedColumn.PASSKEY_LABEL,
                                row.getString("member_id"),
                                row.getBytes("label_sealed")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
