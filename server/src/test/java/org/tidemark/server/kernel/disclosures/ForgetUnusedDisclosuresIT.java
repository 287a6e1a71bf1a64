package org.tidemark.server.kernel.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;

class ForgetUnusedDisclosuresIT {

    private static final long PRICE_FEN = 50_000;

    @Test
    void after_some_days_only_what_an_order_stands_on_is_kept() {
        TestPlatform platform = TestPlatform.fresh("disclosures");
        try {
            platform.adopt("shown");
            Disclosures disclosures = platform.bean(Disclosures.class);
            String unused = show(disclosures, Language.EN);
            String used = show(disclosures, Language.ZH);
            disclosures.bind("order-1", used);
            ForgetUnusedDisclosures job = platform.bean(ForgetUnusedDisclosures.class);

            assertThat(job.doWork()).isZero();
            platform.turnClock(Duration.ofDays(3));
            assertThat(job.doWork()).isOne();

            assertThat(disclosures.find(unused)).isEmpty();
            assertThat(disclosures.find(used)).isPresent();
        } finally {
            platform.close();
        }
    }

    private static String show(Disclosures disclosures, Language language) {
        return disclosures.showNewcomer("shown-goods", PRICE_FEN, language).orElseThrow().id();
    }
}
