package org.tidemark.server.people.messages.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.server.kernel.outward.SendResult;
import org.tidemark.server.kernel.outward.SendResult.Answered;
import org.tidemark.server.kernel.outward.SendResult.Failed;
import org.tidemark.server.kernel.outward.SendResult.Trouble;

class PushSenderTest {

    /** RFC 8292, section 2.4. */
    private static final String HEAD = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9";

    private static final String CLAIMS =
            "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpw"
                    + "dXNoQGV4YW1wbGUuY29tIn0";
    private static final String SIGNED =
            "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
    private static final String KEY =
            "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private static boolean holds(String token, String key) {
        int dot = token.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(CurvePoint.read(Base64.getUrlDecoder().decode(key)).orElseThrow());
            signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_example_of_the_standard_holds_and_ours_says_the_same_signed_by_our_key() {
        assertThat(holds(HEAD + "." + CLAIMS + "." + SIGNED, KEY)).isTrue();
        KeyPair pair = PushEncryption.fresh();
        String own =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(CurvePoint.bytes((ECPublicKey) pair.getPublic()));
        PushSender sender = new PushSender(own, pair.getPrivate());
        String header =
                sender.authorization(
                        "https://push.example.net",
                        "mailto:push@example.com",
                        Instant.ofEpochSecond(1_453_523_768).minus(Duration.ofHours(12)));
        assertThat(header)
                .startsWith("vapid t=" + HEAD + "." + CLAIMS + ".")
                .endsWith(", k=" + own);
        assertThat(holds(header.substring("vapid t=".length(), header.indexOf(',')), own)).isTrue();
        assertThat(sender.toString()).doesNotContain("PrivateKey");
    }

    @Test
    void each_answer_is_something_to_be_done() {
        for (int status = 100; status < 600; status++) {
            PushOutcome expected =
                    status / 100 == 2
                            ? PushOutcome.SENT
                            : List.of(404, 410).contains(status)
                                    ? PushOutcome.GONE
                                    : status == 429 || status >= 500
                                            ? PushOutcome.LATER
                                            : PushOutcome.REFUSED;
            assertThat(PushOutcome.of(new Answered(status, Optional.empty())))
                    .as("%d", status)
                    .isEqualTo(expected);
        }
        for (Trouble trouble : Trouble.values()) {
            SendResult failed = new Failed(trouble);
            assertThat(PushOutcome.of(failed))
                    .isEqualTo(
                            trouble == Trouble.NOT_PUBLIC ? PushOutcome.GONE : PushOutcome.LATER);
        }
    }

    @Test
    void only_an_address_of_the_open_network_with_a_point_and_a_secret_is_one() {
        LocalDevice device = LocalDevice.fresh();
        String key = device.keyText();
        String auth = device.authText();
        assertThat(PushAddress.read("https://push.example.net/x?y", key, auth, false)).isPresent();
        for (String bad :
                List.of(
                        "http://push.example.net/x",
                        "https://push.example.net:8443/x",
                        "https://127.0.0.1/x",
                        "https://10.1.2.3/x",
                        "https://localhost/x",
                        "https://push.internal/x",
                        "https://a:b@push.example.net/",
                        "javascript:alert(1)",
                        "")) {
            assertThat(PushAddress.read(bad, key, auth, false)).as(bad).isEmpty();
        }
        String good = "https://push.example.net/x";
        assertThat(PushAddress.read(good, auth, auth, false)).isEmpty();
        assertThat(PushAddress.read(good, key, key, false)).isEmpty();
        assertThat(PushAddress.read(good, "", auth, false)).isEmpty();
        assertThat(PushAddress.read(good, "%%", "==!", false)).isEmpty();
    }

    @Test
    void a_contact_is_one_that_can_be_written_to() {
        assertThat(new PushProperties("", false, Duration.ofSeconds(1)).given()).isFalse();
        assertThat(new PushProperties("mailto:a@b.example", false, Duration.ofSeconds(1)).given())
                .isTrue();
        assertThatThrownBy(() -> new PushProperties("a@b\"", false, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
