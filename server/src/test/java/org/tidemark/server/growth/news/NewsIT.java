package org.tidemark.server.growth.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** What the ledger brings is told once, whatever is repeated, and nothing old. */
class NewsIT {

    private static TestPlatform platform;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("news");
        database = platform.bean(JdbcClient.class);
        platform.adopt("news");
        platform.enrol("nw-m1");
        platform.enrol("nw-m2");
        buy("nw-o1", "nw-m1");
        platform.work();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Until the read model knows of it. */
    private static void buy(String order, String member) {
        Answer bought =
                platform.post(
                        "/orders",
                        """
                        {"id":"%s","member":"%s",\
                        "lines":[{"offer":"news-goods","amount":"100.00"}]}\
                        """
                                .formatted(order, member));
        assertThat(bought.status()).isLessThan(300);
        platform.following(bought.sequence(), "/api/v1/members/" + member + "/statement");
    }

    private static List<String> told(String member) {
        return database.sql(
                        """
                        SELECT kind || ' ' || subject || ' ' || amount_fen
                        FROM platform.member_message WHERE member_id = ? ORDER BY message_id
                        """)
                .param(member)
                .query(String.class)
                .list();
    }

    private static void posted(long sequence, int line, String member, long fen) {
        database.sql(
                        """
                        INSERT INTO read_model.posting (ledger, seq, line, at, command_id,
                            event_type, account, asset, amount, after)
                        SELECT ledger, ?, ?, now(), 'close-x', 'day-closed', 'member:' || ?,
                            'CNY', ?, 0 FROM read_model.progress LIMIT 1
                        """)
                .params(sequence, line, member, fen)
                .update();
    }

    @Test
    void what_a_close_pays_in_several_records_is_one_message_of_the_sum() {
        LedgerNews news = platform.bean(LedgerNews.class);
        NewsStore store = platform.bean(NewsStore.class);
        long whole =
                database.sql("SELECT whole_seq FROM read_model.progress")
                        .query(Long.class)
                        .single();
        posted(whole - 1, 90_001, "nw-d1", 1_234);
        posted(whole, 90_001, "nw-d1", 66);
        posted(whole, 90_002, "nw-d2", 5);
        posted(whole, 90_003, "nw-d2", -5);
        posted(whole, 90_004, "nw-d2:held", 7);
        store.keep(whole - 2);

        news.doWork();
        news.doWork();

        assertThat(told("nw-d1")).containsExactly("news.dayPaid  1300");
        assertThat(told("nw-d2")).containsExactly("news.dayPaid  5");
        assertThat(told("nw-d2:held")).isEmpty();
        assertThat(news.doWork()).isZero();
    }

    @Test
    void whose_holding_comes_near_to_its_cap_is_told_once_in_a_cycle() {
        buy("nw-o2", "nw-m2");
        platform.work();
        int changed =
                database.sql(
                                """
                                UPDATE read_model.position SET realised_fen = spend_fen * 3
                                WHERE member = 'nw-m2'
                                """)
                        .update();
        assertThat(changed).isEqualTo(1);

        platform.turnClock(Duration.ofDays(1));
        platform.work();
        platform.turnClock(Duration.ofDays(1));
        platform.work();

        assertThat(told("nw-m2")).containsExactly("news.nearCap news 0");
        assertThat(told("nw-m1")).isEmpty();
    }
}
