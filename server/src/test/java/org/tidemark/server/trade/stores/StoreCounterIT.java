package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.pictures.PictureFiles;

/** What an owner shows and asks for, and how he reads what came of it. */
class StoreCounterIT {

    private static final String OWN = "/my/stores/" + TillTown.STORE;
    private static final String SHOP = "/s/" + TillTown.STORE;

    private static TillTown town;
    private static Visitor owner;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("store-counter");
        owner = member(TillTown.OWNER);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Visitor member(String name) {
        Visitor visitor = town.platform().member(name);
        visitor.get("/?lang=en");
        return visitor;
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static String led(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        return answer.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body()).contains(words);
    }

    @Test
    void the_page_of_a_store_shows_what_its_owner_says_and_shows() {
        Map<String, String> said = new HashMap<>();
        said.put("category", "FOOD");
        said.put("phone", "0755-1234 5678");
        said.put("day", "3");
        said.put("opens", "00:00");
        said.put("closes", "00:00");
        said.put("place", "here");
        refused(owner.post(OWN + "/page", said), "latitude, longitude");
        said.put("place", "22.5431, 114.0579");
        led(owner.post(OWN + "/page", said));
        refused(
                owner.upload(OWN + "/pictures", Map.of(), "picture", new byte[3], "a.png"),
                "JPEG, PNG or WebP");
        for (int width = 200; width < 200 + StorePictures.MOST; width++) {
            led(picture(width));
        }
        refused(picture(400), "remove one first");
        List<String> pictures = town.bean(StorePictures.class).of(TillTown.STORE);
        Visitor guest = town.platform().visitor();
        guest.get("/?lang=en");
        assertThat(page(guest, SHOP))
                .contains(pictures)
                .contains("tel:075512345678", "position=114.057900,22.543100", "Wed", "Food");
        member(TillTown.OTHER_OWNER)
                .post(OWN + "/pictures/remove", Map.of("picture", pictures.getFirst()));
        led(
                member(TillTown.OTHER_OWNER)
                        .post(
                                "/my/stores/" + TillTown.OTHER_STORE + "/pictures/remove",
                                Map.of("picture", pictures.getFirst())));
        assertThat(town.bean(StorePictures.class).of(TillTown.STORE)).isEqualTo(pictures);
        led(owner.post(OWN + "/pictures/remove", Map.of("picture", pictures.getFirst())));
        Visitor staff = TestStaff.signedIn(town.platform(), "looks", Set.of(StaffRole.OPERATIONS));
        led(
                staff.post(
                        "/console/people/stores/" + TillTown.STORE + "/pictures/remove",
                        Map.of("picture", pictures.get(1))));
        assertThat(town.bean(StorePictures.class).of(TillTown.STORE)).hasSize(4);
        assertThat(guest.get("/pictures/page/" + pictures.getFirst()).status()).isEqualTo(404);

        assertThat(page(guest, "/stores?category=FOOD"))
                .contains(SHOP)
                .doesNotContain("/s/" + TillTown.OTHER_STORE);
        assertThat(page(guest, "/stores?q=STORE+one+东城")).contains(SHOP);
        assertThat(page(guest, "/stores?q=100%25")).doesNotContain(SHOP).contains("Nothing was");
    }

    private static Answer picture(int width) {
        return owner.upload(
                OWN + "/pictures",
                Map.of(),
                "picture",
                PictureFiles.picture("png", width, 200),
                "a.png");
    }

    @Test
    void a_code_with_an_amount_is_paid_as_asked_and_as_often_as_it_holds() {
        town.enrol("hungry");
        refused(owner.post(OWN + "/ask", Map.of("amount", "28.505", "term", "0")), "two decimals");
        refused(owner.post(OWN + "/ask", Map.of("amount", "28.50", "term", "9")), "how long");
        String made = led(owner.post(OWN + "/ask", Map.of("amount", "28.50", "term", "0")));
        assertThat(page(owner, made)).contains("<svg", "¥28.50");
        String code = made.replaceAll(".*code=", "");
        Visitor hungry = member("hungry");
        assertThat(page(hungry, SHOP + "?ask=" + code))
                .contains("asks you to pay this amount", "value=\"28.50\"", "readonly");
        for (String changed :
                List.of(code.replace("2850-", "285-"), code + "0", code.substring(1))) {
            assertThat(page(hungry, SHOP + "?ask=" + changed)).contains("no longer holds");
        }
        assertThat(page(hungry, "/s/" + TillTown.OTHER_STORE + "?ask=" + code))
                .contains("no longer holds");
        for (int i = 0; i < 2; i++) {
            TillWish wish = town.wish("28.50", "");
            led(hungry.post(SHOP + "/pay", sent(wish, "28.50", code)));
            town.notice(wish.number(), 2_850);
        }
        refused(
                hungry.post(SHOP + "/pay", sent(town.wish("1.00", ""), "1.00", code)),
                "no longer holds");
        town.later(Duration.ofMinutes(16));
        refused(
                hungry.post(SHOP + "/pay", sent(town.wish("28.50", ""), "28.50", code)),
                "no longer holds");
    }

    private static Map<String, String> sent(TillWish wish, String amount, String ask) {
        return Map.of(
                "number",
                wish.number(),
                "amount",
                amount,
                "provider",
                CounterPay.NAME,
                "disclosure",
                wish.disclosure(),
                "ask",
                ask);
    }

    @Test
    void nobody_pays_at_his_own_store() {
        assertThat(page(owner, SHOP)).contains("This is your own store");
        refused(
                owner.post(SHOP + "/pay", sent(town.wish("5.00", ""), "5.00", "")),
                "This is your own store");
    }

    @Test
    void a_refund_is_looked_at_first_and_takes_just_what_was_shown() {
        town.enrol("sorry");
        String number = town.buy("sorry", "100.01");
        String order = OWN + "/orders/" + number;
        refused(
                owner.post(order + "/refund/check", Map.of("amount", "200", "reason", "cold")),
                "cannot be refunded");
        town.platform().work();
        String next =
                led(owner.post(order + "/refund/check", Map.of("amount", "50", "reason", "cold")));
        assertThat(page(owner, next)).contains("at most ¥50.00", "data-figure=\"store\">−¥39.99");
        long before = town.payable();
        assertThat(town.order(number).refundedFen()).isZero();
        led(owner.post(order + "/refund", Map.of("amount", "50.00", "reason", "cold")));
        assertThat(town.payable() - before).isEqualTo(-3_999);
        assertThat(led(owner.get(order + "/refund?amount=77"))).isEqualTo(order);
    }

    @Test
    void each_sale_stands_divided_with_its_sums_and_a_wish_to_be_paid_is_seen() {
        town.enrol("friend");
        String number = town.buy("friend", "10.00");
        town.platform().work();
        SaleBook book = town.bean(SaleBook.class);
        YearMonth month = YearMonth.now(town.platform().clock());
        SaleLine sale =
                book.sales(TillTown.STORE, month, Long.MAX_VALUE, 500).stream()
                        .filter(one -> one.purchase().equals(number))
                        .findFirst()
                        .orElseThrow();
        assertThat(sale.paidFen()).isEqualTo(1_000);
        assertThat(sale.storeFen()).isEqualTo(800);
        assertThat(sale.fundsFen()).isNotNegative();
        long sum =
                book.sales(TillTown.STORE, month, Long.MAX_VALUE, 500).stream()
                        .mapToLong(SaleLine::storeFen)
                        .sum();
        assertThat(book.days(TillTown.STORE, month).stream().mapToLong(SaleSum::earnedFen).sum())
                .isEqualTo(sum);
        assertThat(book.months(TillTown.STORE).getFirst().earnedFen()).isEqualTo(sum);
        assertThat(page(owner, OWN + "/sales")).contains("¥8.00", "/orders/" + number);
        assertThat(page(owner, OWN + "/sales/list.csv?month=" + month)).contains(number, "8.00");
        assertThat(page(owner, OWN + "/sales?month=1999-01")).contains("Nothing yet");

        Visitor money = TestStaff.signedIn(town.platform(), "pays", Set.of(StaffRole.FINANCE));
        money.get("/?lang=en");
        led(owner.post(OWN + "/payout", Map.of()));
        assertThat(page(owner, OWN + "/money")).contains("You asked to be paid");
        assertThat(page(money, "/console/money/stores")).contains("asks to be paid");
        led(owner.post(OWN + "/payout/withdraw", Map.of()));
        assertThat(page(money, "/console/money/stores")).doesNotContain("asks to be paid");
        refused(
                member(TillTown.OTHER_OWNER)
                        .post("/my/stores/" + TillTown.OTHER_STORE + "/payout", Map.of()),
                "owed nothing");
    }

    @Test
    void a_cashier_agrees_sees_the_till_alone_and_goes_at_once() {
        Phone mobile = Guests.phone();
        String phone = mobile.digits();
        Visitor him = Guests.member(town.platform(), mobile, "till");
        him.get("/?lang=en");
        String cashier = Guests.account(town.platform(), mobile).memberId();
        town.enrol("lunch");
        String number = town.buy("lunch", "60.00");
        String order = OWN + "/orders/" + number;
        refused(owner.post(OWN + "/cashiers", Map.of("phone", "13900000000")), "No member has");
        led(owner.post(OWN + "/cashiers", Map.of("phone", phone)));
        assertThat(him.get(OWN + "/till").status()).isEqualTo(404);
        assertThat(page(him, "/my/stores")).contains("asks you to be its cashier");
        led(him.post(OWN + "/cashier", Map.of("word", "agree")));
        assertThat(page(him, OWN + "/till")).contains("¥60.00").doesNotContain(order);
        for (String money :
                List.of("", "/money", "/sales", "/page", "/cashiers", "/poster", "/application")) {
            assertThat(him.get(OWN + money).status()).as(money).isEqualTo(404);
        }
        Map<String, String> back = Map.of("amount", "10.00", "reason", "cold");
        assertThat(him.post(order + "/refund", back).status()).isEqualTo(404);
        led(owner.post(OWN + "/cashiers", Map.of("phone", phone, "mayRefund", "true")));
        assertThat(page(him, OWN + "/till")).contains(order);
        town.platform().work();
        String next = led(him.post(order + "/refund/check", back));
        assertThat(page(him, next)).contains("at most ¥10.00").doesNotContain("owed less");
        led(him.post(order + "/refund", back));
        assertThat(town.order(number).refunds().getFirst().askedBy()).isEqualTo(cashier);
        assertThat(page(owner, order)).contains("by the cashier 138");
        refused(him.post(SHOP + "/pay", sent(town.wish("5.00", ""), "5.00", "")), "its cashier");
        led(owner.post(OWN + "/cashiers/end", Map.of("cashier", cashier)));
        assertThat(him.get(OWN + "/till").status()).isEqualTo(404);
        assertThat(him.post(order + "/refund", back).status()).isEqualTo(404);
        assertThat(him.post(OWN + "/cashier", Map.of("word", "agree")).status()).isEqualTo(404);
    }
}
