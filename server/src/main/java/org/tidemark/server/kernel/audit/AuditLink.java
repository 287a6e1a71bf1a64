package org.tidemark.server.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An entry as the chain binds it. Its hash is SHA-256 over the hash before it and over each of its
 * fields, in their order here: numbers as 8 bytes, texts in UTF-8 after their length in 4 bytes.
 *
 * @param link its place in the chain, from 1
 * @param atMicros when, in microseconds since 1970
 * @param ofEntry the entry whose outcome it is, 0 for none
 */
record AuditLink(
        long link,
        long entryId,
        long atMicros,
        String staff,
        String action,
        String subject,
        String detail,
        AuditOutcome outcome,
        long ofEntry) {

    byte[] hash(byte[] before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(link);
            out.writeLong(entryId);
            out.writeLong(atMicros);
            for (String text : new String[] {staff, action, subject, detail, outcome.name()}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.writeLong(ofEntry);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array takes what is written", impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
