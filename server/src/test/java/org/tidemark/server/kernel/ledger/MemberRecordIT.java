package org.tidemark.server.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.kernel.ledger.MemberRecord.OfProgramme;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.wallet.PointsCards;

/** What a member is told he paid and got is what moved. */
class MemberRecordIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void what_was_paid_is_less_what_was_refunded_and_what_came_is_what_the_wallet_got() {
        PLATFORM.adopt("mr");
        PLATFORM.adopt("mr-other");
        PLATFORM.enrol("mr-a");
        PLATFORM.enrol("mr-b");
        PLATFORM.post("/orders", TestPlatform.order("mr-1", "mr-a", "mr", "1000.00"));
        PLATFORM.post("/orders", TestPlatform.order("mr-2", "mr-b", "mr", "700.00"));
        PLATFORM.post("/orders", TestPlatform.order("mr-3", "mr-a", "mr-other", "40.00"));
        PLATFORM.post(
                "/redemptions",
                """
                {"id":"mr-4","programme":"mr","member":"mr-a","points":"all"}\
                """);
        Answer back =
                PLATFORM.post(
                        "/reversals",
                        """
                        {"id":"mr-5","order":"mr-3","amount":"10.00"}\
                        """);
        assertThat(back.status()).isEqualTo(201);
        PLATFORM.following(back.sequence(), "/api/v1/members/mr-a/statement");

        Map<String, OfProgramme> record = PLATFORM.bean(MemberRecord.class).of("mr-a", "CNY");

        long wallet = fen(PLATFORM.get("/api/v1/members/mr-a").text("/wallet"));
        assertThat(wallet).isPositive();
        assertThat(record)
                .containsOnly(
                        Map.entry("mr", new OfProgramme(100_000, 30_000, wallet)),
                        Map.entry("mr-other", new OfProgramme(3_000, 900, 0)));
        assertThat(PLATFORM.bean(MemberRecord.class).of("nobody", "CNY")).isEmpty();
    }

    @Test
    void what_it_would_pay_today_is_the_quote() {
        PLATFORM.adopt("mt");
        PLATFORM.enrol("mt-a");
        Answer order = PLATFORM.post("/orders", TestPlatform.order("mt-1", "mt-a", "mt", "100.00"));
        PLATFORM.following(order.sequence(), "/api/v1/members/mt-a/statement");

        var card =
                PLATFORM.bean(PointsCards.class)
                        .of(PLATFORM.bean(Members.class).find("mt-a").value().orElseThrow())
                        .getFirst();

        assertThat(card.tally().record()).isEqualTo(new OfProgramme(10_000, 3_000, 0));
        assertThat(card.tally().saleFen()).isEqualTo(card.saleFen()).isPositive();
        assertThat(card.tally().overPaidFen()).isEqualTo(card.saleFen() - 10_000);
        assertThat(card.tally().overDiscountFen()).isEqualTo(card.saleFen() - 3_000);
    }

    private static long fen(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
