package org.tidemark.server.growth.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.growth.tasks.AdNetwork.Reading;
import org.tidemark.server.growth.tasks.Sha256Network.Kind;
import org.tidemark.server.growth.tasks.TaskProperties.SecretNetwork;

class Sha256NetworkTest {

    private static final SecretNetwork TERMS = new SecretNetwork("s3cret", Duration.ofSeconds(15));

    // What sha256sum says of "s3cret:t-1" and of "t-1:s3cret".
    private static final String SECRET_FIRST =
            "9d9772b633066c44ff3907d3bc982b22a78c368f0eb447486327b8a51e5e4fb7";
    private static final String SECRET_LAST =
            "5ddbe3503b652b756143d95ad1fd0cff69391bd3f6a5f75374842490e0b68033";

    @ParameterizedTest
    @CsvSource({
        "PANGLE, 'user_id=m-1&trans_id=t-1&reward_name=x&reward_amount=9&extra=tok&sign='",
        "GDT, 'pid=1&appid=2&transid=t-1&userid=m-1&extrainfo=tok&sig='",
        "UNIAD, 'adpid=1&platform=a&provider=b&trans_id=t-1&user_id=m-1&extra=tok&sign='"
    })
    void a_callback_that_the_network_signed_is_read(Kind kind, String query) {
        Sha256Network network = new Sha256Network(kind, TERMS);
        String sign = kind == Kind.GDT ? SECRET_LAST : SECRET_FIRST;
        Reading genuine = new Reading.Genuine(new AdCallback("t-1", "m-1", "tok"));
        assertThat(network.read(query + sign)).isEqualTo(genuine);
        assertThat(network.read(query + sign.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(genuine);
        String other = kind == Kind.GDT ? SECRET_FIRST : SECRET_LAST;
        assertThat(network.read(query + other))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
        assertThat(network.read(query)).isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
        assertThat(network.read(query.replace("t-1", "t-2") + sign))
                .isEqualTo(new Reading.Refused(AdOutcome.BAD_SIGNATURE));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'sign=x'",
        "'trans_id=&sign=x'",
        "'trans_id=a&trans_id=b&sign=x'",
        "'trans_id=%zz&sign=x'"
    })
    void what_no_network_would_send_is_malformed(String query) {
        assertThat(new Sha256Network(Kind.PANGLE, TERMS).read(query))
                .isEqualTo(new Reading.Refused(AdOutcome.MALFORMED));
    }

    @Test
    void each_network_is_answered_in_its_own_words() {
        Sha256Network pangle = new Sha256Network(Kind.PANGLE, TERMS);
        Sha256Network gdt = new Sha256Network(Kind.GDT, TERMS);
        Sha256Network uniad = new Sha256Network(Kind.UNIAD, TERMS);
        assertThat(pangle.reply(AdOutcome.COUNTED).body()).isEqualTo("{\"isValid\":true}");
        assertThat(uniad.reply(AdOutcome.REPEATED).body()).isEqualTo("{\"isValid\":true}");
        assertThat(uniad.reply(AdOutcome.OVER_CAP).body()).isEqualTo("{\"isValid\":false}");
        assertThat(gdt.reply(AdOutcome.COUNTED).status()).isEqualTo(200);
        assertThat(gdt.reply(AdOutcome.BAD_SIGNATURE).status()).isEqualTo(403);
    }
}
