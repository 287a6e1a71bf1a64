package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a command looks for the key: in the places in which the platform would. */
class PeopleKeysTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("TIDEMARK_PEOPLE_KEY", "by environment");

    @TempDir private Path folder;

    @Test
    void the_environment_comes_before_the_file_and_neither_need_be_there() throws IOException {
        assertThat(PeopleKeys.configured(folder, Map.of())).isEmpty();
        assertThat(PeopleKeys.configured(folder, ENVIRONMENT)).isEqualTo("by environment");
        Files.writeString(
                folder.resolve("platform.properties"),
                "tidemark.sms.url=x\ntidemark.people.key = by file \n");
        assertThat(PeopleKeys.configured(folder, Map.of())).isEqualTo("by file");
        assertThat(PeopleKeys.configured(folder, ENVIRONMENT)).isEqualTo("by environment");
    }
}
