package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.Payouts;
import org.tidemark.server.money.tax.Withholdings;

/** A platform with a provider that is told what to answer, and members who have money. */
abstract class WithdrawalWorld {

    static final long WALLET = 24_000; // 1000.00 spent, all points redeemed by the only holder
    static final long GROSS = 10_000;
    static final long FEE = 60;
    static final long NET = GROSS - FEE;
    static final Payee CARD = new Payee(Payee.Kind.BANK, "6222020200112230", "会员", "测试银行");
    static final AtomicInteger COUNT = new AtomicInteger();

    static TestPlatform platform;

    final CrashingStore store =
            new CrashingStore(
                    platform.bean(JdbcClient.class), platform.bean(TransactionTemplate.class));
    final ScriptedPayouts provider = new ScriptedPayouts();
    final Payees payees = platform.bean(Payees.class);
    final Clock clock = platform.bean(Clock.class);
    final WithdrawalTerms terms =
            new WithdrawalTerms(
                    100, 20_000, 30_000, 6_000, 10, Duration.ofHours(24), 15_000, 100_000_000);
    boolean adult = true;
    String legalName = "会员";
    final Payouts payouts = new Payouts(List.of(provider), List::of);
    WithdrawalSteps steps = steps(payouts);
    Withdrawals withdrawals = withdrawals(payouts);

    @BeforeAll
    static void start() throws IOException {
        platform = TestPlatform.fresh("withdrawals-" + ProcessHandle.current().pid());
        String services = Files.readString(Path.of("..", "plans", "services.yaml"));
        assertThat(
                        platform.send(
                                        platform.request("/api/v1/plans")
                                                .header("Content-Type", "text/yaml")
                                                .header("Idempotency-Key", "plan-services")
                                                .POST(BodyPublishers.ofString(services))
                                                .build())
                                .status())
                .isLessThan(300);
    }

    /** What other tests left under way is none of this one's. */
    @BeforeEach
    void clear() {
        platform.bean(JdbcClient.class)
                .sql("DELETE FROM platform.withdrawal WHERE NOT booked")
                .update();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    WithdrawalSteps steps(Payouts with) {
        return new WithdrawalSteps(
                store,
                payees,
                with,
                platform.bean(WithdrawalHolds.class),
                platform.bean(FeeOrders.class),
                taxes(),
                ended -> {},
                clock);
    }

    Withdrawals withdrawals(Payouts with) {
        return new Withdrawals(
                store,
                steps,
                payees,
                with,
                new VerifiedPeople(null, null) {
                    @Override
                    boolean adult(String memberId) {
                        return adult;
                    }

                    @Override
                    Optional<String> legalName(String memberId) {
                        return Optional.of(legalName);
                    }
                },
                platform.bean(FeeOrders.class),
                taxes(),
                terms,
                platform.bean(TransactionTemplate.class),
                clock);
    }

    /** No method is set, unless a test says otherwise. */
    Withholdings taxes() {
        return platform.bean(Withholdings.class);
    }

    /** A member with 240.00 in his wallet and a card. */
    String member() {
        int count = COUNT.incrementAndGet();
        String id = "wd-m" + count;
        // A pool that is emptied again and again mints ever less: a new one for every few.
        String programme = "wd" + count / 20;
        platform.adopt(programme);
        platform.enrol(id);
        assertThat(
                        platform.post(
                                        "/orders",
                                        TestPlatform.order("wd-o-" + id, id, programme, "1000.00"))
                                .http()
                                .body())
                .doesNotContain("rejected");
        assertThat(platform.post("/redemptions", redemption(id, programme)).http().body())
                .doesNotContain("rejected");
        assertThat(view(id).walletFen()).isEqualTo(WALLET);
        payees.name(id, CARD);
        return id;
    }

    static String redemption(String member, String programme) {
        return "{\"id\":\"wd-r-%1$s\",\"member\":\"%1$s\",\"programme\":\"%2$s\",\"points\":\"all\"}"
                .formatted(member, programme);
    }

    static MemberView view(String member) {
        return platform.bean(Members.class).find(member).value().orElseThrow();
    }

    static String number() {
        return "w261122%012d".formatted(COUNT.incrementAndGet());
    }

    static long account(String name) {
        return platform.bean(LedgerReads.class).overview().value().balances().stream()
                .filter(balance -> balance.account().equals(name) && balance.asset().equals("CNY"))
                .mapToLong(balance -> balance.amount())
                .sum();
    }

    /** A form with those figures, and with the account that is paid to now. */
    WithdrawalOffer shown(String member, long grossFen, long feeFen) {
        return new WithdrawalOffer(
                grossFen, 0, feeFen, payees.find(member).map(Payees.Kept::mark).orElse(""));
    }

    String taken(String member) {
        String number = number();
        assertThat(withdrawals.request(member, number, shown(member, GROSS, FEE)))
                .isInstanceOf(Withdrawals.Answer.Taken.class);
        return number;
    }

    void refused(String member, long grossFen, long feeFen, Obstacle obstacle) {
        assertThat(withdrawals.request(member, number(), shown(member, grossFen, feeFen)))
                .isEqualTo(new Withdrawals.Answer.Refused(obstacle));
    }

    WithdrawalState state(String number) {
        return store.find(number).orElseThrow().state();
    }

    void rounds() {
        platform.turnClock(Duration.ofSeconds(61));
        WithdrawalRounds rounds = new WithdrawalRounds(store, steps, clock);
        for (int i = 0; i < 20 && rounds.doWork() > 0; i++) {
            assertThat(i).as("the rounds find an end").isLessThan(19);
        }
    }

    void paidOut(String member, String number) {
        assertThat(state(number)).isEqualTo(WithdrawalState.PAID);
        assertThat(store.find(number).orElseThrow().booked()).isTrue();
        assertThat(view(member).walletFen()).isEqualTo(WALLET - GROSS);
        assertThat(view(member).heldFen()).isZero();
    }

    void givenBack(String member, String number, WithdrawalState end) {
        assertThat(state(number)).isEqualTo(end);
        assertThat(store.find(number).orElseThrow().booked()).isTrue();
        assertThat(view(member).walletFen()).isEqualTo(WALLET);
        assertThat(view(member).heldFen()).isZero();
    }
}
