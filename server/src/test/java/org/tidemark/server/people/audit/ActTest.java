package org.tidemark.server.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTest {

    @ParameterizedTest
    @CsvSource({
        "/console/members, members",
        "/console/money/withdrawals/{number}/approve, money.withdrawals.number.approve",
        "/console/people/verifications/{id}/{side:front|back}, people.verifications.id.side",
        "/console/shop/orders/export.{format:csv|xlsx}, shop.orders.export.format",
        "/console, ''"
    })
    void a_route_is_a_key(String route, String key) {
        assertThat(Act.key(route)).isEqualTo(key);
    }

    @Test
    void the_address_names_what_is_acted_on_else_the_form_does() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("id", "s1");
        parts.put("refund", "x7");
        assertThat(act(parts, Map.of("member", "m1")).subject()).isEqualTo("s1/x7");
        assertThat(act(parts, Map.of("member", "m1")).whose()).isEqualTo("m1");
        assertThat(act(Map.of(), Map.of("member", "m1")).whose()).isEmpty();
        assertThat(act(Map.of(), Map.of("member", "m1", "id", "decision-1")).subject())
                .isEqualTo("m1");
        assertThat(act(Map.of(), Map.of("id", "", "name", "clerk-1")).subject())
                .isEqualTo("clerk-1");
        assertThat(act(Map.of(), Map.of()).subject()).isEmpty();
    }

    @Test
    void figures_and_reasons_are_told_and_nothing_that_is_somebodys_own() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("amount", "12.00");
        form.put("reason", "a broken box");
        for (String own :
                new String[] {
                    "phone",
                    "recipient",
                    "street",
                    "password",
                    "current",
                    "key",
                    "code",
                    "who",
                    "account",
                    "holder",
                    "legalName",
                    "number",
                    "_csrf",
                    "_once",
                    "_page"
                }) {
            form.put(own, "own-" + own);
        }
        String detail = act(Map.of("x", "y"), form).detail();
        assertThat(detail).isEqualTo("amount=12.00; reason=a broken box");
    }

    @Test
    void what_is_endless_is_cut() {
        String detail = act(Map.of(), Map.of("reason", "词".repeat(5_000))).detail();
        assertThat(detail).hasSizeLessThan(400).endsWith("…");
        assertThat(act(Map.of("id", "x".repeat(5_000)), Map.of()).subject()).hasSize(121);
    }

    private static Act act(Map<String, String> variables, Map<String, String> fields) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, new String[] {value}));
        return Act.of(false, "/console/x", variables, sent);
    }
}
