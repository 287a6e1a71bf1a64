package org.tidemark.server.growth.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.tidemark.server.growth.tasks.TaskProperties.SecretNetwork;

/**
 * A network that signs the transaction id alone, as hexadecimal SHA-256 with a shared secret. User
 * and custom data are not signed: the session's own signature stands for them.
 */
final class Sha256Network implements AdNetwork {

    /** How each network names its fields, joins what it hashes, and wants to be answered. */
    enum Kind {
        PANGLE("trans_id", "user_id", "extra", "sign", true, true),
        GDT("transid", "userid", "extrainfo", "sig", false, false),
        UNIAD("trans_id", "user_id", "extra", "sign", true, true);

        private final String transaction;
        private final String user;
        private final String custom;
        private final String sign;
        private final boolean secretFirst;
        private final boolean saysValid;

        Kind(
                String transaction,
                String user,
                String custom,
                String sign,
                boolean secretFirst,
                boolean saysValid) {
            this.transaction = transaction;
            this.user = user;
            this.custom = custom;
            this.sign = sign;
            this.secretFirst = secretFirst;
            this.saysValid = saysValid;
        }
    }

    private final Kind kind;
    private final SecretNetwork terms;

    Sha256Network(Kind kind, SecretNetwork terms) {
        this.kind = kind;
        this.terms = terms;
    }

    @Override
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Duration leastWatching() {
        return terms.leastWatching();
    }

    @Override
    public Reading read(String rawQuery) {
        Optional<QueryFields> fields = QueryFields.of(rawQuery);
        String transaction = fields.map(query -> query.get(kind.transaction)).orElse("");
        if (transaction.isEmpty()) {
            return new Reading.Refused(AdOutcome.MALFORMED);
        }
        QueryFields query = fields.get();
        String given = query.get(kind.sign).toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(bytes(given), bytes(sign(transaction)))
                ? new Reading.Genuine(
                        new AdCallback(transaction, query.get(kind.user), query.get(kind.custom)))
                : new Reading.Refused(AdOutcome.BAD_SIGNATURE);
    }

    /** The signature of a transaction id. */
    String sign(String transaction) {
        String text =
                kind.secretFirst
                        ? terms.secret() + ":" + transaction
                        : transaction + ":" + terms.secret();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException missing) {
            throw new TasksException("SHA-256 is in every Java", missing);
        }
    }

    @Override
    public AdReply reply(AdOutcome outcome) {
        if (!kind.saysValid) {
            return outcome == AdOutcome.BAD_SIGNATURE ? AdReply.FORBIDDEN : AdReply.OK;
        }
        return outcome.accepted() ? AdReply.VALID : AdReply.NOT_VALID;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
