package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;

/** Forms that are sent more than once. */
class FormsTwiceIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final int TIMES = 6;

    private static Map<String, String> address(String once, String street) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("_once", once);
        fields.put("recipient", "阿卜杜拉·买买提");
        fields.put("phone", "13800000001");
        fields.put("province", "44");
        fields.put("city", "4401");
        fields.put("district", "440106");
        fields.put("street", street);
        return fields;
    }

    private static long addresses(String member) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM platform.address WHERE member_id = ?")
                .param(member)
                .query(Long.class)
                .single();
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_acts_once_and_leads_all_to_the_same_place()
            throws Exception {
        PLATFORM.enrol("twice-a");
        Visitor member = PLATFORM.member("twice-a");
        String token = member.token();
        Map<String, String> form = address(UUID.randomUUID().toString(), "Road 1");
        List<Callable<Answer>> clicks = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            clicks.add(() -> member.postWithToken("/my/addresses", form, token));
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(TIMES)) {
            for (Future<Answer> click : hands.invokeAll(clicks)) {
                assertThat(click.get().status()).isEqualTo(302);
            }
        }
        assertThat(addresses("twice-a")).isEqualTo(1);
    }

    @Test
    void a_form_about_an_address_that_is_nobodys_makes_none() {
        PLATFORM.enrol("twice-e");
        Map<String, String> other = address(UUID.randomUUID().toString(), "Road 1");
        other.put("id", "chosen-by-the-sender");
        assertThat(PLATFORM.member("twice-e").post("/my/addresses", other).status()).isEqualTo(404);
        assertThat(addresses("twice-e")).isZero();
    }

    @Test
    void the_page_of_a_refused_form_keeps_what_its_address_says() {
        PLATFORM.enrol("twice-f");
        Visitor member = PLATFORM.member("twice-f");
        Map<String, String> wrong = address(UUID.randomUUID().toString(), "");
        wrong.put("_page", "/my/addresses/edit?next=checkout");
        wrong.put("next", "checkout");
        Answer refused = member.post("/my/addresses", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("name=\"_page\" value=\"/my/addresses/edit?next=checkout\"");
        Map<String, String> elsewhere = new TreeMap<>(wrong);
        elsewhere.put("_page", "/my/data/export");
        assertThat(member.post("/my/addresses", elsewhere).status())
                .as("a download is no page")
                .isEqualTo(422);
    }

    @Test
    void after_going_back_something_else_in_it_is_something_else() {
        PLATFORM.enrol("twice-b");
        Visitor member = PLATFORM.member("twice-b");
        String once = UUID.randomUUID().toString();
        for (String street : List.of("Road 1", "Road 2", "Road 1", "Road 2")) {
            assertThat(member.post("/my/addresses", address(once, street)).status()).isEqualTo(302);
        }
        assertThat(addresses("twice-b")).isEqualTo(2);
    }

    @Test
    void what_was_refused_may_be_sent_again() {
        PLATFORM.enrol("twice-c");
        Visitor member = PLATFORM.member("twice-c");
        String once = UUID.randomUUID().toString();
        Map<String, String> wrong = address(once, "");
        assertThat(member.post("/my/addresses", wrong).status()).isEqualTo(422);
        assertThat(member.post("/my/addresses", wrong).status())
                .as("it is looked at again, not answered from memory")
                .isEqualTo(422);
        assertThat(member.post("/my/addresses", address(once, "Road 1")).status()).isEqualTo(302);
        assertThat(addresses("twice-c")).isEqualTo(1);
    }

    @Test
    void every_form_of_a_page_has_an_id_of_its_own() {
        PLATFORM.enrol("twice-d");
        Visitor member = PLATFORM.member("twice-d");
        member.post("/my/addresses", address(UUID.randomUUID().toString(), "Road 1"));
        List<String> ids =
                Pattern.compile("name=\"_once\" value=\"([^\"]+)\"")
                        .matcher(
                                member.get("/my/addresses").http().body()
                                        + member.get("/my/addresses").http().body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }
}
