package org.tidemark.server.money.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillJobTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:59:59, 2026-02-28",
        "2026-03-02T10:00:00, 2026-03-01",
        "2026-03-02T23:59:59, 2026-03-01",
        "2026-01-01T00:00:00, 2025-12-30"
    })
    void yesterdays_bill_is_made_by_ten(LocalDateTime now, LocalDate last) {
        assertThat(BillJob.lastMade(now.atZone(ZoneId.of("Asia/Shanghai")))).isEqualTo(last);
    }
}
