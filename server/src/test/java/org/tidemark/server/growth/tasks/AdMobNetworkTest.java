package org.tidemark.server.growth.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.growth.tasks.AdNetwork.Reading;
import org.tidemark.server.growth.tasks.TaskProperties.AdMob;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.money.payments.LocalServer.Reply;

/** AdMob's callbacks against a key server on this machine. */
class AdMobNetworkTest {

    private static final String CONTENT =
            "ad_network=5450213213286189855&ad_unit=1234567890&custom_data=tok.en&reward_amount=7"
                    + "&reward_item=%E5%A5%96%20%2B&timestamp=1700000000000"
                    + "&transaction_id=18fa792de1bca816&user_id=m-1";
    private static final String DECODED = CONTENT.replace("%E5%A5%96%20%2B", "\u5956 +");

    private final AtomicInteger fetches = new AtomicInteger();
    private final KeyPair first = keys();
    private final KeyPair second = keys();
    private volatile String published = json(1, first);
    private volatile int status = 200;
    private final TurningClock clock = new TurningClock();
    private final LocalServer keyServer =
            new LocalServer(call -> {
                fetches.incrementAndGet();
                return new Reply(status, Map.of(), published);
            });
    private final AdMobNetwork network =
            new AdMobNetwork(
                    new AdMob("", keyServer.address("/keys.json"), Duration.ofSeconds(15)),
                    new AdMobKeys(keyServer.address("/keys.json"), clock));

    @AfterEach
    void close() {
        keyServer.close();
    }

    @Test
    void a_signed_callback_is_read_and_the_reward_in_it_is_not() {
        assertThat(network.read(signed(CONTENT, first, 1)))
                .isEqualTo(
                        new Reading.Genuine(new AdCallback("18fa792de1bca816", "m-1", "tok.en")));
    }

    @Test
    void a_changed_a_doubled_or_an_unsigned_field_is_refused() {
        String query = signed(CONTENT, first, 1);
        assertThat(network.read(query.replace("user_id=m-1", "user_id=m-2")))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
        assertThat(network.read(signed(CONTENT, second, 1)))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
        assertThat(network.read(query + "&transaction_id=another"))
                .isEqualTo(new Reading.Refused(AdOutcome.MALFORMED));
        assertThat(network.read(CONTENT)).isEqualTo(new Reading.Refused(AdOutcome.MALFORMED));
        assertThat(network.read(CONTENT + "&signature=AAAA&key_id=1"))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
    }

    @Test
    void a_separator_hidden_in_custom_data_cannot_give_a_second_meaning() {
        String sly = CONTENT.replace("tok.en", "x%26transaction_id%3Dmine");
        String query = signed(sly, first, 1);
        assertThat(network.read(query)).isInstanceOf(Reading.Genuine.class);
        assertThat(network.read(query.replace("%26", "&").replace("%3D", "=")))
                .isEqualTo(new Reading.Refused(AdOutcome.MALFORMED));
    }

    @Test
    void keys_are_fetched_once_and_again_after_a_day() {
        for (int i = 0; i < 5; i++) {
            assertThat(network.read(signed(CONTENT, first, 1))).isInstanceOf(Reading.Genuine.class);
        }
        assertThat(fetches).hasValue(1);
        clock.turn(Duration.ofHours(24));
        published = json(1, second);
        assertThat(network.read(signed(CONTENT, first, 1)))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void an_unknown_key_is_looked_for_once_and_not_again_within_a_minute() {
        assertThat(network.read(signed(CONTENT, first, 1))).isInstanceOf(Reading.Genuine.class);
        published = json(2, second);
        for (int i = 0; i < 10; i++) {
            assertThat(network.read(signed(CONTENT, second, 3)))
                    .isEqualTo(new Reading.Refused(AdOutcome.KEY_UNKNOWN));
        }
        assertThat(fetches).hasValue(1);
        clock.turn(Duration.ofMinutes(1));
        assertThat(network.read(signed(CONTENT, second, 2))).isInstanceOf(Reading.Genuine.class);
        assertThat(fetches).hasValue(2);
        assertThat(network.read(signed(CONTENT, second, 3)))
                .isEqualTo(new Reading.Refused(AdOutcome.KEY_UNKNOWN));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void while_the_key_server_is_down_the_network_is_asked_to_come_again() {
        status = 500;
        assertThat(network.read(signed(CONTENT, first, 1)))
                .isEqualTo(new Reading.Refused(AdOutcome.KEY_UNKNOWN));
        assertThat(network.reply(AdOutcome.KEY_UNKNOWN).status()).isEqualTo(503);
        assertThat(network.reply(AdOutcome.OVER_CAP).status()).isEqualTo(200);
        status = 200;
        published = "no keys at all";
        clock.turn(Duration.ofMinutes(1));
        assertThat(network.read(signed(CONTENT, first, 1)))
                .isEqualTo(new Reading.Refused(AdOutcome.KEY_UNKNOWN));
        published = json(1, first);
        clock.turn(Duration.ofMinutes(1));
        assertThat(network.read(signed(CONTENT, first, 1))).isInstanceOf(Reading.Genuine.class);
    }

    @Test
    void an_advertisement_of_another_unit_does_not_count() {
        AdMobNetwork strict =
                new AdMobNetwork(
                        new AdMob("77", keyServer.address("/keys.json"), Duration.ofSeconds(15)),
                        new AdMobKeys(keyServer.address("/keys.json"), clock));
        assertThat(strict.read(signed(CONTENT, first, 1)))
                .isEqualTo(new Reading.Refused(AdOutcome.FOREIGN));
    }

    private static String signed(String content, KeyPair keys, long keyId) {
        String decoded =
                content.equals(CONTENT)
                        ? DECODED
                        : DECODED.replace("tok.en", "x&transaction_id=mine");
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(decoded.getBytes(StandardCharsets.UTF_8));
            return content
                    + "&signature="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign())
                    + "&key_id="
                    + keyId;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(long keyId, KeyPair keys) {
        return "{\"keys\":[{\"keyId\":%d,\"pem\":\"-\",\"base64\":\"%s\"}]}"
                .formatted(
                        keyId, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TurningClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
