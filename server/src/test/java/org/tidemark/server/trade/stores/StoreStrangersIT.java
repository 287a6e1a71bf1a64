package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.text.Texts;
import org.tidemark.server.web.text.Wording;

/** Whoever is not the owner, or not the buyer, finds nothing and changes nothing. */
class StoreStrangersIT {

    private static TillTown town;
    private static String number;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("store-strangers");
        town.enrol("buyer");
        town.enrol("stranger");
        number = town.buy("buyer", "45.60");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void the_owner_of_another_store_gets_404_everywhere() {
        String store = "/my/stores/" + TillTown.STORE;
        List<String> pages =
                List.of(
                        store,
                        store + "/till",
                        store + "/till/rows",
                        store + "/orders/" + number,
                        store + "/poster",
                        store + "/application",
                        store + "/page",
                        store + "/ask",
                        store + "/sales",
                        store + "/sales/list.csv",
                        "/my/stores/" + TillTown.OTHER_STORE + "/orders/" + number);
        Visitor owner = town.platform().member(TillTown.OWNER);
        pages.subList(0, 10)
                .forEach(page -> assertThat(owner.get(page).status()).as(page).isEqualTo(200));
        for (String member : List.of(TillTown.OTHER_OWNER, "buyer", "stranger")) {
            Visitor visitor = town.platform().member(member);
            pages.forEach(page ->
                    assertThat(visitor.get(page).status()).as(member + page).isEqualTo(404));
            Answer refund =
                    visitor.post(
                            store + "/orders/" + number + "/refund",
                            Map.of("amount", "45.60", "reason", "mine"));
            assertThat(refund.status()).isEqualTo(404);
        }
        assertThat(town.order(number).refundedFen()).isZero();
    }

    @Test
    void a_receipt_is_the_buyers_alone() {
        String receipt = "/s/" + TillTown.STORE + "/orders/" + number;
        assertThat(town.platform().member("buyer").get(receipt).status()).isEqualTo(200);
        Visitor stranger = town.platform().member("stranger");
        assertThat(stranger.get(receipt).status()).isEqualTo(404);
        assertThat(stranger.get(receipt + "/live").status()).isEqualTo(404);
        assertThat(stranger.post(receipt + "/person", Map.of()).status()).isEqualTo(404);
        String elsewhere = "/s/" + TillTown.OTHER_STORE + "/orders/" + number;
        assertThat(town.platform().member("buyer").get(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void a_form_names_neither_member_nor_offer_nor_state_and_nobody_pays_unread() {
        TillWish wish = town.wish("33.00", "");
        Visitor stranger = town.platform().member("stranger");
        Map<String, String> forged =
                Map.of(
                        "number",
                        wish.number(),
                        "amount",
                        "33.00",
                        "provider",
                        CounterPay.NAME,
                        "disclosure",
                        wish.disclosure(),
                        "member",
                        "buyer",
                        "offer",
                        "starter-box",
                        "state",
                        "PAID",
                        "storeId",
                        TillTown.OTHER_STORE);
        Answer sent = stranger.post("/s/" + TillTown.STORE + "/pay", forged);
        assertThat(sent.http().headers().firstValue("Location").orElseThrow())
                .endsWith("/pay/" + TillTown.payment(wish.number()));
        TillOrder order = town.order(wish.number());
        assertThat(order.member()).isEqualTo("stranger");
        assertThat(order.offer()).isEqualTo(TillTown.OFFER);
        assertThat(order.storeId()).isEqualTo(TillTown.STORE);
        assertThat(order.state()).isEqualTo(TillState.OPEN);
        TillWish read = town.wish("1.00", "");
        Answer unread =
                stranger.post(
                        "/s/" + TillTown.STORE + "/pay",
                        Map.of(
                                "number",
                                read.number(),
                                "amount",
                                "900.00",
                                "provider",
                                CounterPay.NAME,
                                "disclosure",
                                read.disclosure()));
        assertThat(unread.status()).isEqualTo(422);
        assertThat(town.bean(TillBook.class).find(read.number())).isEmpty();
    }

    @Test
    void nobody_leaves_whose_purchase_is_on_its_way_or_whose_store_is_open() {
        Wording words = town.bean(Texts.class).in(Language.EN);
        StoreClosingGuard guard = town.bean(StoreClosingGuard.class);
        town.enrol("leaver");
        assertThat(guard.reasonAgainst("leaver", words)).isEmpty();
        town.pay("leaver", town.wish("7.00", ""));
        assertThat(guard.reasonAgainst("leaver", words)).isPresent();
        assertThat(guard.reasonAgainst(TillTown.OWNER, words)).isPresent();
    }

    @Test
    void an_application_is_for_oneself_and_opens_nothing() {
        Visitor stranger = town.platform().member("stranger");
        Answer sent =
                stranger.post(
                        "/my/stores/apply",
                        Map.ofEntries(
                                Map.entry("nameZh", "三号小店"),
                                Map.entry("nameEn", "Store three"),
                                Map.entry("province", "44"),
                                Map.entry("city", "4419"),
                                Map.entry("district", "441900"),
                                Map.entry("address", "3"),
                                Map.entry("day", "2"),
                                Map.entry("opens", "09:00"),
                                Map.entry("closes", "21:00"),
                                Map.entry("licence", TillTown.LICENCE),
                                Map.entry("owner", "buyer"),
                                Map.entry("state", "OPEN")));
        assertThat(sent.status()).isEqualTo(302);
        StoreRecord store = town.bean(StoreBook.class).ofOwner("stranger").getFirst();
        assertThat(store.state()).isEqualTo(StoreState.DRAFT);
        assertThat(town.bean(StoreBook.class).ofOwner("buyer")).isEmpty();
        assertThat(stranger.get("/s/" + store.id()).status()).isEqualTo(404);
        assertThat(stranger.get("/my/stores").http().body()).contains("Store three");
    }

    @Test
    void a_members_browser_gets_a_token_once_and_a_made_up_one_is_replaced() {
        Visitor member = town.platform().member("stranger");
        assertThat(tokens(member.get("/stores"))).hasSize(1);
        assertThat(tokens(member.get("/stores"))).isEmpty();
        Answer forged =
                town.platform()
                        .member("stranger")
                        .send(
                                HttpRequest.newBuilder(URI.create(town.platform().url("/stores")))
                                        .header("Cookie", "tidemark-device=made.up")
                                        .build());
        assertThat(tokens(forged)).hasSize(1).noneMatch(token -> token.contains("made.up"));
        assertThat(tokens(town.platform().visitor().get("/stores"))).isEmpty();
    }

    private static List<String> tokens(Answer answer) {
        return answer.http().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("tidemark-device="))
                .toList();
    }
}
