package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.text.Texts;

/** Coupons at tills: who bears them, what the store is owed, and what comes back. */
class TillCouponsIT {

    private static final String PAGE = "/console/shop/coupons";

    private static TillTown town;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("till-coupons");
        Visitor staff = town.platform().visitor().staff("OPERATIONS");
        Map<String, String> form = new HashMap<>();
        form.put("nameZh", "到店券");
        form.put("nameEn", "At the till");
        form.put("way", "CODE");
        form.put("place", "TILL");
        form.put("amount", "5.00");
        form.put("least", "50.00");
        LocalDate today = LocalDate.now(town.platform().clock());
        form.put("from", today.toString());
        form.put("until", today.plusDays(30).toString());
        form.put("word", "TILL5");
        form.put("mostEach", "2");
        form.put("reason", "season");
        form.put("products", "");
        form.put("_page", PAGE);
        form.put("way", "EVERYBODY");
        Answer refused = staff.post(PAGE, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains("Tills take coupons only");
        form.put("way", "CODE");
        Answer told = staff.post(PAGE, form);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.http().body()).contains("The worst order, of goods like Store one");
        form.put("loss", "true");
        String made = staff.post(PAGE, form).http().headers().firstValue("Location").orElseThrow();
        String id = made.substring(made.lastIndexOf('/') + 1);
        assertThat(town.bean(Approvals.class).agree("coupon-" + id, "second", false))
                .isInstanceOf(ApprovalAnswer.Done.class);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static String coupon(String member) {
        return town.bean(CouponUses.class).claim(member, "word", "TILL5");
    }

    private static boolean holds(String member) {
        return !town.bean(CouponUses.class).atTills(member).isEmpty();
    }

    private static TillWish wish(String member, String amount, String coupon) {
        StoreRecord store = town.bean(StoreBook.class).find(TillTown.STORE).orElseThrow();
        TillOffer.Shown shown =
                town.bean(Till.class)
                        .shown(
                                store,
                                member,
                                amount,
                                coupon,
                                town.bean(Texts.class).in(Language.EN));
        return new TillWish(
                town.bean(NumberSeries.class).next("t"),
                amount,
                "",
                CounterPay.NAME,
                shown.disclosure().orElseThrow().id(),
                coupon);
    }

    @Test
    void the_store_is_owed_the_same_and_the_buyer_pays_less_and_a_refund_gives_all_back() {
        town.enrol("saver");
        String coupon = coupon("saver");
        long payable = town.payable();
        TillWish wish = wish("saver", "100.00", coupon);
        String first = town.pay("saver", wish);
        assertThat(town.pay("saver", wish)).isEqualTo(first);
        assertThat(holds("saver")).isFalse();
        town.notice(wish.number(), 9_500);
        TillOrder order = town.order(wish.number());
        assertThat(order.state()).isEqualTo(TillState.SETTLED);
        assertThat(order.amountFen()).isEqualTo(9_500);
        assertThat(order.discountFen()).isEqualTo(500);
        assertThat(town.payable() - payable).isEqualTo(8_000);

        town.bean(TillRefunds.class).byStaff(order, 3_000, "not as wished", "staff-a");
        town.platform().work();
        assertThat(holds("saver")).isFalse();
        town.bean(TillRefunds.class)
                .byStaff(town.order(wish.number()), 6_500, "not as wished", "staff-b");
        town.platform().work();
        assertThat(town.payable()).isEqualTo(payable);
        assertThat(town.sentBackFen(wish.number())).isEqualTo(9_500);
        assertThat(holds("saver")).isTrue();
    }

    @Test
    void a_coupon_that_does_not_fit_is_told_and_nothing_is_taken() {
        town.enrol("small");
        String coupon = coupon("small");
        TillWish little = wish("small", "49.99", coupon);
        assertThatThrownBy(() -> town.pay("small", little))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("coupons.problem.changed");
        Visitor me = town.platform().member("small");
        String page =
                me.get("/s/" + TillTown.STORE + "?lang=en&amount=49.99&coupon=" + coupon)
                        .http()
                        .body();
        assertThat(page)
                .contains("At the till", "come to ¥0.01 less than it asks for")
                .contains("when you pay at a store", "The operator bears it");
        assertThat(
                        me.get("/s/" + TillTown.STORE + "?lang=zh&amount=50&coupon=" + coupon)
                                .http()
                                .body())
                .contains("到店券", "¥45.00");
    }

    @Test
    void what_is_not_paid_in_time_frees_the_coupon() {
        town.enrol("slow");
        String coupon = coupon("slow");
        TillWish wish = wish("slow", "60.00", coupon);
        town.pay("slow", wish);
        assertThat(holds("slow")).isFalse();
        town.later(Duration.ofMinutes(16));
        assertThat(town.order(wish.number()).state()).isEqualTo(TillState.CLOSED);
        assertThat(holds("slow")).isTrue();
    }
}
