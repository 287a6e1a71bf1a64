package org.tidemark.simulator.orderfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderPresetTest {

    @Test
    void every_column_of_every_format_is_documented() throws Exception {
        String document = Files.readString(Path.of("../docs/backtest.md"));
        for (OrderPreset preset : OrderPreset.values()) {
            for (Map.Entry<OrderColumn, List<String>> column : preset.columns().entrySet()) {
                String names =
                        column.getValue().stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "));
                assertThat(document)
                        .contains(
                                "| `%s` | `%s` | %s |"
                                        .formatted(
                                                preset.name().toLowerCase(Locale.ROOT),
                                                column.getKey().key(),
                                                names));
            }
        }
    }

    @Test
    void every_column_that_can_be_named_is_documented() throws Exception {
        String document = Files.readString(Path.of("../docs/backtest.md"));
        for (OrderColumn column : OrderColumn.values()) {
            assertThat(document).contains("`" + column.key() + "`");
        }
    }
}
