package org.tidemark.server.people.vault;

import java.util.Optional;

/**
 * Every column of the platform that holds something sealed: here, so that a start can tell by them
 * whether its key is the right one, and a change of the key misses none. What is sealed opens only
 * for the column's purpose and the row's id.
 */
public enum SealedColumn {
    /** A member's phone; found by its hash. */
    ACCOUNT_PHONE(
            "account",
            "member_id",
            "phone_sealed",
            "phone",
            "phone_hash",
            "'phone'",
            "phone_marks",
            FoundParts.Kind.TAIL),
    /** What a member wants to be called. */
    ACCOUNT_NAME(
            "account",
            "member_id",
            "name_sealed",
            "display-name",
            "",
            "",
            "name_marks",
            FoundParts.Kind.NAME),
    /** What a member calls the device of a passkey. */
    PASSKEY_LABEL("passkey", "member_id", "label_sealed", "passkey-label"),

    /** Of a verification: the name in the document. */
    VERIFICATION_NAME("verification", "case_id", "name_sealed", "name"),
    /** The document's number; found by its hash. */
    VERIFICATION_NUMBER(
            "verification",
            "case_id",
            "number_sealed",
            "number",
            "number_hash",
            "'document:' || kind",
            "",
            FoundParts.Kind.NOTHING),
    /** The day of birth. */
    VERIFICATION_BIRTH("verification", "case_id", "birth_sealed", "birth"),
    /** The picture of its front. */
    VERIFICATION_FRONT("verification", "case_id", "front_sealed", "front"),
    /** The picture of its back. */
    VERIFICATION_BACK("verification", "case_id", "back_sealed", "back"),

    /** Where a member's money goes. */
    PAYEE("payee", "member_id", "sealed", "payee"),
    /** Where a withdrawal goes; as it stands with the member, whose id it carries. */
    WITHDRAWAL_PAYEE("withdrawal", "member_id", "payee_sealed", "payee"),
    /** Where a payout through the bank goes; as whoever is paid keeps it. */
    BANK_PAYOUT_PAYEE("bank_payout", "payee_key", "payee_sealed", "payee"),
    /** Where a line of a batch goes; the same. */
    BANK_LINE_PAYEE("bank_line", "payee_key", "payee_sealed", "payee"),
    /** Where a store's or a supplier's money goes. */
    PAYEE_ACCOUNT("payee_account", "payee_key", "payee_sealed", "payee"),
    /** Where whoever is paid wants it to go. */
    PAYEE_WISH("payee_wish", "payee_key", "payee_sealed", "payee"),
    /** What a bank has answered. */
    BANK_ANSWER("bank_answer", "file_key", "file_sealed", "bank-answer"),
    /** What was owed before, and to whom, as it was sent. */
    DEBT_FILE("debt_file", "file_key", "file_sealed", "debt-file"),
    /** Who a member is to WeChat. */
    WECHAT_OPENID("wechat_binding", "member_id", "openid_sealed", "openid"),

    /** The same in the mini program; found by its hash. */
    MINI_OPENID(
            "mini_person",
            "member_id",
            "openid_sealed",
            "mini-openid",
            "openid_mark",
            "'mini-openid'",
            "",
            FoundParts.Kind.NOTHING),

    /** Who paid a payment in the mini program, until WeChat is told of its delivery. */
    MINI_PAYER("mini_payment", "payment_id", "payer_sealed", "mini-payer"),

    /** The same in the official account; found by its hash. */
    OFFICIAL_OPENID(
            "official_person",
            "member_id",
            "openid_sealed",
            "official-openid",
            "openid_mark",
            "'official-openid'",
            "",
            FoundParts.Kind.NOTHING),
    /** The same in all apps of one open platform; found by its hash. */
    WECHAT_UNION(
            "wechat_union",
            "member_id",
            "union_sealed",
            "wechat-union",
            "union_mark",
            "'wechat-union'",
            "",
            FoundParts.Kind.NOTHING),

    /** Where a browser's maker takes messages for a device; found by its hash. */
    PUSH_ENDPOINT(
            "push_device",
            "device_id",
            "endpoint_sealed",
            "push-endpoint",
            "endpoint_mark",
            "'push-endpoint'",
            "",
            FoundParts.Kind.NOTHING),
    /** What messages for it are encrypted with. */
    PUSH_KEYS("push_device", "device_id", "keys_sealed", "push-keys"),
    /** By which those who take them know the platform. */
    PUSH_SENDER("push_sender", "key_id", "private_sealed", "push-sender"),

    /** Of an address: recipient, phone, street. */
    ADDRESS("address", "address_id", "place_sealed", "address"),
    /** Where an order goes: recipient, phone, street. */
    ORDER_DELIVERY(
            "shop_order",
            "order_number",
            "delivery_sealed",
            "delivery",
            "",
            "",
            "delivery_marks",
            FoundParts.Kind.DELIVERY),
    /** Whom an invoice names: title, tax number. */
    INVOICE_TITLE("shop_invoice", "order_number", "title_sealed", "invoice-title"),
    /** The invoice itself. */
    INVOICE_DOCUMENT("shop_invoice", "order_number", "document_sealed", "invoice-document"),
    /** What a buyer says of what he returns. */
    RETURN_REASON("shop_return", "return_number", "reason_sealed", "return-reason"),
    /** What he shows of it. */
    RETURN_PHOTO(
            "shop_return_photo", "return_number || '/' || photo", "image_sealed", "return-photo"),

    /** What a member or the staff says in a conversation. */
    SERVICE_TEXT("service_word", "thread_id || '/' || word", "text_sealed", "service-text"),
    /** What a member shows in it. */
    SERVICE_PHOTO("service_word", "thread_id || '/' || word", "photo_sealed", "service-photo"),

    /** What staff write down about a member. */
    MEMBER_NOTE("member_note", "member_id", "text_sealed", "member-note"),
    /** A phone that is told of a change. */
    PHONE_NOTICE("phone_notice", "notice_id", "phone_sealed", "phone-notice"),
    /** What it is told, where the platform's words alone do not say it. */
    PHONE_NOTICE_TEXT("phone_notice", "notice_id", "text_sealed", "phone-notice-text"),

    /** The phone that an account has, while it is to be put right. */
    CORRECTION_FROM("phone_correction", "correction_id", "from_sealed", "correction-from"),
    /** The one that is to stand in its place. */
    CORRECTION_TO("phone_correction", "correction_id", "to_sealed", "correction-to"),

    /** What an endpoint and its receiver share. */
    WEBHOOK_SECRET("webhook_endpoint", "endpoint_id", "secret_sealed", "webhook-secret"),
    /** What they shared before, while both count. */
    WEBHOOK_PREVIOUS("webhook_endpoint", "endpoint_id", "previous_sealed", "webhook-previous"),

    /** From which network somebody of the staff was signed in. */
    STAFF_NETWORK("staff_session", "number", "network_sealed", "staff-network"),
    /** To whom the payment provider gives a store's part. */
    SHARE_RECEIVER("share_receiver", "receiver_id", "receiver_sealed", "share-receiver"),
    /** A document of an agreement with a store. */
    STORE_AGREEMENT(
            "store_agreement", "store_id || '/' || version", "document_sealed", "store-agreement"),

    /** What a carrier says of a parcel: places, and who brings it. */
    PARCEL_TRACK("parcel_track", "order_number", "events_sealed", "parcel-track"),
    /** The picture of a store's business licence. */
    STORE_LICENCE("store_licence", "store_id", "photo_sealed", "store-licence"),

    /** What makes the codes of somebody of the staff. */
    STAFF_FACTOR("staff_factor", "staff", "secret_sealed", "staff-factor"),

    /** What goes with a proposal of staff. */
    PROPOSAL_DOCUMENT("approval_document", "approval_id", "document_sealed", "approval-document"),

    /** What waits in a session. */
    SESSION("web_session_attributes", "''", "attribute_bytes", "session");

    private final String table;
    private final String id;
    private final String column;
    private final String purpose;
    private final String hashColumn;
    private final String hashKind;
    private final String marksColumn;
    private final FoundParts.Kind found;

    SealedColumn(String table, String id, String column, String purpose) {
        this(table, id, column, purpose, "", "", "", FoundParts.Kind.NOTHING);
    }

    SealedColumn(
            String table,
            String id,
            String column,
            String purpose,
            String hashColumn,
            String hashKind,
            String marksColumn,
            FoundParts.Kind found) {
        this.table = "platform." + table;
        this.id = id;
        this.column = column;
        this.purpose = purpose;
        this.hashColumn = hashColumn;
        this.hashKind = hashKind;
        this.marksColumn = marksColumn;
        this.found = found;
    }

    /** What is sealed in the row with that id. */
    public String purpose(String id) {
        return purpose + ":" + id;
    }

    /** Where it stands, {@code platform.account.phone_sealed}. */
    public String path() {
        return table + "." + column;
    }

    /** Its table, with the schema. */
    public String table() {
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

    /** By which a row is found by a part of what is sealed. */
    Optional<Marks> marks() {
        return marksColumn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marks(marksColumn, found));
    }

    /**
     * A keyed hash.
     *
     * @param column where it stands
     * @param kind what it is of, as an expression of SQL
     */
    record Hash(String column, String kind) {}

    /**
     * Keyed hashes of parts, see {@link FoundParts}.
     *
     * @param column where they stand, an array of numbers
     * @param found what is found by them
     */
    record Marks(String column, FoundParts.Kind found) {}
}
