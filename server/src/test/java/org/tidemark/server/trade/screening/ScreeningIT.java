package org.tidemark.server.trade.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.server.money.wallet.PayeeMarks;
import org.tidemark.server.trade.screening.ScreenedSettlement.Kind;
import org.tidemark.server.trade.screening.rings.RingStore;
import org.tidemark.server.trade.screening.rings.Rings;

/** Decisions kept in a real PostgreSQL; the sponsor tree is given by hand. */
class ScreeningIT {

    private static final Instant NOW = Facts.NOON;
    private static EmbeddedPostgres postgres;
    private static DataSource source;

    private final List<String> told = new ArrayList<>();
    private final Map<String, Kinship.Standing> tree = new HashMap<>();
    private boolean deaf;
    private final Screening screening = screening();

    @BeforeAll
    static void start() {
        postgres =
                EmbeddedPostgres.start(
                        Path.of("target", "platforms", "screening").toAbsolutePath());
        source = postgres.dataSource();
        Flyway.configure()
                .dataSource(source)
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:org/tidemark/server/kernel/database")
                .load()
                .migrate();
        JdbcClient database = JdbcClient.create(source);
        database.sql("CREATE SCHEMA read_model").update();
        database.sql(
                        """
                        CREATE TABLE read_model.posting (ledger text, account text, event_type text,
                            at timestamptz)
                        """)
                .update();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void an_ordinary_purchase_passes_and_stays_passed_whatever_is_asked_again() {
        ScreenedSettlement facts = till("t-plain-1", "plain", "plain-store", 8_800, NOW, "p1");
        Decision decision = screening.beforeSettlement(facts);
        assertThat(decision.passed()).isTrue();
        assertThat(decision.reviewNumber()).isEmpty();
        ScreenedSettlement other = till("t-plain-1", "plain", "plain-store", 99_999_999, NOW, "p1");
        assertThat(screening.beforeSettlement(other)).isEqualTo(decision);
        assertThat(screening.find("t-plain-1").orElseThrow().amountFen()).isEqualTo(8_800);
    }

    @Test
    void a_held_order_waits_for_a_person_and_the_owner_is_told_once_it_hears() {
        Decision held = wash("wash-a");
        assertThat(held.held()).isTrue();
        assertThat(held.reviewNumber()).isEqualTo("r-t-wash-a-last");
        assertThat(held.reasons())
                .extracting(ReviewReason::signal)
                .contains(Signal.OWN_PEOPLE, Signal.SHARED_DEVICES, Signal.FEW_BUYERS);
        assertThat(screening.askPerson("t-wash-a-last", "somebody-else")).isFalse();
        assertThat(screening.askPerson("t-wash-a-last", "wash-a-m0")).isTrue();
        deaf = true;
        assertThat(screening.release("t-wash-a-last", "officer", "seen the till roll")).isTrue();
        assertThat(told).isEmpty();
        deaf = false;
        assertThat(screening.tellUntold()).isEqualTo(1);
        assertThat(screening.tellUntold()).isZero();
        assertThat(told).containsExactly("released t-wash-a-last");
        assertThat(screening.reject("t-wash-a-last", "officer", "too late")).isFalse();
        assertThat(screening.beforeSettlement(facts("wash-a")).passed()).isTrue();
    }

    @Test
    void a_rejection_tells_its_reason_and_is_for_good() {
        assertThat(wash("wash-b").held()).isTrue();
        assertThat(screening.reject("t-wash-b-last", "officer", "no goods were handed over"))
                .isTrue();
        assertThat(told).containsExactly("rejected t-wash-b-last: no goods were handed over");
        assertThat(screening.beforeSettlement(facts("wash-b")).verdict())
                .isEqualTo(Decision.Verdict.REJECTED);
    }

    @Test
    void two_officers_at_once_decide_once() throws Exception {
        assertThat(wash("wash-c").held()).isTrue();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both =
                    List.of(
                            () -> screening.release("t-wash-c-last", "one", "fine"),
                            () -> screening.reject("t-wash-c-last", "two", "not fine"));
            int done = 0;
            for (Future<Boolean> each : pool.invokeAll(both)) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void who_was_bound_by_buying_is_not_the_owners_own_people() {
        tree.put("bound", new Kinship.Standing(List.of("bound"), "o", false));
        screening.beforeSettlement(till("t-bound-1", "bound", "bound-store", 5_000, NOW, "b"));
        tree.put("bound", new Kinship.Standing(List.of("bound", "o"), "o", true));
        Instant later = NOW.plusSeconds(60);
        for (int i = 2; i < 9; i++) {
            screening.beforeSettlement(
                    till("t-bound-" + i, "bound", "bound-store", 5_000, later, "b"));
        }
        assertThat(screening.find("t-bound-8").orElseThrow().reasons())
                .extracting(ReviewReason::signal)
                .doesNotContain(Signal.OWN_SPONSORS_STORES);
    }

    @Test
    void money_that_comes_back_over_a_third_store_is_a_cycle() {
        store("ring-sb", "ring-b");
        store("ring-sc", "ring-c");
        store("ring-sa", "ring-a");
        pay("t-ring-1", "ring-b", "ring-sc");
        pay("t-ring-2", "ring-c", "ring-sa");
        pay("t-ring-3", "ring-b", "ring-sc");
        pay("t-ring-4", "ring-b", "ring-sc");
        pay("t-ring-5", "ring-a", "ring-sb");
        assertThat(screening.find("t-ring-5").orElseThrow().reasons())
                .extracting(ReviewReason::signal, ReviewReason::figure)
                .contains(tuple(Signal.PAYMENT_CYCLE, 3L));
    }

    @Test
    void accounts_that_share_a_payee_and_take_their_money_back_are_held_and_others_are_not() {
        for (int i = 0; i < 5; i++) {
            String member = "back-" + i;
            JdbcClient.create(source)
                    .sql(
                            """
                            INSERT INTO platform.payee VALUES
                                (?, 'DEMO', '', '', '-infinity', CAST('mark' AS bytea))
                            """)
                    .param(member)
                    .update();
            Instant at = NOW.minus(Duration.ofDays(5 - i));
            String order = "t-back-" + i;
            Decision decision =
                    screening.beforeSettlement(till(order, member, "", 30_300, at, "phone-" + i));
            assertThat(decision.passed()).isEqualTo(i < 4);
            refundedAfter(order);
        }
        assertThat(screening.find("t-back-4").orElseThrow().reasons())
                .extracting(ReviewReason::signal, ReviewReason::figure)
                .containsExactly(tuple(Signal.REFUNDS_IN_RING, 80L));
        assertThat(screening.find("t-back-4").orElseThrow().ringPoints()).isEqualTo(50);
        assertThat(
                        screening
                                .beforeSettlement(
                                        till("t-beside", "beside", "", 30_300, NOW, "phone-9"))
                                .passed())
                .isTrue();
    }

    @Test
    void tiny_purchases_of_many_on_one_phone_with_redemption_are_held() {
        for (int i = 0; i < 6; i++) {
            String member = "tiny-" + i;
            Instant at = NOW.minus(Duration.ofDays(6 - i));
            JdbcClient.create(source)
                    .sql("INSERT INTO read_model.posting VALUES ('main', ?, 'redeemed', ?)")
                    .params("member:" + member, ScreenedOrders.time(at.plusSeconds(60)))
                    .update();
            Decision decision =
                    screening.beforeSettlement(
                            till("t-tiny-" + i, member, "", 110, at, "tiny-phone"));
            assertThat(decision.passed()).as("%s", i).isEqualTo(i < 4);
        }
    }

    private static RingStore ringStore() {
        return new RingStore(JdbcClient.create(source));
    }

    private static void refundedAfter(String order) {
        JdbcClient.create(source)
                .sql("UPDATE platform.shared_mark SET refunded = true WHERE order_number = ?")
                .param(order)
                .update();
    }

    private final Map<String, String> owners = new HashMap<>();

    private void store(String store, String owner) {
        owners.put(store, owner);
    }

    private void pay(String order, String member, String store) {
        tree.put(member, new Kinship.Standing(List.of(member), owners.get(store), false));
        screening.beforeSettlement(till(order, member, store, 5_050, NOW, member + "-phone"));
    }

    /** Ten faked sales, then the one that is asked about. */
    private Decision wash(String name) {
        for (int i = 0; i < 10; i++) {
            String member = name + "-m" + i % 2;
            below(member, name + "-owner");
            Instant at = NOW.minus(Duration.ofDays(10 - i));
            screening.beforeSettlement(
                    till("t-" + name + i, member, name + "-store", 195_000, at, name + "-phone"));
        }
        return screening.beforeSettlement(facts(name));
    }

    private ScreenedSettlement facts(String name) {
        return till(
                "t-" + name + "-last",
                name + "-m0",
                name + "-store",
                195_000,
                NOW,
                name + "-phone");
    }

    private void below(String member, String owner) {
        tree.put(member, new Kinship.Standing(List.of(member, owner), owner, true));
    }

    private static ScreenedSettlement till(
            String order, String member, String store, long fen, Instant at, String device) {
        return new ScreenedSettlement(Kind.TILL, order, member, store, fen, at, device);
    }

    private Screening screening() {
        JdbcClient database = JdbcClient.create(source);
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("listener", listener());
        return new Screening(
                new ReviewStore(database, clock),
                new ScreenedOrders(database, "main"),
                new Rings(ringStore(), new PayeeMarks(database)),
                new DeviceStore(database),
                (member, store) ->
                        tree.getOrDefault(
                                member, new Kinship.Standing(List.of(member), "owner", false)),
                settings -> Set.of(200_000L),
                Facts.USUAL,
                beans.getBeanProvider(ReviewListener.class),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                clock);
    }

    private ReviewListener listener() {
        return new ReviewListener() {
            @Override
            public boolean concerns(String orderNumber) {
                return orderNumber.startsWith("t") && !deaf;
            }

            @Override
            public void released(String orderNumber) {
                told.add("released " + orderNumber);
            }

            @Override
            public void rejected(String orderNumber, String reason) {
                told.add("rejected " + orderNumber + ": " + reason);
            }
        };
    }
}
