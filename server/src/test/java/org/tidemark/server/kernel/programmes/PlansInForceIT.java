package org.tidemark.server.kernel.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.people.signup.KnownMembers;

/** Plans in force are known as soon as whoever adopted one is answered, and cost no question. */
class PlansInForceIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final PlansInForce PLANS = PLATFORM.bean(PlansInForce.class);

    private static void adopt(String id, String plan) {
        assertThat(
                        PLATFORM.bean(LedgerClient.class)
                                .submit(
                                        new Command.AdoptPlan(
                                                LedgerClient.head(id, Actors.job("test")), plan)))
                .isInstanceOf(Receipt.class);
    }

    private static double questions() {
        return PLATFORM.bean(MeterRegistry.class)
                .get("tidemark.ledger.questions")
                .counter()
                .count();
    }

    @Test
    void a_plan_is_in_force_when_its_adoption_is_answered_and_the_next_version_follows() {
        String plan = TestPlatform.plan("known-a");
        assertThat(PLANS.find("known-a")).isEmpty();

        adopt("plan-known-a", plan);
        PlanInForce first = PLANS.find("known-a").orElseThrow();
        assertThat(first.text()).isEqualTo(plan);
        assertThat(first.hasPool()).isTrue();
        assertThat(PLANS.currency()).isEqualTo("CNY");
        assertThat(PLANS.offer("known-a-goods"))
                .hasValueSatisfying(offer -> assertThat(offer.programme()).isEqualTo("known-a"));
        assertThat(PLANS.planOfOffer("known-a-goods")).contains(first);
        assertThat(PLANS.block("known-a", PoolTerms.class)).isPresent();

        String renamed = plan.replace("Programme known-a", "Second known-a");
        adopt("plan-known-a-2", renamed);
        assertThat(PLANS.find("known-a").orElseThrow().plan().title().en())
                .isEqualTo("Second known-a");
        assertThat(PLANS.offer("known-a-goods").orElseThrow().programmeTitle().en())
                .isEqualTo("Second known-a");
    }

    @Test
    void a_plan_that_came_by_the_api_is_in_force_too() {
        PLATFORM.adopt("known-b");

        assertThat(PLANS.find("known-b")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=goods", "/my/invite", "/console/shop/freight"})
    void a_page_that_needs_plans_asks_the_writer_nothing(String path) {
        PLATFORM.adopt("known-c");
        PLATFORM.enrol("known-c-m");
        PLATFORM.bean(KnownMembers.class).open("known-c-m", "13900110022", "Known");
        Visitor visitor =
                path.startsWith("/console")
                        ? PLATFORM.visitor().staff("OPERATIONS")
                        : PLATFORM.member("known-c-m");
        visitor.get(path);

        double before = questions();
        assertThat(visitor.get(path).status()).isEqualTo(200);
        assertThat(questions()).isEqualTo(before);
    }
}
