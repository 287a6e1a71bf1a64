package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;

class CommandScopesTest {

    @Test
    void every_kind_of_command_has_a_scope_that_writes() {
        List<Class<? extends Command>> kinds =
                Arrays.stream(Command.class.getPermittedSubclasses())
                        .<Class<? extends Command>>map(kind -> kind.asSubclass(Command.class))
                        .toList();
        assertThat(kinds).hasSizeGreaterThan(25);
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(CommandScopes.of(kind).text()).endsWith(":write"));
    }
}
