package org.tidemark.server.faces.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long AT = 1614265330;
    private static final WebhookSecret KNOWN =
            new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The vector of the Standard Webhooks. */
    @Test
    void a_signature_is_what_others_work_out() {
        assertThat(KNOWN.sign(ID, AT, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whatever_is_changed_changes_the_signature() {
        String signature = KNOWN.sign(ID, AT, BODY);
        assertThat(KNOWN.sign(ID + "x", AT, BODY)).isNotEqualTo(signature);
        assertThat(KNOWN.sign(ID, AT + 1, BODY)).isNotEqualTo(signature);
        assertThat(KNOWN.sign(ID, AT, new byte[] {1})).isNotEqualTo(signature);
        assertThat(WebhookSecret.random().sign(ID, AT, BODY)).isNotEqualTo(signature);
    }

    @Test
    void a_new_secret_has_256_random_bits_and_shows_itself_in_no_log() {
        WebhookSecret secret = WebhookSecret.random();
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
        assertThat(secret).isNotEqualTo(WebhookSecret.random());
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    @Test
    void while_two_secrets_count_a_message_carries_both_signatures() {
        WebhookSecret other = WebhookSecret.random();
        assertThat(
                        WebhookSender.headers(List.of(other, KNOWN), ID, AT, BODY)
                                .get("webhook-signature"))
                .isEqualTo(other.sign(ID, AT, BODY) + " " + KNOWN.sign(ID, AT, BODY));
    }
}
