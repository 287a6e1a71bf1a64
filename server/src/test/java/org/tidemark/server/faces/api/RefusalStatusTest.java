package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.tidemark.engine.Refusal;

class RefusalStatusTest {

    @Test
    void exactly_the_unknown_names_are_not_found() {
        assertThat(Refusal.values())
                .allSatisfy(refusal ->
                        assertThat(RefusalStatus.of(refusal) == HttpStatus.NOT_FOUND)
                                .as(refusal.code())
                                .isEqualTo(refusal.code().startsWith("unknown-")));
    }

    @Test
    void what_is_there_or_over_already_conflicts() {
        assertThat(
                        Arrays.stream(Refusal.values())
                                .filter(refusal -> RefusalStatus.of(refusal) == HttpStatus.CONFLICT)
                                .map(Refusal::code))
                .containsExactlyInAnyOrder(
                        "id-conflict",
                        "duplicate-member",
                        "duplicate-store",
                        "duplicate-supplier",
                        "duplicate-hold",
                        "duplicate-offer",
                        "hold-ended",
                        "already-completed",
                        "already-checked-in",
                        "day-closed");
    }
}
