package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Reply;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;

class WechatOauthTest {

    private final List<String> asked = new ArrayList<>();
    private String answer = "{\"openid\":\"o-7\",\"scope\":\"snsapi_base\"}";
    private final LocalServer server =
            new LocalServer(call -> {
                asked.add(call.pathAndQuery());
                return answer == null ? null : new Reply(200, Map.of(), answer);
            });
    private final WechatOauth login =
            new WechatOauth(
                    "wx1",
                    new WechatLoginProperties(
                            "s3cret",
                            URI.create("https://shop.example/pay/wechat/back"),
                            URI.create("https://open.weixin.qq.com/connect/oauth2/authorize"),
                            server.address(""),
                            Duration.ofSeconds(5)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_visitor_is_sent_away_with_the_state_and_the_way_back() {
        assertThat(login.agreeAt("st&te").toString())
                .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1")
                .contains("redirect_uri=https%3A%2F%2Fshop.example%2Fpay%2Fwechat%2Fback")
                .contains("scope=snsapi_base", "state=st%26te")
                .endsWith("#wechat_redirect")
                .doesNotContain("s3cret");
    }

    @Test
    void a_code_is_exchanged_for_the_openid() {
        assertThat(login.openid("c&d")).isEqualTo("o-7");
        assertThat(asked.getFirst())
                .startsWith("/sns/oauth2/access_token?")
                .contains("appid=wx1", "secret=s3cret", "code=c%26d");
    }

    @Test
    void a_no_and_no_answer_are_told_apart_and_neither_tells_the_secret() {
        answer = "{\"errcode\":40029,\"errmsg\":\"invalid code\"}";
        fails(Outcome.REFUSED);
        answer = "<html>";
        fails(Outcome.UNKNOWN);
        answer = null;
        fails(Outcome.UNKNOWN);
    }

    private void fails(Outcome outcome) {
        assertThatThrownBy(() -> login.openid("c"))
                .hasMessageNotContaining("s3cret")
                .hasNoCause()
                .isInstanceOfSatisfying(
                        PaymentProviderException.class,
                        e -> assertThat(e.outcome()).isEqualTo(outcome));
    }
}
