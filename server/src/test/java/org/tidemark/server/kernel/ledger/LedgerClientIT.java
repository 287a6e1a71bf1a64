package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.TestPlatform;

/** The typed door against the real ledger: what is told is what moved. */
class LedgerClientIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final LedgerClient LEDGER = PLATFORM.bean(LedgerClient.class);
    private static final By TEST = Actors.job("test");

    private static Header head(String id) {
        return LedgerClient.head(id, TEST);
    }

    private static void open(String programme) {
        String plan = TestPlatform.plan(programme);
        accepted(new Command.AdoptPlan(head("plan-" + programme), plan));
    }

    private static void enrol(String member, String sponsor) {
        accepted(new Command.Enrol(head("enrol-" + member), member, sponsor, 0, false));
    }

    private static Command.Order order(String id, String member, String programme, long fen) {
        return new Command.Order(
                head(id),
                member,
                List.of(new Command.OrderLine(programme + "-goods", fen, 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }

    private static Receipt accepted(Command command) {
        LedgerAnswer answer = LEDGER.submit(command);
        assertThat(answer).isInstanceOf(Receipt.class);
        return (Receipt) answer;
    }

    private static long held(String member, String programme) {
        return LEDGER.read(view ->
                view.balance(
                        Accounts.member(view.memberIndex(member)),
                        Assets.points(view.programmeIndex(programme))));
    }

    private static Fen wallet(String member) {
        return new Fen(
                LEDGER.read(view ->
                        view.balance(Accounts.member(view.memberIndex(member)), Assets.CURRENCY)));
    }

    @Test
    void an_order_tells_what_it_minted_and_its_repetition_tells_the_same() {
        open("typed-a");
        enrol("typed-a-m", Command.NONE);
        Command.Order order = order("typed-a-1", "typed-a-m", "typed-a", 100_000);

        Receipt first = accepted(order);
        assertThat(first.duplicate()).isFalse();
        assertThat(first.whole()).isTrue();
        assertThat(first.has(EventType.ORDER_SETTLED)).isTrue();
        assertThat(first.minted("typed-a"))
                .isEqualTo(new Micropoints(held("typed-a-m", "typed-a")))
                .isEqualTo(new Micropoints(210_000_000));
        assertThat(first.minted()).containsOnlyKeys("typed-a");
        assertThat(first.boundSponsor()).isEmpty();

        Receipt again = accepted(order);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(again.events()).isEqualTo(first.events());
    }

    @Test
    void a_redemption_tells_its_gross_value_and_what_is_in_the_wallet() {
        open("typed-b");
        enrol("typed-b-m", Command.NONE);
        accepted(order("typed-b-1", "typed-b-m", "typed-b", 100_000));

        Receipt sold =
                accepted(
                        new Command.Redeem(head("typed-b-2"), "typed-b", "typed-b-m", Command.ALL));

        assertThat(sold.payout()).isEqualTo(wallet("typed-b-m"));
        assertThat(sold.payout()).isEqualTo(sold.paidTo("typed-b-m"));
        assertThat(sold.gross()).isGreaterThan(sold.payout());
        assertThat(sold.toMember("typed-b-m", AssetName.Kind.POINTS)).isEqualTo(-210_000_000);
        assertThat(sold.minted()).isEmpty();
    }

    @Test
    void a_reversal_tells_what_goes_back_and_what_was_deducted() {
        open("typed-c");
        enrol("typed-c-m", Command.NONE);
        accepted(order("typed-c-1", "typed-c-m", "typed-c", 100_000));
        accepted(new Command.Redeem(head("typed-c-2"), "typed-c", "typed-c-m", 100_000_000));

        Receipt back = accepted(new Command.Reverse(head("typed-c-3"), "typed-c-1", 50_000));

        assertThat(back.refundAsked()).isEqualTo(new Fen(50_000));
        assertThat(back.refunded().plus(back.deducted())).isEqualTo(new Fen(50_000));
        assertThat(back.sentBack()).isEqualTo(back.refunded());
        assertThat(back.backInWallet()).isEqualTo(Fen.ZERO);
        assertThat(back.coinsBack()).isEqualTo(Fen.ZERO);
        assertThat(
                        back.deductions().stream()
                                .map(LedgerEvent.Deduction::amount)
                                .reduce(Fen.ZERO, Fen::plus))
                .isEqualTo(back.deducted());
    }

    @Test
    void a_refusal_is_an_answer_and_stays_the_same() {
        Command unknown = new Command.Verify(head("typed-d-1"), "typed-d-nobody");

        assertThat(LEDGER.submit(unknown))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_MEMBER);
                            assertThat(refused.text()).startsWith("unknown-member ");
                            assertThat(refused.duplicate()).isFalse();
                        });
        assertThat(LEDGER.submit(unknown).duplicate()).isTrue();
    }

    @Test
    void what_no_ledger_takes_pins_nothing() {
        assertThatThrownBy(() -> LEDGER.submit(new Command.Verify(head("typed-e-1"), "a:b")))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.where()).isEqualTo("member"));
        String withNul = "plan: 1\u0000";
        assertThatThrownBy(() -> LEDGER.submit(new Command.AdoptPlan(head("typed-e-1"), withNul)))
                .isInstanceOf(InvalidCommandException.class);

        enrol("typed-e-m", Command.NONE);
        accepted(new Command.Verify(head("typed-e-1"), "typed-e-m"));
    }

    @Test
    void a_plan_that_may_not_go_live_is_held_back_at_this_door_too() {
        String plan =
                TestPlatform.plan("typed-f").replace("jurisdiction: none", "jurisdiction: cn");

        assertThatThrownBy(() -> LEDGER.submit(new Command.AdoptPlan(head("plan-typed-f"), plan)))
                .isInstanceOf(PlanNotClearedException.class);
    }
}
