package org.tidemark.server.people.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Call;
import org.tidemark.server.money.payments.LocalServer.Reply;
import org.tidemark.server.people.accounts.Phone;

class HttpCodeSenderTest {

    private static final Phone PHONE = new Phone("13800000001");
    private static final String BODY = "{\"to\":\"{phone}\",\"p\":{\"code\":\"{code}\"}}";
    private static final String NOTICE = "{\"to\":\"{phone}\",\"words\":\"{text}\"}";

    @Test
    void a_code_is_posted_as_the_gateway_wants_it() {
        List<Call> calls = new ArrayList<>();
        try (LocalServer gateway =
                new LocalServer(call -> {
                    calls.add(call);
                    return new Reply(202, Map.of(), "");
                })) {
            sender(gateway.address("/sms?v=1"), "secret").send(PHONE, "012345", Language.ZH);
        }
        Call call = calls.getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.pathAndQuery()).isEqualTo("/sms?v=1");
        assertThat(call.body()).isEqualTo("{\"to\":\"13800000001\",\"p\":{\"code\":\"012345\"}}");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer secret");
    }

    @Test
    void a_notice_is_posted_as_the_gateway_wants_it_whatever_its_words_are() {
        List<Call> calls = new ArrayList<>();
        try (LocalServer gateway =
                new LocalServer(call -> {
                    calls.add(call);
                    return new Reply(200, Map.of(), "");
                })) {
            sender(gateway.address("/"), "").tell(PHONE, "Say \"no\"\n{phone}", Language.EN);
        }
        assertThat(calls.getFirst().body())
                .startsWith("{\"to\":\"13800000001\",\"words\":\"Say \\\"no\\\"\\n");
    }

    @Test
    void a_gateway_that_refuses_or_hangs_up_is_told_without_the_code() {
        try (LocalServer gateway = new LocalServer(call -> new Reply(500, Map.of(), "no"))) {
            assertThatThrownBy(() ->
                            sender(gateway.address("/"), "").send(PHONE, "987654", Language.EN))
                    .isInstanceOf(CodeNotSentException.class)
                    .hasMessageContaining("500")
                    .hasMessageNotContaining("987654");
        }
        try (LocalServer gateway = new LocalServer(call -> null)) {
            assertThatThrownBy(() ->
                            sender(gateway.address("/"), "").send(PHONE, "987654", Language.EN))
                    .isInstanceOf(CodeNotSentException.class);
        }
    }

    private static HttpCodeSender sender(URI url, String key) {
        return new HttpCodeSender(
                url,
                new SmsProperties(
                        url,
                        BODY,
                        NOTICE,
                        key,
                        Duration.ofSeconds(5),
                        false,
                        5000,
                        30_000,
                        200,
                        20));
    }
}
