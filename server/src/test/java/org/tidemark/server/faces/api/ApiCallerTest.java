package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.access.SignedInProgram;

class ApiCallerTest {

    private static final ApiCaller MALL =
            new ApiCaller(
                    Optional.of(
                            new SignedInProgram(
                                    "mall", Set.of(ApiScope.POOLS_WRITE), Optional.empty())));
    private static final ApiCaller OPERATOR = new ApiCaller(Optional.empty());

    private static Command pause(By by) {
        return new Command.Pause(new Header("p-1", LedgerService.UNSTAMPED, by), "programme");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', client:mall",
        "client:mall, '', client:mall",
        "client:mall/anna, client:mall/boris, client:mall/anna",
    })
    void a_client_stands_in_its_commands(String actor, String approver, String kept) {
        By said = actor.isEmpty() ? By.NOBODY : new By(actor, approver, "");
        assertThat(MALL.given(pause(said)).by()).isEqualTo(new By(kept, approver, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "staff:anna, ''",
        "client:mallory, ''",
        "client:mall:anna, ''",
        "m1, ''",
        "client:mall, staff:anna",
        "client:mall/anna, client:other/anna",
    })
    void a_client_speaks_for_nobody_else(String actor, String approver) {
        assertThatThrownBy(() -> MALL.given(pause(new By(actor, approver, ""))))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void a_client_takes_no_id_that_the_platform_may_want() {
        Command taken =
                new Command.Pause(
                        new Header("order-o261122063518402277", LedgerService.UNSTAMPED, By.NOBODY),
                        "programme");
        assertThatThrownBy(() -> MALL.given(taken))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.field()).isEqualTo("id"));
        assertThat(OPERATOR.given(taken)).as("an import keeps its ids").isSameAs(taken);
    }

    @Test
    void a_client_gives_only_commands_that_its_scopes_open() {
        Command adoption =
                new Command.AdoptPlan(new Header("a", LedgerService.UNSTAMPED, By.NOBODY), "plan");
        assertThatThrownBy(() -> MALL.given(adoption))
                .isInstanceOfSatisfying(
                        ScopeWantedException.class,
                        wanted -> assertThat(wanted.scope()).isEqualTo("plans:write"));
        assertThat(OPERATOR.given(adoption)).isSameAs(adoption);
    }

    @Test
    void the_holder_of_the_operator_key_is_believed() {
        Command said = pause(By.actor("anna of the old shop"));
        assertThat(OPERATOR.given(said)).isSameAs(said);
    }

    @Test
    void but_nobody_speaks_for_the_staff() {
        for (By staff :
                List.of(By.actor("staff:anna"), new By("job", "staff:bert", "both have agreed"))) {
            assertThatThrownBy(() -> OPERATOR.given(pause(staff)))
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void a_thread_that_serves_nobody_gives_nothing() {
        assertThatThrownBy(ApiCaller::now).isInstanceOf(IllegalStateException.class);
    }
}
