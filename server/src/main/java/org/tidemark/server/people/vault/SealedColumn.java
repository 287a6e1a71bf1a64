package org.tidemark.server.people.vault;

import java.util.Optional;

/**
 * Every column of the platform that holds something sealed: here, so that a start can tell by them
 * whether its key is the right one, and a change of the key misses none. What is sealed opens only
 * for the column's purpose and the row's id.
 */
public enum SealedColumn {
    /** A member's phone; found by its hash. */
    ACCOUNT_PHONE("account", "member_id", "phone_sealed", "phone", "phone_hash", "'phone'"),

    /** Of a verification: the name in the document. */
    VERIFICATION_NAME("verification", "case_id", "name_sealed", "name"),
    /** The document's number; found by its hash. */
    VERIFICATION_NUMBER(
            "verification",
            "case_id",
            "number_sealed",
            "number",
            "number_hash",
            "'document:' || kind"),
    /** The day of birth. */
    VERIFICATION_BIRTH("verification", "case_id", "birth_sealed", "birth"),
    /** The picture of its front. */
    VERIFICATION_FRONT("verification", "case_id", "front_sealed", "front"),
    /** The picture of its back. */
    VERIFICATION_BACK("verification", "case_id", "back_sealed", "back"),

    /** Where a member's money goes. */
    PAYEE("payee", "member_id", "sealed", "payee"),
    /** Where a withdrawal goes; as it stands with the member, whose id it carries. */
    WITHDRAWAL_PAYEE("withdrawal", "member_id", "payee_sealed", "payee");

    private final String table;
    private final String id;
    private final String column;
    private final String purpose;
    private final String hashColumn;
    private final String hashKind;

    SealedColumn(String table, String id, String column, String purpose) {
        this(table, id, column, purpose, "", "");
    }

    SealedColumn(
            String table,
            String id,
            String column,
            String purpose,
            String hashColumn,
            String hashKind) {
        this.table = "platform." + table;
        this.id = id;
        this.column = column;
        this.purpose = purpose;
        this.hashColumn = hashColumn;
        this.hashKind = hashKind;
    }

    /** What is sealed in the row with that id. */
    public String purpose(String id) {
        return purpose + ":" + id;
    }

    /** Its table, with the schema. */
    String table() {
        return table;
    }

    /** The id of a row, by which its purpose differs from another's, as an expression of SQL. */
    String idExpression() {
        return id;
    }

    /** The column itself. */
    String column() {
        return column;
    }

    /** By which a row is found without opening it: a keyed hash of what is sealed. */
    Optional<Hash> hash() {
        return hashColumn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hash(hashColumn, hashKind));
    }

    /**
     * A keyed hash.
     *
     * @param column where it stands
     * @param kind what it is of, as an expression of SQL
     */
    record Hash(String column, String kind) {}
}
