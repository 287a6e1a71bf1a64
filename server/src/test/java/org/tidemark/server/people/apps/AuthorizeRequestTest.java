package org.tidemark.server.people.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.access.MemberScope;

/** What an app may ask for, and where its answers go. */
class AuthorizeRequestTest {

    private static final String BACK = "https://app.example/back?from=us";

    private static MemberApp app(boolean agreed, Optional<Instant> endedAt) {
        return new MemberApp(
                "walk",
                new LocalizedText("甲", "A"),
                "a test",
                List.of(BACK),
                Set.of(MemberScope.SHOP_READ, MemberScope.ORDERS_READ),
                "owner-1",
                Instant.EPOCH,
                agreed,
                endedAt);
    }

    private static Map<String, String> good() {
        return new HashMap<>(
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "walk",
                        "redirect_uri",
                        BACK,
                        "scope",
                        "shop:read orders:read",
                        "state",
                        "7",
                        "code_challenge",
                        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                        "code_challenge_method",
                        "S256"));
    }

    private static AuthorizeRequest read(Map<String, String> sent) {
        return AuthorizeRequest.of(
                sent,
                id ->
                        id.equals("walk")
                                ? Optional.of(app(true, Optional.empty()))
                                : Optional.empty());
    }

    @Test
    void what_is_right_is_asked() {
        assertThat(read(good())).isInstanceOf(AuthorizeRequest.Right.class);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, other",
        "redirect_uri, https://app.example/back",
        "redirect_uri, https://app.example/back?from=us&more=1",
        "redirect_uri, https://APP.example/back?from=us",
        "redirect_uri, ''"
    })
    void nobody_is_led_to_where_nothing_was_registered(String field, String value) {
        Map<String, String> sent = good();
        sent.put(field, value);
        assertThat(read(sent)).isInstanceOf(AuthorizeRequest.Unknown.class);
    }

    @Test
    void an_app_that_waits_or_is_over_asks_nobody() {
        assertThat(AuthorizeRequest.of(good(), id -> Optional.of(app(false, Optional.empty()))))
                .isInstanceOf(AuthorizeRequest.Unknown.class);
        assertThat(
                        AuthorizeRequest.of(
                                good(), id -> Optional.of(app(true, Optional.of(Instant.EPOCH)))))
                .isInstanceOf(AuthorizeRequest.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge, short, invalid_request",
        "scope, '', invalid_scope",
        "scope, shop:read nonsense, invalid_scope",
        "scope, wallet:write, invalid_scope"
    })
    void the_app_is_told_what_is_wrong(String field, String value, String error) {
        Map<String, String> sent = good();
        sent.put(field, value);
        assertThat(read(sent))
                .isInstanceOfSatisfying(
                        AuthorizeRequest.Wrong.class,
                        wrong -> assertThat(wrong.error()).isEqualTo(error));
    }

    @Test
    void the_way_back_keeps_what_the_address_has_and_hides_nothing_in_it() {
        assertThat(AuthorizeRequest.back(BACK, "a&b=c d", "code", "tmo_x", "https://shop.example"))
                .isEqualTo(
                        "https://app.example/back?from=us&code=tmo_x"
                                + "&iss=https%3A%2F%2Fshop.example&state=a%26b%3Dc%20d");
        assertThat(
                        AuthorizeRequest.back(
                                "com.example.app:/b", "", "error", "e", "https://s.example"))
                .isEqualTo("com.example.app:/b?error=e&iss=https%3A%2F%2Fs.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/back",
                "https://app.example:8443/",
                "http://127.0.0.1:5000/back",
                "com.example.app:/back"
            })
    void addresses_that_do(String address) {
        assertThat(RedirectAddress.fits(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "back",
                "/back",
                "http://app.example/back",
                "http://localhost/back",
                "https:///back",
                "https://user@app.example/",
                "https://app.example/#part",
                "javascript:alert(1)",
                "data:text/html,x",
                "app:/back",
                "https://app.example/ back"
            })
    void addresses_that_do_not(String address) {
        assertThat(RedirectAddress.fits(address)).isFalse();
    }
}
