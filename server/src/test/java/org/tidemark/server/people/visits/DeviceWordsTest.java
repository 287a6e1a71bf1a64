package org.tidemark.server.people.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser says of itself, in a few words. */
class DeviceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/130.0.0.0 Safari/537.36 | Chrome, Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0 | Edge, Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/18.0 Safari/605.1.15 | Safari, macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " Mobile/15E148 MicroMessenger/8.0.50 | WeChat, iPhone",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/130.0.0.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
                        + " | Firefox, Linux",
                "Java-http-client/25 | ''",
                "<script>alert(1)</script> | ''",
                "Firefox/1 | Firefox",
                "Linux | Linux"
            })
    void of_the_header_stay_the_browser_and_the_system(String header, String words) {
        assertThat(DeviceWords.of(header)).isEqualTo(words);
    }

    @Test
    void a_browser_that_says_nothing_is_nothing() {
        assertThat(DeviceWords.of(null)).isEmpty();
    }
}
