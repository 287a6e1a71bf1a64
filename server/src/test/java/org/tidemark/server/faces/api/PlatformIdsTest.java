package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformIdsTest {

    private static final String NUMBER = "o261122063518402277";

    /** How the platform's own commands begin their ids. */
    private static final Pattern HEAD =
            Pattern.compile("LedgerClient\\s*\\.head\\(\\s*\"([a-z-]+-)\"\\s*\\+");

    @Test
    void every_beginning_that_the_platform_uses_is_its_own_before_a_number() throws IOException {
        TreeSet<String> beginnings = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = HEAD.matcher(Files.readString(source));
                while (found.find()) {
                    beginnings.add(found.group(1));
                }
            }
        }
        assertThat(beginnings).hasSizeGreaterThan(8);
        for (String beginning : beginnings) {
            assertThat(PlatformIds.isOwn(beginning + NUMBER)).as(beginning).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                "order-" + NUMBER,
                "hold-" + NUMBER + "-2",
                "pay-store-y261122063518402277",
                "close-2026-11-30",
                "close-2026-11-30-2",
                "check-in-mall-m1-2026-11-30",
                "tasks-mall-m1-2026-11-30",
                "verify-known-m1",
                "supplier-shore"
            })
    void what_the_platform_may_want_is_its_own(String id) {
        assertThat(PlatformIds.isOwn(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-1001",
                "mall-order-2026-11-30-17",
                "refund-7",
                "550e8400-e29b-41d4-a716-446655440000",
                "01J9Z3K8X4Q2W5E6R7T8Y9V0B1",
                "redeem-m1-5",
                "check-in-17",
                "tasks-17",
                "mall-close-2026-11-30",
                "a1234567890123456789",
                "o26112206351840227"
            })
    void what_others_write_is_theirs(String id) {
        assertThat(PlatformIds.isOwn(id)).isFalse();
    }
}
