package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.server.TestPlatform.Answer;

/** What becomes of plans that went live before the rule pack refused them. */
class PinnedPlanIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private static final String PLAN =
            TestPlatform.plan("pinned").replace("jurisdiction: none", "jurisdiction: cn");

    @Test
    void an_adoption_of_old_is_repeated_though_a_newer_pack_would_refuse_it() {
        Command adoption =
                new Command.AdoptPlan(Header.of("plan-pinned", LedgerService.UNSTAMPED), PLAN);
        LedgerService ledger = PLATFORM.bean(LedgerService.class);
        long seq = ledger.submit(adoption).join().seq(); // by the pack of that day

        Answer again = adopt("plan-pinned", PLAN);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/repeated").asBoolean()).isTrue();
        assertThat(again.sequence()).isEqualTo(seq);

        Answer other = adopt("plan-pinned", PLAN.replace("70%", "60%"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("id-conflict");

        Answer anew = adopt("plan-pinned-2", PLAN);
        assertThat(anew.status()).isEqualTo(422);
        assertThat(anew.text("/code")).isEqualTo("not-cleared");
    }

    private static Answer adopt(String id, String plan) {
        return PLATFORM.send(
                PLATFORM.request("/api/v1/plans")
                        .header("Content-Type", "text/yaml")
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(plan))
                        .build());
    }
}
