package org.tidemark.server.faces.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.signup.KnownMembers;

/** The running notes of a ledger, and the files that are taken along. */
class LawIT {

    private static final String PHONE = "13900001234";
    private static final String NAME = "某某某";

    private static TestPlatform platform;
    private static Map<LawThreshold, Long> before;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("law");
        for (int member = 0; member < 7; member++) {
            String sponsor =
                    member == 0 || member == 6
                            ? ""
                            : ",\"sponsor\":\"lw-" + (member - 1) / 2 + "\"";
            accepted(
                    "/members",
                    "{\"id\":\"e%1$d\",\"member\":\"lw-%1$d\"%2$s}".formatted(member, sponsor));
        }
        platform.bean(KnownMembers.class).open("lw-1", PHONE, NAME);
        follow();
        before = figures();
        platform.adopt("lw");
        for (int order = 0; order < 5; order++) {
            accepted(
                    "/orders",
                    TestPlatform.order("lw-o" + order, "lw-" + order % 3, "lw", "100.00"));
        }
        follow();
    }

    private static Map<LawThreshold, Long> figures() {
        return platform.bean(LawNotes.class).now().orElseThrow().all().stream()
                .collect(Collectors.toMap(LawNote::threshold, LawNote::now));
    }

    private static void accepted(String path, String body) {
        Answer answer = platform.post(path, body);
        assertThat(answer.status()).as(answer.http().body()).isBetween(200, 299);
    }

    private static void follow() {
        long sequence = platform.get("/api/v1/ledger").sequence();
        platform.following(sequence, "/api/v1/members/lw-1/statement");
        platform.work();
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    @Test
    void people_and_levels_are_those_of_the_tree() {
        assertThat(before)
                .containsEntry(LawThreshold.PARTICIPANTS, 6L)
                .containsEntry(LawThreshold.LEVELS, 3L)
                .containsEntry(LawThreshold.PERSONS, 0L)
                .containsEntry(LawThreshold.AMOUNT, 0L)
                .containsEntry(LawThreshold.SHAREHOLDERS, 0L);
        assertThat(platform.bean(LawStore.class).buyers()).isEqualTo(3);
    }

    @Test
    void a_ledger_whose_plans_have_no_law_pack_is_told_so() {
        assertThat(platform.visitor().staff("FINANCE").get("/console/law").http().body())
                .contains("law pack")
                .doesNotContain("regulator.zip");
        assertThat(platform.visitor().staff("SUPPORT").get("/console/law").status()).isEqualTo(403);
    }

    @Test
    void the_regulators_file_has_the_business_and_nobody_by_name() {
        Visitor auditor = platform.visitor().staff("AUDITOR");
        String today =
                platform.bean(org.tidemark.server.money.books.Books.class).today().toString();
        Map<String, String> files =
                files(
                        auditor.bytes(
                                "/console/law/regulator.zip?from=" + today + "&until=" + today));

        assertThat(files.keySet())
                .contains(
                        "readme.html",
                        "operator.csv",
                        "plans/lw.yaml",
                        "books-CNY.csv",
                        "sales.csv",
                        "cohorts.csv",
                        "journal.csv");
        assertThat(files.get("plans/lw.yaml")).contains("programme: lw");
        assertThat(files.get("books-CNY.csv")).contains("500.00");
        assertThat(files.get("journal.csv").lines())
                .as("a record a command, and the head of the table")
                .hasSize(1 + 7 + 1 + 5);
        assertThat(files.values()).noneMatch(text -> text.contains(PHONE) || text.contains(NAME));
        Archives.hashes(bytes(files, "readme.html"))
                .forEach((name, hash) ->
                        assertThat(files.get("readme.html")).as(name).contains(name, hash));
        assertThat(platform.visitor().staff("FINANCE").get("/console/law/regulator.zip").status())
                .isEqualTo(403);
        Answer wrong = auditor.get("/console/law/regulator.zip?from=soon");
        assertThat(wrong.status()).isEqualTo(303);
        assertThat(auditor.get("/console/law?from=soon").http().body())
                .contains("value=\"soon\"", "aria-invalid");
    }

    private static Map<String, byte[]> bytes(Map<String, String> files, String but) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        files.forEach((name, text) -> {
            if (!name.equals(but)) {
                all.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return all;
    }

    @Test
    void a_members_file_has_all_of_him_and_is_noted_in_the_audit() {
        Visitor owner = platform.visitor().staff("OWNER");
        Answer none =
                owner.post(
                        "/console/law/members", Map.of("member", "lw-9", "_page", "/console/law"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.http().body()).contains("lw-9", "id=\"member-error\"");
        Answer asked =
                owner.post(
                        "/console/law/members",
                        Map.of("member", " lw-1 ", "_page", "/console/law"));
        assertThat(asked.http().headers().firstValue("Location").orElse(""))
                .endsWith("/console/law/members/lw-1/file.zip");

        Map<String, String> files = files(owner.bytes("/console/law/members/lw-1/file.zip"));

        assertThat(files.keySet()).containsExactly("readme.html", "member.json", "statement.csv");
        assertThat(files.get("member.json")).contains(PHONE, NAME, "consents");
        assertThat(files.get("statement.csv")).contains("lw-o1", "order-settled");
        assertThat(owner.get("/console/staff/audit").http().body())
                .contains("Took out the file of a member");
        for (String role : List.of("SUPPORT", "OPERATIONS", "FINANCE")) {
            assertThat(
                            platform.visitor()
                                    .staff(role)
                                    .get("/console/law/members/lw-1/file.zip")
                                    .status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    private static Map<String, String> files(byte[] archive) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
