package org.tidemark.server.people.messages.push;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/**
 * The platform's own key: made once, whichever node is first. A device takes messages of the key
 * alone that it was added with.
 */
@Repository
class PushSenders {

    private static final String ID = "own";

    private final JdbcClient database;
    private final Seals seals;

    PushSenders(JdbcClient database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** It. */
    PushSender own() {
        return kept().orElseGet(() -> {
            make();
            return kept().orElseThrow();
        });
    }

    private Optional<PushSender> kept() {
        return database.sql("SELECT public_key, private_sealed FROM platform.push_sender")
                .query((row, number) ->
                        new PushSender(
                                row.getString("public_key"),
                                key(
                                        seals.open(
                                                SealedColumn.PUSH_SENDER,
                                                ID,
                                                row.getBytes("private_sealed")))))
                .optional();
    }

    private void make() {
        KeyPair made = PushEncryption.fresh();
        database.sql(
                        """
                        INSERT INTO platform.push_sender (key_id, public_key, private_sealed)
                        VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        ID,
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(CurvePoint.bytes((ECPublicKey) made.getPublic())),
                        seals.seal(SealedColumn.PUSH_SENDER, ID, made.getPrivate().getEncoded()))
                .update();
    }

    private static PrivateKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key of messages to browsers is none", broken);
        }
    }
}
