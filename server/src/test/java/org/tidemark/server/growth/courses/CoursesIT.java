package org.tidemark.server.growth.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.growth.courses.Courses.Attendance;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** Places, attendance and links of courses, on the real database. */
class CoursesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private static Courses courses() {
        return PLATFORM.bean(Courses.class);
    }

    private static CourseForm form(String places, long startsInMinutes) {
        LocalDateTime start =
                LocalDateTime.now(PLATFORM.clock())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(startsInMinutes);
        return new CourseForm(
                "标题",
                "Title",
                "介绍",
                "Words",
                "https://v.qq.com/live/1",
                places,
                start.toString(),
                start.plusHours(1).toString());
    }

    @Test
    void the_last_places_go_to_as_many_as_there_are_however_many_ask_at_once() throws Exception {
        courses().offer("c-places", form("3", 60));
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String member = "c-m" + i;
            asking.add(() -> courses().signUp("c-places", member));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int placed = 0;
            for (Future<Boolean> answer : threads.invokeAll(asking)) {
                placed += answer.get() ? 1 : 0;
            }
            assertThat(placed).isEqualTo(3);
        }
        Course full = courses().find("c-places").orElseThrow();
        assertThat(full.signedUp()).isEqualTo(3);
        assertThat(full.full()).isTrue();
        String one = courses().participants("c-places").getFirst().memberId();
        assertThat(courses().signUp("c-places", one)).isTrue();
        assertThat(courses().signOff("c-places", one)).isTrue();
        assertThat(courses().signOff("c-places", one)).isFalse();
        assertThat(courses().signUp("c-places", "c-late")).isTrue();
        assertThat(courses().find("c-places").orElseThrow().signedUp()).isEqualTo(3);
        assertThatThrownBy(() -> courses().save("c-places", form("2", 60)))
                .isInstanceOfSatisfying(
                        FormRefusedException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .isEqualTo(Problems.at("places", "courses.bad.fewer")));
    }

    @Test
    void attendance_is_noted_by_the_code_around_the_session_and_by_staff() {
        courses().offer("c-code", form("0", 10));
        courses().offer("c-far", form("0", 300));
        String code = courses().find("c-code").orElseThrow().code();
        assertThat(courses().attend("c-code", "c-a", code)).isEqualTo(Attendance.NOT_SIGNED_UP);
        courses().signUp("c-code", "c-a");
        courses().signUp("c-code", "c-b");
        courses().signUp("c-far", "c-a");
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(courses().attend("c-code", "c-a", wrong)).isEqualTo(Attendance.WRONG_CODE);
        assertThat(courses().attend("c-code", "c-a", code)).isEqualTo(Attendance.NOTED);
        assertThat(courses().attend("c-code", "c-a", code)).isEqualTo(Attendance.ALREADY);
        assertThat(courses().signOff("c-code", "c-a")).isFalse();
        String far = courses().find("c-far").orElseThrow().code();
        assertThat(courses().attend("c-far", "c-a", far)).isEqualTo(Attendance.NOT_NOW);
        assertThat(courses().mark("c-code", "c-b", "staff-1")).isTrue();
        assertThat(courses().mark("c-code", "c-b", "staff-2")).isFalse();
        for (int i = 0; i < 10; i++) {
            courses().signUp("c-code", "c-guess");
            courses().attend("c-code", "c-guess", wrong);
        }
        assertThat(courses().attend("c-code", "c-guess", code)).isEqualTo(Attendance.TOO_OFTEN);
    }

    @Test
    void the_link_is_shown_to_those_with_a_place_and_a_draft_to_nobody() {
        courses().offer("c-link", form("0", 60));
        String draft = courses().save("", form("0", 60));
        PLATFORM.enrol("c-reader");
        Visitor reader = PLATFORM.member("c-reader");
        assertThat(PLATFORM.visitor().get("/courses/c-link").http().body())
                .contains("Title")
                .doesNotContain("v.qq.com");
        assertThat(reader.get("/courses/c-link").http().body()).doesNotContain("v.qq.com");
        reader.post("/my/courses/c-link", Map.of());
        assertThat(reader.get("/courses/c-link").http().body()).contains("https://v.qq.com/live/1");
        assertThat(reader.get("/my/courses").http().body()).contains("Soon: Title");
        assertThat(reader.get("/courses/" + draft).status()).isEqualTo(404);
    }

    @Test
    void only_https_links_to_allowed_hosts_are_taken() {
        List<String> hosts = List.of("v.qq.com");
        assertThat(CourseForm.isAllowed("https://v.qq.com/x?y=1", hosts)).isTrue();
        assertThat(
                        List.of(
                                "http://v.qq.com/x",
                                "https://v.qq.com.example.org/x",
                                "https://v.qq.com@example.org/",
                                "https://example.org/v.qq.com",
                                "https://v.qq.com:8443/",
                                "//v.qq.com/x",
                                "javascript:alert(1)",
                                "https://v.qq.com\\@example.org/"))
                .noneMatch(url -> CourseForm.isAllowed(url, hosts));
    }
}
