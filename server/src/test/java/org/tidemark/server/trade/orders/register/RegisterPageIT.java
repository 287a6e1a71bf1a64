package org.tidemark.server.trade.orders.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** What the list of orders says to whoever asks it for something that cannot be. */
class RegisterPageIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void a_day_that_is_none_is_told_at_its_field_and_nothing_typed_is_lost() {
        Visitor staff = PLATFORM.visitor().staff("OPERATIONS");
        for (String none : List.of("soon", "2026-02-30", "31.12.2026", "0")) {
            String asked = "?product=tea&from=" + none;
            Answer page = staff.get(RegisterController.PAGE + asked);
            assertThat(page.status()).as(none).isEqualTo(422);
            assertThat(page.http().body())
                    .contains("id=\"from-error\"", "value=\"" + none, "value=\"tea\"");
            Answer file = staff.get(RegisterController.PAGE + "/export.csv" + asked);
            assertThat(file.status()).as(none).isEqualTo(303);
        }
    }
}
