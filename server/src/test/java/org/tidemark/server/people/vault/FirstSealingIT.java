package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an earlier version kept in the clear is sealed by the first start, on a real database. */
class FirstSealingIT {

    private static final int ADDRESSES = 120;
    private static final String KEPT_BEFORE =
            """
            INSERT INTO platform.account (member_id, state, display_name, invite_code,
                terms_version, terms_agreed_at, created_at)
            SELECT 'm' || n, 'OPEN', CASE n WHEN 1 THEN 'Name 1' ELSE '' END, 'm' || n, '1',
                now(), now() FROM generate_series(1, 2) n;
            INSERT INTO platform.passkey VALUES ('\\x01', 'm1', 'Label 1', '', 0, false, '', false,
                false, now(), now(), '', '');
            INSERT INTO platform.address (address_id, member_id, recipient, phone, region, street,
                used_at)
            SELECT 'a' || n, 'm1', 'Name ' || n, '1380000' || n, 440305, 'Street ' || n, now()
            FROM generate_series(1, 120) n;
            INSERT INTO platform.purchase (number, kind, submission, buyer, store_id, region, device,
                state, placed_at, changed_at, chosen, paid_by, handed_over, settle_try, ledger_order,
                bound, review, refused_by, refusal, trouble)
            SELECT n, 'SHOP', n, 'm1', '', 0, '', 'OPEN', now(), now(), '', '', false, 1, '', false,
                '', 'NOBODY', '', '' FROM unnest(ARRAY['o1', 'o2']) n;
            INSERT INTO platform.shop_order (order_number, stage, region, recipient, phone, street,
                carrier, tracking, returning_from)
            VALUES ('o1', 'WAITING', 440305, 'Name 3', '1380003', 'Street 3', '', '', ''),
                ('o2', 'WAITING', 440305, '', '', '', '', '', '');
            INSERT INTO platform.shop_invoice (order_number, member_id, kind, title, tax_number,
                amount_fen, state, asked_at, changed_at, document)
            VALUES ('o1', 'm1', 'PERSONAL', 'Title 4', '', 1, 'ISSUED', now(), now(), 'PDF 4'),
                ('o2', 'm1', 'COMPANY', 'Title 5', 'TAX5', 1, 'ASKED', now(), now(), NULL);
            INSERT INTO platform.shop_return (return_number, order_number, member_id, state, reason,
                asked_at, changed_at) VALUES ('r1', 'o1', 'm1', 'ASKED', 'Reason 6', now(), now());
            INSERT INTO platform.shop_return_photo (return_number, photo, image)
            VALUES ('r1', 2, 'Photo 7');
            INSERT INTO platform.wechat_binding (member_id, openid, bound_at)
            VALUES ('m1', 'Openid 8', now());
            INSERT INTO platform.web_session VALUES ('s1', 's1', 0, 0, 1, 1, NULL);
            INSERT INTO platform.web_session_attributes VALUES ('s1', 'x', 'Form 9')
            """;

    private static VaultDatabase database;

    @BeforeAll
    static void start() {
        database = new VaultDatabase("first-sealing");
        database.jdbc().sql(KEPT_BEFORE).update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void nodes_that_start_at_once_seal_each_row_and_drop_what_stood_in_the_clear() {
        PeopleKey key = new PeopleKey(PeopleKey.random());
        Seals seals = new Seals(key, List.of(key));
        List<CompletableFuture<Void>> starts =
                List.of(1, 2, 3).stream()
                        .map(node ->
                                CompletableFuture.runAsync(
                                        () -> new FirstSealing(database.source(), seals).run()))
                        .toList();
        starts.forEach(CompletableFuture::join);
        new FirstSealing(database.source(), seals).run(); // and the next start finds nothing

        assertThat(opened(seals, SealedColumn.ACCOUNT_NAME)).containsExactly("m1=Name 1");
        assertThat(opened(seals, SealedColumn.PASSKEY_LABEL)).containsExactly("m1=Label 1");
        assertThat(opened(seals, SealedColumn.ADDRESS))
                .hasSize(ADDRESSES)
                .contains("a77=Name 77\n138000077\nStreet 77");
        assertThat(opened(seals, SealedColumn.ORDER_DELIVERY))
                .containsExactly("o1=Name 3\n1380003\nStreet 3");
        assertThat(opened(seals, SealedColumn.INVOICE_TITLE))
                .containsExactlyInAnyOrder("o1=\nTitle 4", "o2=TAX5\nTitle 5");
        assertThat(opened(seals, SealedColumn.INVOICE_DOCUMENT)).containsExactly("o1=PDF 4");
        assertThat(opened(seals, SealedColumn.RETURN_REASON)).containsExactly("r1=Reason 6");
        assertThat(opened(seals, SealedColumn.RETURN_PHOTO)).containsExactly("r1/2=Photo 7");
        assertThat(opened(seals, SealedColumn.WECHAT_OPENID)).containsExactly("m1=Openid 8");
        assertThat(opened(seals, SealedColumn.SESSION)).containsExactly("=Form 9");
        assertThat(columns())
                .contains("platform.address.place_sealed")
                .doesNotContain(
                        "platform.account.display_name",
                        "platform.address.recipient",
                        "platform.address.phone",
                        "platform.address.street",
                        "platform.shop_order.phone",
                        "platform.shop_invoice.document",
                        "platform.shop_return.reason",
                        "platform.shop_return_photo.image",
                        "platform.wechat_binding.openid",
                        "platform.web_session_attributes.attribute_plain");
    }

    private static List<String> opened(Seals seals, SealedColumn column) {
        return database.jdbc()
                .sql(
                        "SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL"
                                .formatted(column.idExpression(), column.column(), column.table()))
                .query((row, number) -> {
                    String id = row.getString(1);
                    byte[] plain = seals.open(column, id, row.getBytes(2));
                    return id + "=" + new String(plain, StandardCharsets.UTF_8);
                })
                .list();
    }

    private static List<String> columns() {
        return database.jdbc()
                .sql(
                        "SELECT table_schema || '.' || table_name || '.' || column_name"
                                + " FROM information_schema.columns WHERE table_schema = 'platform'")
                .query(String.class)
                .list();
    }
}
