package org.tidemark.server;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/**
 * What the demo has none of: a withdrawal of member 2 that waits, his message and conversation, a
 * purchase of member 3 at a till, an address.
 */
public final class MoreThings {

    private static final String SQL =
            """
            INSERT INTO platform.withdrawal (number, member_id, provider, payee_sealed, payee_shown,
                gross_fen, fee_fen, state, requested_at, changed_at)
            VALUES ('w1', 'member-002', 'demo', '', '-', 100, 0, 'WAIT_CONFIRM', now(), now());
            INSERT INTO platform.demo_payout VALUES
                ('w1', 100, 'member-002', 'WAITING', '', '', now());
            INSERT INTO platform.purchase (number, kind, submission, buyer, store_id, region, device,
                state, placed_at, changed_at, due_at, chosen, paid_by, handed_over, settle_try,
                ledger_order, bound, review, refused_by, refusal, trouble)
            SELECT 't1', 'TILL', 't1', 'member-003', store_id, 0, '', 'OPEN', now(), now(),
                now() + interval '1 day', '', '', false, 1, '', false, '', 'NOBODY', '', ''
            FROM platform.store WHERE state = 'OPEN' ORDER BY store_id LIMIT 1;
            INSERT INTO platform.purchase_line VALUES ('t1', 1, '', '-', '-', '', '', '', 'town-till',
                0, 0, 1, 100, 0, '', -1, 100, 0, 0, 100, 0, 0, 1);
            INSERT INTO platform.member_message (member_id, message_key, kind, subject, amount_fen,
                page, at)
            VALUES ('member-002', 'more', 'wallet.message.paidOut', 'w1', 100, '/my', now());
            INSERT INTO platform.service_thread VALUES
                ('q1', 'member-002', '', false, true, 0, 0, now(), now())
            """;
    private static final String ADDRESS =
            """
            INSERT INTO platform.address (address_id, member_id, region, place_sealed, used_at)
            VALUES ('a1', 'member-002', 440100, ?, now())
            """;

    private MoreThings() {}

    /** Puts them into the demo's database. */
    public static void add(TestPlatform demo) {
        JdbcClient database = demo.bean(JdbcClient.class);
        database.sql(SQL).update();
        byte[] place = demo.bean(Seals.class).seal(SealedColumn.ADDRESS, "a1", "-\n-\n-");
        database.sql(ADDRESS).param(place).update();
    }
}
