package org.tidemark.server.web.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are taken for signed. */
class SignatureVerdictTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_766_973_600);
    private static final TestSigner SIGNER = new TestSigner();

    private static SignedMessage message(String body) {
        return SIGNER.signed("POST", "/api/v1/orders", "wait=1", body, NOW.getEpochSecond());
    }

    private static SignatureVerdict verdict(SignedMessage message) {
        return SignatureVerdict.of(message, SIGNER.key(), NOW);
    }

    private static SignedMessage with(SignedMessage message, Map<String, List<String>> fields) {
        return new SignedMessage(
                message.method(),
                message.authority(),
                message.path(),
                message.query(),
                fields,
                message.body());
    }

    private static SignedMessage with(
            SignedMessage message, String field, UnaryOperator<String> change) {
        Map<String, List<String>> fields = new HashMap<>(message.fields());
        fields.put(field, List.of(change.apply(message.field(field).orElseThrow())));
        return with(message, fields);
    }

    /** RFC 9421, B.2.6. */
    @Test
    void the_example_of_the_standard_is_signed_by_its_key() {
        RequestKey key =
                RequestKey.read(
                                """
                                -----BEGIN PUBLIC KEY-----
                                MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
                                -----END PUBLIC KEY-----
                                """)
                        .orElseThrow();
        SignedMessage message =
                new SignedMessage(
                        "POST",
                        "Example.com",
                        "/foo",
                        "param=Value&Pet=dog",
                        Map.of(
                                "Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                                "Content-Type", List.of("application/json"),
                                "Content-Length", List.of("18"),
                                "Signature-Input",
                                        List.of(
                                                "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\""
                                                        + " \"content-type\" \"content-length\")"
                                                        + ";created=1618884473;keyid=\"test-key-ed25519\""),
                                "Signature",
                                        List.of(
                                                "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u"
                                                        + "02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:")),
                        new byte[0]);
        MessageSignature signature = MessageSignature.of(message).orElseThrow().getFirst();
        assertThat(signature.isBy(key)).isTrue();
        assertThat(signature.isTimely(Instant.ofEpochSecond(1_618_884_473L + 300))).isTrue();
        assertThat(signature.isTimely(Instant.ofEpochSecond(1_618_884_473L + 301))).isFalse();
        assertThat(SignatureVerdict.of(message, key, Instant.ofEpochSecond(1_618_884_473)))
                .as("it leaves the query out")
                .isEqualTo(SignatureVerdict.NOT_COVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\": \"o-1\", \"member\": \"小明\"}"})
    void a_whole_request_is_genuine(String body) {
        assertThat(verdict(message(body))).isEqualTo(SignatureVerdict.GENUINE);
    }

    @Test
    void any_change_of_what_is_signed_is_seen() {
        SignedMessage whole = message("{\"amount\": \"1.00\"}");
        List<SignedMessage> changed = new ArrayList<>();
        changed.add(
                new SignedMessage(
                        "GET", "a", whole.path(), whole.query(), whole.fields(), whole.body()));
        changed.add(
                new SignedMessage(
                        "POST", "a", "/api/v1/fundings", "wait=1", whole.fields(), whole.body()));
        changed.add(
                new SignedMessage(
                        "POST", "a", whole.path(), "wait=2", whole.fields(), whole.body()));
        changed.add(new SignedMessage("POST", "a", whole.path(), "", whole.fields(), whole.body()));
        Random random = new Random(9421);
        for (int i = 0; i < 200; i++) {
            byte[] body = whole.body();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            changed.add(
                    new SignedMessage(
                            "POST", "a", whole.path(), whole.query(), whole.fields(), body));
        }
        assertThat(changed)
                .allSatisfy(one ->
                        assertThat(verdict(one))
                                .isIn(SignatureVerdict.FORGED, SignatureVerdict.OTHER_BODY));
        byte[] other = "{\"amount\": \"9.00\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> fields = new HashMap<>(whole.fields());
        fields.put("content-digest", List.of(TestSigner.digest(other)));
        assertThat(verdict(new SignedMessage("POST", "a", whole.path(), "wait=1", fields, other)))
                .as("another digest for another body")
                .isEqualTo(SignatureVerdict.FORGED);
    }

    @ParameterizedTest
    @CsvSource({
        "-301, NOT_TIMELY",
        "-300, GENUINE",
        "0, GENUINE",
        "300, GENUINE",
        "301, NOT_TIMELY",
        "-999999999999999, NOT_TIMELY"
    })
    void it_counts_around_the_time_it_was_made(long seconds, SignatureVerdict verdict) {
        long created = Math.max(-999_999_999_999_999L, NOW.getEpochSecond() + seconds);
        assertThat(verdict(SIGNER.signed("GET", "/api/v1/members", "", "", created)))
                .isEqualTo(verdict);
    }

    @Test
    void what_is_no_signature_is_none() {
        SignedMessage whole = message("{}");
        Map<String, List<String>> bare = new HashMap<>(whole.fields());
        bare.remove("signature-input");
        assertThat(verdict(with(whole, bare))).isEqualTo(SignatureVerdict.MISSING);
        for (String input :
                List.of(
                        "",
                        " ",
                        "sig",
                        "sig=1",
                        "sig=(",
                        "sig=(@method)",
                        "other=(\"@method\")",
                        "sig=(\"@method\" \"@method\");created=1",
                        "sig=(\"@method\";req);created=1",
                        "sig=(\"@status\");created=1",
                        "sig=(\"nothing-there\");created=1",
                        "a=(),b=(),c=(),d=(),e=()",
                        "小=()")) {
            assertThat(verdict(with(whole, "signature-input", was -> input)))
                    .as(input)
                    .isIn(SignatureVerdict.UNREADABLE, SignatureVerdict.MISSING);
        }
        assertThat(verdict(with(whole, "signature", was -> "sig=1")))
                .isEqualTo(SignatureVerdict.UNREADABLE);
        assertThat(verdict(with(whole, "signature", was -> "sig=:AAAA:")))
                .isEqualTo(SignatureVerdict.FORGED);
        assertThat(verdict(with(whole, "signature-input", was -> was.replace("created=", "made="))))
                .as("without a time")
                .isEqualTo(SignatureVerdict.NOT_TIMELY);
        assertThat(
                        verdict(
                                with(
                                        whole,
                                        "signature-input",
                                        was -> was.replace("ed25519", "hmac-sha256"))))
                .as("another algorithm")
                .isEqualTo(SignatureVerdict.FORGED);
    }

    @Test
    void nobody_else_signs_for_a_client() {
        SignedMessage foreign = new TestSigner().signed("GET", "/a", "", "", NOW.getEpochSecond());
        assertThat(verdict(foreign)).isEqualTo(SignatureVerdict.FORGED);
    }

    @Test
    void a_body_without_a_digest_is_not_covered() {
        SignedMessage bare = SIGNER.signed("POST", "/a", "", "", NOW.getEpochSecond());
        SignedMessage stuffed =
                new SignedMessage("POST", "a", "/a", "", bare.fields(), new byte[] {'{', '}'});
        assertThat(verdict(stuffed)).isEqualTo(SignatureVerdict.NOT_COVERED);
    }

    @Test
    void random_heads_never_pass_and_never_throw() {
        Random random = new Random(8941);
        String letters = "sig=(\"@method\" \"@path\");created=17;:,AZ09+/=?.-_\u4e2d\\\"";
        SignedMessage whole = message("{}");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String field = random.nextBoolean() ? "signature-input" : "content-digest";
            assertThat(verdict(with(whole, field, was -> text.toString())))
                    .isNotEqualTo(SignatureVerdict.GENUINE);
        }
    }

    @Test
    void a_key_is_read_as_it_is_pasted() {
        String bare = SIGNER.key().text();
        assertThat(RequestKey.read(bare)).contains(SIGNER.key());
        assertThat(RequestKey.read("  " + bare + "\r\n")).contains(SIGNER.key());
        assertThat(
                        RequestKey.read(
                                "-----BEGIN PUBLIC KEY-----\n"
                                        + bare
                                        + "\n-----END PUBLIC KEY-----"))
                .contains(SIGNER.key());
        for (String wrong :
                List.of(
                        "",
                        "x",
                        bare.substring(4),
                        "-----BEGIN PRIVATE KEY-----\n" + bare + "\n-----END PRIVATE KEY-----",
                        Base64.getEncoder().encodeToString(TestSigner.rsa()),
                        "A".repeat(500))) {
            assertThat(RequestKey.read(wrong)).as(wrong).isEmpty();
        }
    }
}
