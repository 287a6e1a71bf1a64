package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.EventText;

/** The checks at the end of every event, each broken on purpose by a mechanism that errs. */
final class EventWriterTest {

    private static final int PROGRAMME = 0;
    private static final int MEMBER = 0;
    private static final int POINTS = Assets.points(PROGRAMME);
    private static final long WALLET = Accounts.member(MEMBER);
    private static final long POOL = Accounts.programme(AccountKind.POOL, PROGRAMME);
    private static final long ORPHAN = Accounts.programme(AccountKind.ORPHAN, PROGRAMME);
    private static final long ISSUER = Accounts.programme(AccountKind.PROGRAMME_ISSUER, PROGRAMME);

    private final Book book = new Book();
    private final EventWriter events = new EventWriter(book);
    private final EventText told = new EventText();

    @BeforeEach
    void a_pool_with_one_holder() {
        events.direct(told);
        book.enrol("m1", MemberBook.NO_SPONSOR, 0, false);
        book.openProgramme("seed");
        book.programme(PROGRAMME).openPool(100);
        begin(EventType.GRANTED);
        contribute(30_000);
        mint(210_000_000);
        end();
        told.clear();
    }

    private void begin(EventType type) {
        events.begin(type, PROGRAMME, MEMBER);
    }

    private void end() {
        events.end();
    }

    private void contribute(long fen) {
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, -fen);
        events.post(POOL, Assets.CURRENCY, fen);
        book.programme(PROGRAMME).pool().countIn(fen);
    }

    private void mint(long micropoints) {
        events.post(ISSUER, POINTS, -micropoints);
        events.post(WALLET, POINTS, micropoints);
    }

    private void breaksWith(String... words) {
        assertThatThrownBy(this::end)
                .isInstanceOf(LedgerException.Broken.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void an_event_that_is_right_is_told_with_its_pool_and_position_at_the_end() {
        begin(EventType.ORDER_SETTLED);
        events.detail(Detail.TOTAL, 100_000);
        contribute(30_000);
        mint(147_000_000);
        end();
        assertThat(told.lines())
                .containsExactly(
                        "begin ORDER_SETTLED 0 0",
                        "detail TOTAL 100000",
                        "posting EXTERNAL_PAYMENTS 0 0 asset 0 -30000",
                        "posting POOL 0 0 asset 0 30000",
                        "posting PROGRAMME_ISSUER 0 0 asset 4 -147000000",
                        "posting MEMBER 0 0 asset 4 147000000",
                        "pool 0 60000 357000000 1680672",
                        "position 0 0 357000000 0 0 0 1",
                        "end");
    }

    @Test
    void a_posting_of_zero_is_told_to_nobody() {
        begin(EventType.FUNDED);
        events.post(WALLET, Assets.CURRENCY, 0);
        events.post(POOL, Assets.CURRENCY, 0);
        end();
        assertThat(told.lines()).containsExactly("begin FUNDED 0 0", "end");
    }

    @Test
    void the_residual_is_what_the_event_lacks() {
        begin(EventType.ORDER_SETTLED);
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, -100);
        events.post(Accounts.SUPPLIER, Assets.CURRENCY, 30);
        events.postResidual(Accounts.PLATFORM);
        end();
        assertThat(book.balance(Accounts.PLATFORM, Assets.CURRENCY)).isEqualTo(70);
    }

    @Test
    void an_event_whose_money_does_not_sum_to_zero_breaks_the_ledger() {
        begin(EventType.FUNDED);
        events.post(Accounts.PLATFORM, Assets.CURRENCY, 1);
        breaksWith("postings of funded", "do not sum to zero", "[1, 0");
    }

    @Test
    void assets_do_not_make_up_for_one_another() {
        begin(EventType.COINS_ISSUED);
        events.post(Accounts.ISSUER, Assets.COINS, -5);
        events.post(WALLET, Assets.CONTRIBUTION, 5);
        breaksWith("postings of coins-issued", "do not sum to zero");
    }

    @Test
    void points_from_nowhere_break_the_ledger() {
        begin(EventType.ORDER_SETTLED);
        contribute(30_000);
        events.post(WALLET, POINTS, 1);
        breaksWith("postings of order-settled", "do not sum to zero");
    }

    @Test
    void a_falling_price_breaks_the_ledger_by_a_single_micropoint() {
        begin(EventType.ORDER_SETTLED);
        mint(1);
        breaksWith(
                "the price of seed would fall at order-settled",
                "from 30000/210000000 to 30000/210000001");
    }

    @Test
    void a_payout_that_lets_the_price_fall_by_a_fen_breaks_the_ledger() {
        begin(EventType.REDEEMED);
        mint(-105_000_000);
        events.post(POOL, Assets.CURRENCY, -15_001);
        events.post(WALLET, Assets.CURRENCY, 15_001);
        book.programme(PROGRAMME).pool().countOut(15_001);
        breaksWith("the price of seed would fall at redeemed");
    }

    @Test
    void money_out_of_a_pool_that_was_not_counted_breaks_the_ledger() {
        begin(EventType.REDEEMED);
        mint(-105_000_000);
        events.post(POOL, Assets.CURRENCY, -15_000);
        events.post(WALLET, Assets.CURRENCY, 15_000);
        breaksWith("the pool of seed holds 15000 fen", "not what came in less what went out");
    }

    @Test
    void money_into_a_pool_that_was_not_counted_breaks_the_ledger() {
        begin(EventType.INJECTED);
        events.post(Accounts.EXTERNAL_INVESTORS, Assets.CURRENCY, -1);
        events.post(POOL, Assets.CURRENCY, 1);
        breaksWith("the pool of seed holds 30001 fen", "after injected");
    }

    @Test
    void an_epoch_that_does_not_end_with_the_last_point_breaks_the_ledger() {
        begin(EventType.REDEEMED);
        mint(-210_000_000);
        events.post(POOL, Assets.CURRENCY, -30_000);
        events.post(ORPHAN, Assets.CURRENCY, 30_000);
        breaksWith("goes from epoch 1 to 1 at redeemed", "from a supply of 210000000 to 0");
    }

    @Test
    void an_epoch_that_begins_below_the_issue_price_breaks_the_ledger() {
        emptyThePool();
        begin(EventType.ORDER_SETTLED);
        mint(1_000_001);
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, -100);
        events.post(POOL, Assets.CURRENCY, 100);
        book.programme(PROGRAMME).pool().countIn(100);
        breaksWith("the price of seed would fall at order-settled from 100/1000000");
    }

    @Test
    void the_issue_price_stands_when_the_last_point_is_gone() {
        emptyThePool();
        assertThat(told.lines()).contains("pool 0 0 0 1000000");
        assertThat(book.programme(PROGRAMME).orphanFen()).isEqualTo(30_000);
        assertThat(book.programme(PROGRAMME).pool().epoch()).isEqualTo(2);
    }

    private void emptyThePool() {
        begin(EventType.REDEEMED);
        mint(-210_000_000);
        book.programme(PROGRAMME).pool().endEpoch(30_000, 210_000_000);
        events.post(POOL, Assets.CURRENCY, -30_000);
        events.post(ORPHAN, Assets.CURRENCY, 30_000);
        end();
    }

    @Test
    void nobody_is_paid_from_an_empty_fund() {
        begin(EventType.DAY_CLOSED);
        ProgrammeBook programme = book.programme(PROGRAMME);
        long fund = Accounts.fund(PROGRAMME, programme.openFund("queue", ""));
        assertThatThrownBy(() -> events.post(fund, Assets.CURRENCY, -1))
                .isInstanceOf(LedgerException.Broken.class)
                .hasMessageContaining("may not go below zero");
    }

    @Test
    void points_coins_and_held_money_never_go_below_zero() {
        begin(EventType.REDEEMED);
        assertBelowZero(WALLET, POINTS, -210_000_001);
        assertBelowZero(WALLET, Assets.COINS, -1);
        assertBelowZero(WALLET, Assets.CONTRIBUTION, -1);
        assertBelowZero(WALLET, Assets.SHARES, -1);
        assertBelowZero(Accounts.held(MEMBER), Assets.CURRENCY, -1);
        assertBelowZero(Accounts.held(MEMBER), Assets.COINS, -1);
    }

    private void assertBelowZero(long account, int asset, long amount) {
        assertThatThrownBy(() -> events.post(account, asset, amount))
                .isInstanceOf(LedgerException.Broken.class)
                .hasMessageContaining("may not go below zero");
    }

    @Test
    void wallets_stores_and_the_platform_may_owe() {
        book.stores().register("s1", MEMBER, Stores.NO_RECRUITER);
        begin(EventType.ORDER_REVERSED);
        events.post(WALLET, Assets.CURRENCY, -1);
        events.post(Accounts.store(0), Assets.CURRENCY, -1);
        events.post(Accounts.SUPPLIER, Assets.CURRENCY, -1);
        events.post(Accounts.PLATFORM, Assets.CURRENCY, -1);
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, 4);
        end();
        assertThat(book.balance(WALLET, Assets.CURRENCY)).isEqualTo(-1);
    }

    @Test
    void more_locked_points_than_points_break_the_ledger() {
        begin(EventType.GRANTED);
        book.programme(PROGRAMME).positions().addLocked(MEMBER, 210_000_001);
        events.touchPosition(PROGRAMME, MEMBER);
        breaksWith("position of member 0 in programme 0", "locked 210000001");
    }

    @Test
    void spend_below_zero_breaks_the_ledger() {
        begin(EventType.ORDER_REVERSED);
        book.programme(PROGRAMME).positions().addSpend(MEMBER, -1);
        events.touchPosition(PROGRAMME, MEMBER);
        breaksWith("position of member 0 in programme 0", "spend -1");
    }

    @Test
    void an_event_within_an_event_breaks_the_ledger() {
        begin(EventType.ORDER_SETTLED);
        assertThatThrownBy(() -> events.begin(EventType.CAP_EXIT, PROGRAMME, MEMBER))
                .isInstanceOf(LedgerException.Broken.class)
                .hasMessageContaining("CAP_EXIT begins before ORDER_SETTLED has ended");
    }

    @Test
    void many_programmes_in_one_event_are_each_checked_and_told_once() {
        int count = 9;
        for (int programme = 1; programme < count; programme++) {
            book.openProgramme("p" + programme);
            book.programme(programme).openPool(100);
        }
        events.begin(EventType.ORDER_SETTLED, EventSink.NONE, MEMBER);
        for (int round = 0; round < 2; round++) {
            for (int programme = 1; programme < count; programme++) {
                long issuer = Accounts.programme(AccountKind.PROGRAMME_ISSUER, programme);
                long pool = Accounts.programme(AccountKind.POOL, programme);
                events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, -100);
                events.post(pool, Assets.CURRENCY, 100);
                book.programme(programme).pool().countIn(100);
                events.post(issuer, Assets.points(programme), -1_000_000);
                events.post(WALLET, Assets.points(programme), 1_000_000);
            }
        }
        end();
        assertThat(told.lines().stream().filter(line -> line.startsWith("pool")))
                .hasSize(count - 1)
                .contains("pool 8 200 2000000 1000000");
        assertThat(told.lines().stream().filter(line -> line.startsWith("position")))
                .hasSize(count - 1);
    }
}
