package org.tidemark.server.people.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.memberapi.MemberApi;

/** Whoever has found an open session gets no money out of it. */
class ProofIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PASSWORD = "seven long words nobody guesses";

    /** What moves money or says where it goes. */
    private static final List<String> ABOUT_MONEY =
            List.of("/my/redeem", "/my/withdrawals", "/my/withdrawals/payee");

    /** Beneath these a form is one of them; calling a withdrawal off gives nothing away. */
    private static final List<String> GUARDED =
            List.of("/my/redeem", "/my/withdrawals", "/my/security", "/my/data");

    @Test
    void every_form_about_money_asks_again_and_nothing_happens_before() {
        Visitor me = withOldProof(Guests.phone());
        for (String path : ABOUT_MONEY) {
            Answer sent = me.post(path, Map.of("amount", "1.00", "points", "1"));
            assertThat(location(sent)).as(path).contains("/my/prove?next=%2Fkept-form");
        }
    }

    @Test
    void whatever_is_marked_asks_again() {
        Visitor me = withOldProof(Guests.phone());
        PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    if (handler.hasMethodAnnotation(ProofWanted.class)) {
                        asks(me, route, handler);
                    }
                });
    }

    @Test
    void every_route_that_moves_money_changes_a_way_in_or_takes_data_along_is_marked() {
        List<String> unmarked = new ArrayList<>();
        PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    boolean changes =
                            !route.getMethodsCondition()
                                            .getMethods()
                                            .equals(Set.of(RequestMethod.GET))
                                    || route.getPatternValues().contains("/my/data/export");
                    if (changes
                            && route.getPatternValues().stream()
                                    .anyMatch(path ->
                                            GUARDED.stream().anyMatch(path::startsWith)
                                                    && !path.endsWith("/cancel"))
                            && !handler.hasMethodAnnotation(ProofWanted.class)) {
                        unmarked.add(route.toString());
                    }
                });
        assertThat(unmarked).isEmpty();
    }

    private static List<String> ofMembers(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .filter(path -> !path.startsWith("/console"))
                .filter(path -> !path.startsWith(MemberApi.BASE)) // an app is answered, not led
                .toList();
    }

    private static void asks(Visitor me, RequestMappingInfo route, HandlerMethod handler) {
        boolean form = route.getMethodsCondition().getMethods().contains(RequestMethod.POST);
        for (String path : ofMembers(route)) {
            Answer answer = form ? me.post(path, Map.of()) : me.get(path);
            assertThat(location(answer)).as(handler.toString()).contains("/my/prove?next=");
        }
    }

    @Test
    void the_form_waits_and_goes_on_after_a_code_or_the_password() {
        Phone phone = Guests.phone();
        Visitor me = withOldProof(phone);
        me.post("/my/withdrawals", Map.of("grossFen", "1234"));
        assertThat(me.post("/my/prove", Map.of("code", "000000")).status()).isEqualTo(422);
        Answer proved =
                me.post(
                        "/my/prove",
                        Map.of("code", Guests.code(PLATFORM, phone), "next", "/kept-form"));
        assertThat(location(proved)).endsWith("/kept-form");
        assertThat(me.get("/kept-form").http().body())
                .contains("action=\"/my/withdrawals\"", "1234");
        assertThat(location(me.post("/my/withdrawals", Map.of("grossFen", "1234"))))
                .doesNotContain("prove");
        me.post("/my/security/password", Map.of("password", PASSWORD));
        me.get("/test-only/old-proof");
        Map<String, String> wrong = Map.of("password", "not this one at all");
        assertThat(me.post("/my/prove/password", wrong).status()).isEqualTo(422);
        assertThat(location(me.get("/my/withdrawals/payee"))).contains("/my/prove");
        Map<String, String> right = Map.of("password", PASSWORD, "next", "/my/withdrawals/payee");
        assertThat(location(me.post("/my/prove/password", right)))
                .endsWith("/my/withdrawals/payee");
        assertThat(me.get("/my/withdrawals/payee").status()).isEqualTo(200);
    }

    @Test
    void a_page_about_money_is_come_back_to_with_what_was_entered() {
        Phone phone = Guests.phone();
        Visitor me = withOldProof(phone);
        for (String page :
                List.of("/my/withdrawals/check?amount=12.34", "/my/redeem/quote?points=1.5")) {
            assertThat(location(me.get(page)))
                    .endsWith("/my/prove?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        }
        me.post("/my/prove/code", Map.of());
        Answer proved =
                me.post(
                        "/my/prove",
                        Map.of(
                                "code",
                                Guests.code(PLATFORM, phone),
                                "next",
                                "/my/withdrawals/check?amount=12.34"));
        assertThat(location(proved)).endsWith("/my/withdrawals/check?amount=12.34");
    }

    @Test
    void a_code_goes_to_the_members_own_phone_and_back_leads_nowhere_else() {
        Phone phone = Guests.phone();
        Visitor me = withOldProof(phone);
        Answer sent = me.post("/my/prove/code", Map.of("next", "https://example.org/"));
        assertThat(location(sent)).endsWith("/my/prove?next=%2Fmy");
        assertThat(me.get("/my/prove").http().body()).contains(phone.masked());
    }

    private static Visitor withOldProof(Phone phone) {
        Visitor me = Guests.member(PLATFORM, phone, "Guest M");
        assertThat(me.get("/test-only/old-proof").status()).isEqualTo(200);
        return me;
    }

    private static String location(Answer answer) {
        return answer.http().headers().firstValue("Location").orElse("");
    }
}
