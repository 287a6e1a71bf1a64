package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.sharing.ProfitShare;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.money.sharing.model.ShareState;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** Stores that the provider pays: whatever happens, a sale is paid once, by it or by a batch. */
class SharesIT {

    private static final String MONEY = "/console/money/stores/of/" + TillTown.STORE;

    private static BatchTown world;
    private static TillTown town;
    private static CounterShares counter;
    private static int count;

    @BeforeAll
    static void a_store_with_a_receiver_that_two_people_agreed_to() throws Exception {
        world = new BatchTown("shares");
        town = world.town;
        counter = town.bean(CounterShares.class);
        TestPlatform platform = town.platform();
        Set<StaffRole> roles = Set.of(StaffRole.FINANCE);
        Visitor one = TestStaff.signedIn(platform, "share-one", roles);
        Visitor other = TestStaff.signedIn(platform, "share-other", roles);
        one.get("/?lang=en");
        other.get("/?lang=en");
        Map<String, String> receiver = new HashMap<>();
        receiver.put("_page", MONEY);
        receiver.put("kind", "MERCHANT_ID");
        receiver.put("account", "12");
        receiver.put("name", "一号小店有限公司");
        receiver.put("reason", "contract 9");
        Answer wrong = one.post(MONEY + "/receiver", receiver);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.http().body()).contains("一号小店有限公司", "8 to 12 digits");
        receiver.put("account", "1900000109");
        assertThat(one.post(MONEY + "/receiver", receiver).status()).isEqualTo(302);
        assertThat(other.get(MONEY).http().body()).contains("1900000109", "share-one");
        world.desk.agree(ApprovalAction.SHARE_RECEIVER);
        assertThat(one.get(MONEY).http().body()).contains("**** 0109").doesNotContain("1900000109");
        String before = town.buy(buyer(), "100.00");
        assertThat(shares(before)).as("the provider does not know it yet").isEmpty();
        town.platform().work();
        assertThat(counter.added).containsExactly("1900000109");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void a_new_day() {
        counter.mood = CounterShares.Mood.PAYS;
        town.later(Duration.ofDays(1));
        seen();
        settle();
    }

    private static String buyer() {
        String id = "share-buyer-" + ++count;
        town.enrol(id);
        return id;
    }

    private static List<ProfitShare> shares(String purchase) {
        return town.bean(Shares.class).of(TillTown.STORE, 100).stream()
                .filter(one -> one.purchase().equals(purchase))
                .toList();
    }

    private static ProfitShare share(String purchase) {
        return shares(purchase).getFirst();
    }

    /** Waits until the read model has all that the ledger has of the store. */
    private static void seen() {
        while (town.bean(JdbcClient.class)
                        .sql(
                                "SELECT coalesce(sum(amount), 0) FROM read_model.posting WHERE account = ?")
                        .param("store:" + TillTown.STORE)
                        .query(Long.class)
                        .single()
                != town.payable()) {
            Thread.onSpinWait();
        }
    }

    /** Nothing is owed any more. */
    private static void settle() {
        if (town.payable() > 0) {
            town.send(
                    "pay-store",
                    Map.of("store", TillTown.STORE, "amount", new Fen(town.payable()).plain()));
        }
    }

    private static long due() {
        return town.bean(StorePayables.class).due(TillTown.STORE).dueFen();
    }

    /** A minute goes by, and a round of the job. */
    private static void round() {
        seen();
        town.later(Duration.ofSeconds(61));
    }

    @Test
    void thirty_of_a_hundred_reach_the_store_by_the_provider_and_the_rest_by_a_batch() {
        String sale = town.buy(buyer(), "100.00");
        assertThat(town.bean(Payments.class).find(TillTown.payment(sale)).shared()).isTrue();
        assertThat(town.payable()).isEqualTo(8_000);
        assertThat(due()).as("what may be shared is in no batch").isEqualTo(5_000);
        seen();
        town.platform().work();
        assertThat(share(sale).state()).as("not within a minute").isEqualTo(ShareState.DUE);
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.BOOKED);
        assertThat(counter.paid).containsEntry(share(sale).shareId(), 3_000L);
        assertThat(town.payable()).isEqualTo(5_000);
        assertThat(due()).isEqualTo(5_000);
        round();
        assertThat(town.payable()).as("once").isEqualTo(5_000);
    }

    @Test
    void a_lost_answer_and_a_silence_repeat_the_same_number_amount_and_receiver() {
        counter.mood = CounterShares.Mood.SILENT;
        counter.sent.clear();
        String sale = town.buy(buyer(), "100.00");
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.SENT);
        assertThat(due()).isEqualTo(5_000);
        counter.mood = CounterShares.Mood.LOST;
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.SENT);
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.BOOKED);
        assertThat(counter.sent).hasSize(2).allMatch(one -> one.equals(counter.sent.getFirst()));
        assertThat(town.payable()).isEqualTo(5_000);
    }

    @Test
    void a_crash_between_the_providers_answer_and_the_ledgers_pays_the_store_once() {
        String sale = town.buy(buyer(), "100.00");
        round();
        assertThat(town.payable()).isEqualTo(5_000);
        // The ledger had it; that it has was never noted.
        state(sale, ShareState.SHARED);
        assertThat(due()).isEqualTo(2_000);
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.BOOKED);
        assertThat(town.payable()).isEqualTo(5_000);
        // The provider had it; its answer was never noted.
        state(sale, ShareState.SENT);
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.BOOKED);
        assertThat(town.payable()).isEqualTo(5_000);
    }

    private static void state(String sale, ShareState state) {
        town.bean(JdbcClient.class)
                .sql("UPDATE platform.profit_share SET state = ? WHERE purchase = ?")
                .params(state.name(), sale)
                .update();
    }

    @Test
    void what_the_provider_closes_or_refuses_goes_the_ordinary_way_and_never_both() {
        counter.mood = CounterShares.Mood.CLOSES;
        String closed = town.buy(buyer(), "100.00");
        round();
        assertThat(share(closed).state()).isEqualTo(ShareState.SENT);
        round();
        assertThat(share(closed).state()).isEqualTo(ShareState.FREE);
        assertThat(share(closed).reason()).isEqualTo("NO_RELATION");
        assertThat(due()).isEqualTo(8_000);

        counter.mood = CounterShares.Mood.REFUSES;
        String refused = town.buy(buyer(), "100.00");
        assertThat(due()).isEqualTo(13_000);
        round();
        assertThat(share(refused).state()).isEqualTo(ShareState.FREE);
        assertThat(counter.freed).contains(share(refused).shareId());
        assertThat(due()).isEqualTo(16_000);
        assertThat(counter.paid)
                .doesNotContainKeys(share(closed).shareId(), share(refused).shareId());
        Visitor owner = town.platform().member(TillTown.OWNER);
        owner.get("/?lang=en");
        assertThat(owner.get("/my/stores/" + TillTown.STORE + "/money").http().body())
                .contains("not bound to the merchant", "not enough");
    }

    @Test
    void a_sale_that_was_refunded_before_is_shared_only_as_far_as_the_store_is_owed_it() {
        String part = town.buy(buyer(), "100.00");
        String whole = town.buy(buyer(), "100.00");
        refund(part, 8_000);
        refund(whole, 10_000);
        round();
        assertThat(share(part).amountFen()).as("20 % of 80.00").isEqualTo(1_600);
        assertThat(share(part).state()).isEqualTo(ShareState.BOOKED);
        assertThat(share(whole).state()).isEqualTo(ShareState.FREE);
        assertThat(share(whole).reason()).isEqualTo("NOTHING_OWED");
        assertThat(town.payable()).isZero();
    }

    @Test
    void what_a_store_owes_by_a_refund_after_sharing_is_kept_from_the_next_share() {
        String first = town.buy(buyer(), "100.00");
        round();
        settle();
        refund(first, 10_000);
        assertThat(town.payable()).as("it owes").isEqualTo(-8_000);
        String next = town.buy(buyer(), "110.00");
        assertThat(due()).isZero();
        round();
        assertThat(share(next).amountFen()).as("8800 - 8000").isEqualTo(800);
        assertThat(share(next).state()).isEqualTo(ShareState.BOOKED);
        assertThat(town.payable()).isZero();
    }

    private static void refund(String sale, long fen) {
        town.bean(TillRefunds.class).byOwner(town.order(sale), fen, "came back", TillTown.OWNER);
        town.platform().work();
    }

    @Test
    void what_was_not_shared_before_the_freeze_ends_is_paid_by_a_batch() {
        counter.mood = CounterShares.Mood.SILENT;
        String sale = town.buy(buyer(), "100.00");
        state(sale, ShareState.EXPECTED); // as a sale that settles late
        town.later(Duration.ofDays(30));
        state(sale, ShareState.DUE);
        round();
        assertThat(share(sale).state()).isEqualTo(ShareState.FREE);
        assertThat(share(sale).reason()).isEqualTo("EXPIRED");
        assertThat(due()).isEqualTo(8_000);
    }
}
