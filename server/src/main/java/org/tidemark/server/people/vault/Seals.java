package org.tidemark.server.people.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Encrypts personal data and makes keyed hashes by which it is found. What is sealed for one
 * purpose opens for no other. The key in force seals and hashes; earlier ones open what they have
 * sealed.
 */
public final class Seals {

    private final PeopleKey inForce;
    private final List<PeopleKey> known;

    /**
     * With these keys.
     *
     * @param known all of them; the one in force may be among them
     */
    Seals(PeopleKey inForce, List<PeopleKey> known) {
        this.inForce = inForce;
        this.known = known;
    }

    /** The id of the key that seals. */
    String keyInForce() {
        return inForce.id();
    }

    /**
     * Encrypts.
     *
     * @param purpose what and whose it is, {@code phone:m123}; needed again to open it
     */
    public byte[] seal(String purpose, byte[] plain) {
        return inForce.seal(purpose, plain);
    }

    /** Encrypts a text. */
    public byte[] seal(String purpose, String plain) {
        return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts what stands in a column, in the row with that id. */
    public byte[] seal(SealedColumn column, String id, String plain) {
        return seal(column.purpose(id), plain);
    }

    /** Encrypts what stands in a column, in the row with that id. */
    public byte[] seal(SealedColumn column, String id, byte[] plain) {
        return seal(column.purpose(id), plain);
    }

    /**
     * Decrypts.
     *
     * @throws SealException when the key, the purpose or the bytes are not what they were
     */
    public byte[] open(String purpose, byte[] sealed) {
        return inForce.open(purpose, sealed)
                .or(() -> openedByAnother(purpose, sealed))
                .orElseThrow(() -> new SealException(told(sealed)));
    }

    private Optional<byte[]> openedByAnother(String purpose, byte[] sealed) {
        return known.stream().flatMap(key -> key.open(purpose, sealed).stream()).findFirst();
    }

    private String told(byte[] sealed) {
        String closed = "personal data does not open under the keys that are known here";
        return PeopleKey.hasHead(sealed)
                        && known.stream().noneMatch(key -> key.hasSealed(sealed))
                        && !inForce.hasSealed(sealed)
                ? closed + "; start with the key " + PeopleKey.idIn(sealed) + " too"
                : closed + "; start with the key that it was kept with";
    }

    /** Decrypts a text; fails as {@link #open} does. */
    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    /** Decrypts what stands in a column, in the row with that id; fails as the others do. */
    public byte[] open(SealedColumn column, String id, byte[] sealed) {
        return open(column.purpose(id), sealed);
    }

    /** Decrypts the text in a column, in the row with that id; fails as the others do. */
    public String openText(SealedColumn column, String id, byte[] sealed) {
        return openText(column.purpose(id), sealed);
    }

    /** The keyed hash of a text; the same text has another one for another kind of thing. */
    public byte[] hash(String kind, String text) {
        return inForce.hash(kind, text);
    }

    /**
     * The mark of a part of what stands in a column: the same part has another one in another
     * column, so that rows of two tables do not tell that they are of one person.
     */
    public long mark(SealedColumn column, String part) {
        return ByteBuffer.wrap(hash("mark:" + column.path(), part)).getLong();
    }

    /** The marks of all parts of what is sealed there, as PostgreSQL reads an array of bigint. */
    public String marks(SealedColumn column, String plain) {
        return FoundParts.of(column.marks().orElseThrow().found(), plain).stream()
                .map(part -> Long.toString(mark(column, part)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
