package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who sees the language of commands, and who sees the journal. */
class DoorsTest {
    private static final String COMMANDS = "org.tidemark.commands";
    private static final String JOURNAL = "org.tidemark.journal";
    private static final String API = House.SERVER + ".faces.api";

    @Test
    void only_the_api_and_the_command_line_see_the_language_of_commands() {
        Frozen.check(
                "sees-commands",
                House.users(
                        House.CLASSES,
                        COMMANDS,
                        type -> House.isIn(type, API) || House.isIn(type, "org.tidemark.cli")));
    }

    @Test
    void in_the_platform_only_the_kernel_and_the_api_see_the_journal() {
        Frozen.check(
                "sees-journal",
                House.users(
                        House.CLASSES,
                        JOURNAL,
                        type ->
                                !House.isIn(type, House.SERVER)
                                        || House.isIn(type, API)
                                        || House.isIn(type, House.SERVER + ".kernel")));
    }

    @Test
    void whoever_sees_them_is_told() {
        assertThat(House.users(House.CLASSES, COMMANDS, type -> false))
                .contains("org.tidemark.cli.replay.Replay");
        assertThat(House.users(House.CLASSES, JOURNAL, type -> false))
                .contains("org.tidemark.server.kernel.ledger.LedgerGateway");
    }
}
