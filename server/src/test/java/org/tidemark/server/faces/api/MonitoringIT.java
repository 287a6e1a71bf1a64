package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.kernel.jobs.JobRunner;

/** The dashboard and the alarms that are shipped ask for measurements that there are. */
class MonitoringIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Path SHIPPED = Path.of("..", "dist", "src", "main", "share", "monitoring");
    private static final Pattern NAME =
            Pattern.compile(
                    "\\b(?:tidemark|jvm|hikaricp)_[a-z_]+(?=[{\\[\" )]|$)", Pattern.MULTILINE);

    @Test
    void what_is_shipped_asks_for_what_is_measured() throws IOException {
        PLATFORM.adopt("monitored");
        PLATFORM.enrol("monitored-1");
        Answer refused =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"monitored-r","programme":"monitored","member":"monitored-1","points":"5"}\
                        """);
        assertThat(refused.status()).isEqualTo(422);
        PLATFORM.bean(JobRunner.class).workOff();
        String measured = PLATFORM.get("/actuator/prometheus").http().body();
        for (String file : Set.of("alerts.yaml", "grafana-dashboard.json")) {
            Set<String> asked = new TreeSet<>();
            Matcher name = NAME.matcher(Files.readString(SHIPPED.resolve(file)));
            while (name.find()) {
                asked.add(name.group());
            }
            assertThat(asked).as(file).hasSizeGreaterThan(5);
            assertThat(asked)
                    .as(file)
                    .allMatch(one ->
                            measured.contains("\n" + one + "{")
                                    || measured.contains("\n" + one + " "));
        }
    }
}
