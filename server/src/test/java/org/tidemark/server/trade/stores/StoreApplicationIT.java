package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.pictures.PictureFiles;

/** An owner applies without help; staff sends it back once, then opens the store. */
class StoreApplicationIT {

    private static final String ACCOUNT = "6222020200112233445";

    private static TillTown town;
    private static Visitor staff;
    private static Visitor money;
    private static Visitor second;

    @BeforeAll
    static void open() throws Exception {
        town = TillTown.open("store-application");
        town.enrol("cook");
        town.enrol("baker");
        staff = TestStaff.signedIn(town.platform(), "shops", Set.of(StaffRole.OPERATIONS));
        money = TestStaff.signedIn(town.platform(), "purse", Set.of(StaffRole.FINANCE));
        second = TestStaff.signedIn(town.platform(), "purse-two", Set.of(StaffRole.FINANCE));
        for (Visitor one : new Visitor[] {staff, money, second}) {
            one.get("/?lang=en");
        }
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

    private static Map<String, String> noodles() {
        Map<String, String> form = new HashMap<>();
        form.put("nameZh", "街角面馆");
        form.put("province", "44");
        form.put("city", "4403");
        form.put("district", "440305");
        form.put("address", "科技园 1 号");
        form.put("category", "FOOD");
        form.put("day", "1");
        form.put("opens", "10:00");
        form.put("closes", "02:00");
        form.put("licence", TillTown.LICENCE);
        return form;
    }

    private static String led(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        String to = answer.http().headers().firstValue("Location").orElseThrow();
        return to.replaceAll("^https?://[^/]+", "");
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static void refused(Answer answer, String... words) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body()).contains(words);
    }

    private static StoreRecord store(String id) {
        return town.bean(StoreBook.class).find(id).orElseThrow();
    }

    @Test
    void from_the_first_field_to_the_open_till_with_one_return_on_the_way() {
        Visitor cook = member("cook");
        assertThat(page(cook, "/my/stores/apply"))
                .contains("data-figure=\"share-store\">¥80.00<", "For the pool");
        Map<String, String> form = noodles();
        form.put("district", "");
        refused(
                cook.post("/my/stores/apply", form),
                "down to the district",
                "value=\"街角面馆\"",
                "value=\"440305\"");
        String home = led(cook.post("/my/stores/apply", noodles()));
        String here = home.replace("/application", "");
        String id = here.replace("/my/stores/", "");
        assertThat(store(id).state()).isEqualTo(StoreState.DRAFT);
        assertThat(store(id).name().en()).isEqualTo("街角面馆");
        assertThat(store(id).hours()).isEqualTo("1 10:00-02:00");

        refused(
                cook.post(here + "/send", Map.of()),
                "Send a picture",
                "Enter the account",
                "Compare number and name",
                "Read what becomes");
        refused(
                cook.upload(here + "/licence", Map.of(), "photo", new byte[] {1, 2}, "a.png"),
                "JPEG, PNG or WebP");
        led(
                cook.upload(
                        here + "/licence",
                        Map.of(),
                        "photo",
                        PictureFiles.picture("png", 400, 300),
                        "a.png"));
        assertThat(cook.bytes(here + "/licence")).startsWith(0xFF, 0xD8);
        refused(
                cook.post(here + "/account", Map.of("_page", home, "holder", "面馆", "bank", "工商银行")),
                "8 to 32 digits",
                "value=\"工商银行\"");
        led(
                cook.post(
                        here + "/account",
                        Map.of("holder", "面馆", "bank", "工商银行", "account", ACCOUNT)));
        assertThat(page(cook, home))
                .contains(TillTown.LICENCE, "工商银行 **** 3445", "licence-picture")
                .doesNotContain(ACCOUNT);
        led(cook.post(here + "/send", Map.of("compared", "true", "understood", "true")));
        assertThat(page(cook, home)).contains("waits to be looked at");
        refused(cook.post(home, noodles()), "stands otherwise");

        String desk = "/console/people/stores/" + id;
        assertThat(page(staff, "/console/people/stores")).contains(desk);
        assertThat(page(staff, desk)).contains(desk + "/licence", "工商银行 **** 3445");
        assertThat(staff.bytes(desk + "/licence")).startsWith(0xFF, 0xD8);
        led(staff.post(desk + "/look", Map.of()));
        assertThat(page(cook, home)).contains("A person is looking at it");
        refused(staff.post(desk + "/return", Map.of("note", " ")), "Give a reason");
        led(staff.post(desk + "/return", Map.of("note", "the street is missing")));
        assertThat(page(cook, home)).contains("the street is missing", "Sent back");
        Map<String, String> better = noodles();
        better.put("address", "科技园路 1 号");
        led(cook.post(home, better));
        led(cook.post(here + "/send", Map.of("compared", "true", "understood", "true")));
        assertThat(store(id).address()).isEqualTo("科技园路 1 号");
        assertThat(store(id).lookedAt()).isEmpty();
        led(staff.post(desk + "/open", Map.of("offer", TillTown.OFFER)));
        assertThat(page(cook, home)).contains("the till takes payments");
        refused(cook.post(here + "/withdraw", Map.of()), "stands otherwise");
        theAccountCountsOnceTwoHaveAgreed(cook, id);
    }

    private static void theAccountCountsOnceTwoHaveAgreed(Visitor cook, String id) {
        String key = PayeeAccounts.store(id);
        PayeeAccounts accounts = town.bean(PayeeAccounts.class);
        String settlement = "/console/money/stores/of/" + id;
        assertThat(page(money, settlement)).contains("The owner asks for 工商银行 **** 3445");
        refused(money.post(settlement + "/account/wish", Map.of("reason", "")), "Write why");
        led(money.post(settlement + "/account/wish", Map.of("reason", "as on the licence")));
        assertThat(accounts.find(key)).isEmpty();
        String approval =
                page(second, "/console/money/approvals")
                        .replaceAll("(?s).*?/console/money/approvals/([^/\"]+)/agree.*", "$1");
        led(second.post("/console/money/approvals/" + approval + "/agree", Map.of()));
        assertThat(accounts.find(key).orElseThrow().shown()).isEqualTo("工商银行 **** 3445");
        assertThat(page(cook, "/my/stores/" + id + "/money")).contains("Account now");
        refused(
                money.post(settlement + "/account/wish", Map.of("reason", "again")),
                "No account is asked for");
    }

    @Test
    void what_is_taken_back_is_forgotten_and_others_see_nothing_of_it() {
        Visitor baker = member("baker");
        String home = led(baker.post("/my/stores/apply", noodles()));
        String here = home.replace("/application", "");
        led(
                baker.upload(
                        here + "/licence",
                        Map.of(),
                        "photo",
                        PictureFiles.picture("jpg", 300, 300),
                        "a.jpg"));
        led(
                baker.post(
                        here + "/account",
                        Map.of("holder", "b", "bank", "工商银行", "account", ACCOUNT)));
        Visitor stranger = member(TillTown.OWNER);
        for (String path : new String[] {home, here + "/licence"}) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
        }
        assertThat(stranger.post(here + "/withdraw", Map.of()).status()).isEqualTo(404);
        led(baker.post(here + "/withdraw", Map.of()));
        assertThat(baker.get(here + "/licence").status()).isEqualTo(404);
        JdbcClient database = town.bean(JdbcClient.class);
        for (String table : new String[] {"store_licence", "payee_wish"}) {
            assertThat(
                            database.sql(
                                            "SELECT count(*) FROM platform."
                                                    + table
                                                    + " t WHERE t::text LIKE ?")
                                    .param("%" + here.replace("/my/stores/", "") + "%")
                                    .query(Long.class)
                                    .single())
                    .as(table)
                    .isZero();
        }
        refused(
                baker.post(here + "/send", Map.of("compared", "true", "understood", "true")),
                "Send a picture");
        assertThat(page(baker, home)).contains("You have taken this application back");
    }

    @Test
    void a_member_has_only_so_many_applications_underway() {
        town.enrol("collector");
        Visitor collector = member("collector");
        for (int i = 0; i < 5; i++) {
            led(collector.post("/my/stores/apply", noodles()));
        }
        refused(collector.post("/my/stores/apply", noodles()), "5 applications");
    }
}
