package org.tidemark.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.client.ApiClient;
import org.tidemark.client.ApiException;
import org.tidemark.client.api.OrdersApi;
import org.tidemark.client.api.PeopleApi;
import org.tidemark.client.api.ProgrammesApi;
import org.tidemark.client.model.Accepted;
import org.tidemark.client.model.AdoptPlanCommand;
import org.tidemark.client.model.EnrolCommand;
import org.tidemark.client.model.Movement;
import org.tidemark.client.model.OrderCommand;
import org.tidemark.client.model.OrderLine;
import org.tidemark.client.model.Position;
import org.tidemark.client.model.ReverseCommand;
import org.tidemark.server.ServerOptions;
import org.tidemark.server.TidemarkServer;

/** The client that is generated from client/openapi.json, against the platform as it is shipped. */
class GeneratedClientIT {

    private static final Path PLAN = Path.of("..", "plans", "fairest.yaml");

    private static final Path DATA =
            Path.of("target", "platforms", "client-" + ProcessHandle.current().pid())
                    .toAbsolutePath();

    private static TidemarkServer platform;
    private static OrdersApi orders;
    private static PeopleApi people;

    @BeforeAll
    static void start() throws Exception {
        platform = TidemarkServer.start(ServerOptions.onAnyPort(DATA));
        String key = platform.newKey().orElseThrow();
        ApiClient client =
                new ApiClient()
                        .setRequestInterceptor(
                                request -> request.header("Authorization", "Bearer " + key));
        client.updateBaseUri(platform.address());
        orders = new OrdersApi(client);
        people = new PeopleApi(client);
        new ProgrammesApi(client)
                .adopt(new AdoptPlanCommand().plan(Files.readString(PLAN)), "plan-1");
        people.enrol(new EnrolCommand().member("customer-1"), "enrol-customer-1");
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    private static OrderCommand order(String member, String amount) {
        OrderLine line = new OrderLine().offer("fair-till").amount(amount);
        return new OrderCommand().member(member).lines(List.of(line));
    }

    @Test
    void an_order_is_sent_waited_for_read_and_refunded() throws ApiException {
        Accepted paid = orders.order(order("customer-1", "100.00"), "mall-1", null);
        assertThat(orders.order(order("customer-1", "100.00"), "mall-1", null).getRepeated())
                .isTrue();
        List<Movement> movements =
                people.statement("customer-1", null, null, 10, paid.getSequence()).getMovements();
        assertThat(movements).extracting(Movement::getCommand).containsOnly("mall-1");
        assertThat(movements.getFirst().getWhy()).isNotEmpty();
        assertThat(people.member("customer-1", null).getPositions())
                .extracting(Position::getProgramme, Position::getPoints, Position::getPayoutNow)
                .containsExactly(tuple("fairest", "16.000000", "16.00"));

        Accepted back =
                orders.reverse(new ReverseCommand().order("mall-1").amount("100.00"), "mall-1-r1");
        assertThat(people.member("customer-1", back.getSequence()).getPositions())
                .extracting(Position::getPoints)
                .containsExactly("0.000000");
    }

    @Test
    void what_is_refused_says_why() {
        ApiException refused =
                catchThrowableOfType(
                        ApiException.class,
                        () -> orders.order(order("nobody", "1.00"), "mall-2", null));
        assertThat(refused.getCode()).isEqualTo(404);
        assertThat(refused.getResponseBody()).contains("unknown-member");
    }
}
