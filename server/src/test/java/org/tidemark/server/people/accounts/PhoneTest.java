package org.tidemark.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void a_number_is_read_however_it_is_written() {
        for (String typed :
                List.of("13800000001", " 138 0000 0001", "138-0000-0001", "+8613800000001")) {
            assertThat(Phone.read(typed)).contains(new Phone("13800000001"));
        }
    }

    @Test
    void what_is_no_mobile_number_is_refused() {
        for (String typed :
                List.of("", "1380000000", "138000000011", "12800000001", "23800000001", "abc")) {
            assertThat(Phone.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_phone_shows_itself_masked_only() {
        assertThat(new Phone("13800000001")).hasToString("138****0001");
        assertThat(new Phone("13800000001").spaced()).isEqualTo("138 0000 0001");
    }
}
