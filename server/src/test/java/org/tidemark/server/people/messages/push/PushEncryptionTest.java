package org.tidemark.server.people.messages.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {

    /** RFC 8291, appendix A. */
    private static final String DEVICE =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String DEVICE_KEY = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SENT =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                    + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
                    + "QexSgSxsj_Qulcy4a-fN";
    private static final String SAID = "When I grow up, I want to be a watermelon";

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    @Test
    void the_example_of_the_standard_comes_out_byte_for_byte() {
        byte[] sent =
                PushEncryption.encrypt(
                        SAID.getBytes(StandardCharsets.UTF_8),
                        CurvePoint.read(bytes(DEVICE)).orElseThrow(),
                        bytes(AUTH),
                        LocalDevice.pair(bytes(SENDER), bytes(SENDER_KEY)),
                        bytes(SALT));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sent)).isEqualTo(SENT);
    }

    @Test
    void the_device_of_the_standard_reads_it() {
        LocalDevice device =
                new LocalDevice(LocalDevice.pair(bytes(DEVICE), bytes(DEVICE_KEY)), bytes(AUTH));
        assertThat(device.read(bytes(SENT))).isEqualTo(SAID);
    }

    @Test
    void whatever_is_sent_the_device_reads_and_no_other() {
        Random chance = new Random(1);
        LocalDevice other = LocalDevice.fresh();
        for (int i = 0; i < 300; i++) {
            LocalDevice device = LocalDevice.fresh();
            String text = "好x".repeat(chance.nextInt(900));
            byte[] sent =
                    PushEncryption.encrypt(
                            text.getBytes(StandardCharsets.UTF_8), device.point(), device.auth());
            assertThat(device.read(sent)).isEqualTo(text);
            assertThatThrownBy(() -> other.read(sent)).isInstanceOf(IllegalStateException.class);
            assertThat(sent.length).isLessThanOrEqualTo(4_096);
        }
        assertThatThrownBy(() ->
                        PushEncryption.encrypt(
                                new byte[PushEncryption.MOST + 1], other.point(), other.auth()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_go_there_and_back_and_what_lies_elsewhere_is_none() {
        Random chance = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            KeyPair pair = PushEncryption.fresh();
            byte[] point = CurvePoint.bytes((ECPublicKey) pair.getPublic());
            assertThat(point).hasSize(CurvePoint.LENGTH).startsWith(4);
            assertThat(CurvePoint.read(point)).contains((ECPublicKey) pair.getPublic());
            byte[] elsewhere = point.clone();
            elsewhere[1 + chance.nextInt(64)] ^= (byte) (1 + chance.nextInt(255));
            assertThat(CurvePoint.read(elsewhere)).isEmpty();
            assertThat(CurvePoint.read(Arrays.copyOf(point, chance.nextInt(65)))).isEmpty();
        }
        byte[] zero = new byte[CurvePoint.LENGTH];
        zero[0] = 4;
        assertThat(CurvePoint.read(zero)).isEmpty();
    }
}
