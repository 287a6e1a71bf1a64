package org.tidemark.server.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** A member's "why" leads to the rule, and everybody can read it. */
class RulesPageIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Pattern RULE = Pattern.compile("href=\"/rules#([^\"]+)\"");

    @Test
    void every_rule_in_a_statement_is_a_place_on_the_page_of_the_rules() {
        PLATFORM.adopt("rp");
        PLATFORM.enrol("rp-m1");
        PLATFORM.post("/orders", TestPlatform.order("rp-o1", "rp-m1", "rp", "1000.00"));
        accepted("/redemptions", "{'id':'rp-r','member':'rp-m1','programme':'rp','points':'10'}");
        long sequence = accepted("/reversals", "{'id':'rp-v','order':'rp-o1'}").sequence();
        PLATFORM.following(sequence, "/api/v1/members/rp-m1/statement");
        Set<String> rules = new TreeSet<>();
        String statement =
                PLATFORM.member("rp-m1").get("/my/wallet/statement?lang=en").http().body();
        RULE.matcher(statement).results().forEach(found -> rules.add(found.group(1)));

        assertThat(rules).contains("s5-2", "s5-3", "s5-5");
        for (String language : List.of("en", "zh")) {
            Answer page = read(language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(rules)
                    .allSatisfy(rule ->
                            assertThat(page.http().body()).contains("<a id=\"" + rule + "\"></a>"));
        }
    }

    @Test
    void a_stranger_reads_the_rules_in_the_frame_of_the_shop_in_both_languages() {
        assertThat(read("en").http().body())
                .contains("<html lang=\"en\"", "The rules", "class=\"tabs\"", "href=\"#s5-2\"");
        assertThat(read("zh").http().body())
                .contains("<html lang=\"zh", "规则说明", "class=\"tabs\"", "href=\"#s5-2\"");
    }

    private static Answer accepted(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer;
    }

    private static Answer read(String language) {
        return PLATFORM.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/rules?lang=" + language)))
                        .GET()
                        .build());
    }
}
