package org.tidemark.server.trade.purchases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Again;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptClosed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Cancel;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveAllBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HandOver;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HeldBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldPlaced;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldRefused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Passed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Pay;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Refused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Rejected;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Settle;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.TimeOver;

/** What the table says, decision by decision. */
class PurchaseTableTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T10:00:00+08:00");
    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final String WALLET = "o1-1-w";
    private static final String COINS = "o1-1-c";
    private static final String FIRST = "o1p1";

    private Purchase purchase;
    private List<String> effects = List.of();

    private void given(PurchaseKind kind, Parts parts) {
        purchase =
                Purchase.placed(
                        new PurchaseNumber("o1"),
                        kind,
                        new Purchase.Origin("s1", "m", "", 0, ""),
                        NOW,
                        NOW.plusMinutes(30),
                        List.of(
                                new PurchaseLine(
                                        1,
                                        new PurchaseLine.Item("sku", TEXT, TEXT, ""),
                                        new PurchaseLine.Terms("goods", 500_000, 7),
                                        1,
                                        parts.amountFen(),
                                        0,
                                        PurchaseLine.Supply.UNKNOWN,
                                        parts,
                                        parts,
                                        1)),
                        List.of());
    }

    private void when(PurchaseEvent... events) {
        for (PurchaseEvent event : events) {
            Transition transition = purchase.on(event, NOW);
            purchase = transition.after();
            effects =
                    transition.effects().stream()
                            .map(effect -> (effect.kind() + " " + effect.subject()).strip())
                            .toList();
        }
    }

    private void then(PurchaseState state, String... expected) {
        assertThat(purchase.state()).isEqualTo(state);
        assertThat(effects).containsExactly(expected);
    }

    @Test
    void the_ledger_is_asked_before_the_provider_and_the_provider_only_once_all_is_held() {
        given(PurchaseKind.SHOP, new Parts(5_000, 2_000, 3_000));
        when(new Pay("demo"));
        then(PurchaseState.COVERING, "HOLD " + COINS, "HOLD " + WALLET);
        when(new HoldPlaced(COINS));
        then(PurchaseState.COVERING);
        when(new HoldPlaced(WALLET));
        then(PurchaseState.OPEN, "ASK " + FIRST);
    }

    @Test
    void a_part_that_is_refused_leaves_a_parcel_to_be_paid_outside_and_gives_the_others_back() {
        given(PurchaseKind.SHOP, new Parts(5_000, 2_000, 3_000));
        when(
                new Pay("demo"),
                new HoldPlaced(COINS),
                new HoldRefused(WALLET, "insufficient-wallet"));
        then(PurchaseState.OPEN, "END_HOLD " + COINS);
        assertThat(purchase.left()).isEqualTo(new Parts(10_000, 0, 0));
        // Money of before does not count: a payment is asked for of the whole.
        when(new Pay("demo"));
        assertThat(purchase.openAttempt().orElseThrow().amountFen()).isEqualTo(10_000);
    }

    @Test
    void a_second_request_while_the_ledger_is_asked_makes_nothing_count() {
        given(PurchaseKind.SHOP, new Parts(0, 0, 9_000));
        when(new Pay(""), new Pay(""));
        then(PurchaseState.COVERING);
        when(new HoldRefused(WALLET, "insufficient-wallet"), new HoldPlaced(WALLET));
        assertThat(purchase.state()).isEqualTo(PurchaseState.OPEN);
        assertThat(purchase.left().providerFen()).isEqualTo(9_000);
    }

    @Test
    void a_till_closes_when_a_part_is_refused_and_settles_when_it_is_paid() {
        given(PurchaseKind.TILL, new Parts(0, 0, 9_000));
        when(new Pay(""), new HoldRefused(WALLET, "insufficient-wallet"));
        then(PurchaseState.CLOSED, "TELL CLOSED");
        given(PurchaseKind.TILL, new Parts(0, 0, 9_000));
        when(new Pay(""), new HoldPlaced(WALLET));
        then(PurchaseState.SCREENING, "TELL PAID", "SCREEN");
        when(new Passed());
        then(PurchaseState.SETTLING, "SUBMIT order-o1");
    }

    @Test
    void what_is_refused_goes_back_at_once_where_nothing_had_left() {
        given(PurchaseKind.TILL, new Parts(9_000, 0, 0));
        when(
                new Pay("demo"),
                new MoneyCame(FIRST, 9_000),
                new Passed(),
                new Refused("not-eligible"));
        then(PurchaseState.CLOSED, "SEND_BACK o1b", "TELL CLOSED");
        given(PurchaseKind.TILL, new Parts(9_000, 0, 0));
        when(new Pay("demo"), new MoneyCame(FIRST, 9_000), new HeldBack("r-o1"), new Rejected("x"));
        then(PurchaseState.CLOSED, "SEND_BACK o1b", "TELL CLOSED");
    }

    @Test
    void what_is_refused_waits_for_a_person_where_goods_had_left() {
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(
                new Pay("demo"),
                new MoneyCame(FIRST, 9_000),
                new HandOver("staff:a", ""),
                new Settle(),
                new Passed(),
                new Refused("hold-ended"));
        then(PurchaseState.REFUSED);
        when(new Again("staff:a"));
        then(PurchaseState.SETTLING, "SUBMIT order-o1-2");
        when(new Refused("hold-ended"), new GiveAllBack("r1", "staff:a", "why"));
        then(PurchaseState.CLOSED, "SEND_BACK r1", "TELL CLOSED");
    }

    @Test
    void what_a_person_refused_is_not_tried_again() {
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(
                new Pay("demo"),
                new MoneyCame(FIRST, 9_000),
                new HandOver("staff:a", ""),
                new Settle(),
                new HeldBack("r-o1"),
                new Rejected("no goods"));
        then(PurchaseState.REFUSED);
        assertThatThrownBy(() -> when(new Again("staff:a"))).isInstanceOf(NotNowException.class);
    }

    @Test
    void another_provider_is_asked_only_once_the_first_says_that_it_was_not_paid() {
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(new Pay("a"), new Pay("b"));
        then(PurchaseState.OPEN, "CANCEL " + FIRST);
        when(new AttemptClosed(FIRST));
        then(PurchaseState.OPEN, "ASK o1p2");
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(new Pay("a"), new Pay("b"), new MoneyCame(FIRST, 9_000));
        then(PurchaseState.PAID, "TELL PAID");
    }

    @Test
    void a_payment_in_the_last_moment_counts_and_a_late_one_goes_back() {
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(new Pay("a"), new TimeOver());
        then(PurchaseState.CLOSING, "CANCEL " + FIRST);
        when(new MoneyCame(FIRST, 9_000));
        then(PurchaseState.PAID, "TELL PAID");
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(new Pay("a"), new TimeOver(), new AttemptClosed(FIRST), new MoneyCame(FIRST, 9_000));
        then(PurchaseState.CLOSED, "SEND_BACK " + FIRST + "s");
        when(new MoneyCame(FIRST, 9_000));
        then(PurchaseState.CLOSED);
    }

    @Test
    void late_money_at_a_till_settles_where_the_provider_brings_all_of_it() {
        given(PurchaseKind.TILL, new Parts(9_000, 0, 0));
        when(new Pay("a"), new TimeOver(), new AttemptClosed(FIRST), new MoneyCame(FIRST, 9_000));
        then(PurchaseState.SCREENING, "TELL PAID", "SCREEN");
        given(PurchaseKind.TILL, new Parts(8_000, 0, 1_000));
        when(
                new Pay("a"),
                new HoldPlaced(WALLET),
                new TimeOver(),
                new AttemptClosed(FIRST),
                new MoneyCame(FIRST, 8_000));
        then(PurchaseState.CLOSED, "SEND_BACK " + FIRST + "s");
    }

    @Test
    void
            what_people_ask_for_too_late_is_refused_and_what_the_world_tells_too_late_is_passed_over() {
        given(PurchaseKind.SHOP, new Parts(9_000, 0, 0));
        when(new Cancel(Step.BUYER, ""));
        assertThatThrownBy(() -> when(new Pay("a"))).isInstanceOf(NotNowException.class);
        Purchase closed = purchase;
        when(new Passed(), new Refused("late"), new HeldBack("late"));
        assertThat(purchase).isEqualTo(closed);
    }

    @Test
    void every_kind_of_event_is_declared_somewhere_and_every_state_but_the_last_two_leads_on() {
        Set<Class<?>> declared = new java.util.HashSet<>();
        Set<PurchaseState> leading = EnumSet.noneOf(PurchaseState.class);
        PurchaseTable.TABLE
                .all()
                .forEach(cell -> {
                    declared.add(cell.event());
                    if (cell.follow().stream().anyMatch(next -> next != cell.state())) {
                        leading.add(cell.state());
                    }
                });
        List<Class<?>> events = new ArrayList<>();
        for (Class<?> sort : PurchaseEvent.class.getPermittedSubclasses()) {
            events.addAll(Arrays.asList(sort.getPermittedSubclasses()));
        }
        assertThat(declared).containsAll(events);
        assertThat(leading)
                .containsAll(
                        EnumSet.complementOf(
                                EnumSet.of(PurchaseState.SETTLED, PurchaseState.CLOSED)));
    }
}
