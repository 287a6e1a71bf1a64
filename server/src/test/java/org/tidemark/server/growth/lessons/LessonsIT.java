package org.tidemark.server.growth.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** A series of live lessons: its dates, its calendar, who is reminded, what is cancelled. */
@TestMethodOrder(OrderAnnotation.class)
class LessonsIT {

    private static final String PAGE = "/console/people/lessons";

    private static TestPlatform platform;
    private static String id;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("lessons");
        platform.enrol("ls-m1");
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static LocalDate today() {
        return LocalDate.now(platform.clock());
    }

    private static LessonStore store() {
        return platform.bean(LessonStore.class);
    }

    private static Map<String, String> form(String titleEn, String room) {
        LocalDate in3 = today().plusDays(3);
        Map<String, String> form = new HashMap<>();
        form.put("titleZh", "泡茶课");
        form.put("titleEn", titleEn);
        form.put("wordsZh", "怎样泡茶");
        form.put("wordsEn", "How tea is made, and drunk");
        form.put("teacher", "Teacher Lin");
        form.put("weekdays", in3.getDayOfWeek().name());
        form.put("at", "20:00");
        form.put("zone", platform.clock().getZone().getId());
        form.put("minutes", "60");
        form.put("from", today().toString());
        form.put("until", today().plusDays(40).toString());
        form.put("roomUrl", room);
        form.put("_page", PAGE);
        return form;
    }

    private static String body(Visitor who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    @Test
    @Order(1)
    void staff_makes_a_series_that_nobody_sees_before_it_is_shown() {
        Visitor content = platform.visitor().staff("CONTENT");
        Map<String, String> wrong = form("Guaranteed 20 % return", "https://evil.example/");
        wrong.remove("weekdays");
        Answer refused = content.post(PAGE, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("promises a return or hints at one", "at least one weekday")
                .contains("Links go over https", "value=\"Teacher Lin\"");

        Answer made = content.post(PAGE, form("Tea class", "https://v.qq.com/live/7"));
        String location = made.http().headers().firstValue("Location").orElse("");
        id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(platform.visitor().get("/lessons/" + id).status()).isEqualTo(404);
        assertThat(body(platform.visitor(), "/lessons")).doesNotContain("Tea class");

        content.post(PAGE + "/" + id + "/shown", Map.of("shown", "true", "_page", PAGE));

        assertThat(body(platform.visitor(), "/lessons"))
                .contains("Tea class", today().plusDays(3) + " 20:00");
        assertThat(body(platform.visitor(), "/lessons/" + id))
                .contains("Teacher Lin", today().plusDays(10) + " 20:00")
                .doesNotContain("v.qq.com");
        assertThat(body(platform.member("ls-m1"), "/lessons/" + id))
                .contains("https://v.qq.com/live/7");
        assertThat(
                        platform.visitor()
                                .staff("SUPPORT")
                                .post(PAGE, form("No", "https://v.qq.com/live/7"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void its_dates_are_a_calendar_and_what_is_cancelled_says_so() {
        Visitor content = platform.visitor().staff("CONTENT");
        Map<String, String> cancelled = new HashMap<>();
        cancelled.put("day", today().plusDays(10).toString());
        cancelled.put("cancelled", "true");
        cancelled.put("_page", PAGE);
        assertThat(content.post(PAGE + "/" + id + "/dates", cancelled).status()).isEqualTo(302);
        cancelled.put("day", today().plusDays(11).toString());
        assertThat(content.post(PAGE + "/" + id + "/dates", cancelled).status())
                .as("no date of it")
                .isEqualTo(404);

        Answer file = platform.visitor().get("/lessons/" + id + "/calendar.ics?minutes=1440");
        assertThat(file.http().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(file.http().body())
                .contains("BEGIN:VCALENDAR\r\n", "SUMMARY:Tea class", "made\\, and drunk")
                .contains("STATUS:CANCELLED", "TRIGGER:-PT1440M", "/lessons/" + id)
                .doesNotContain("v.qq.com");
        assertThat(body(platform.visitor(), "/lessons/" + id)).contains("cancelled");
    }

    @Test
    @Order(3)
    void a_member_is_reminded_at_his_next_visit_within_his_time() {
        Visitor member = platform.member("ls-m1");
        assertThat(
                        member.post(
                                        "/my/lessons/" + id,
                                        Map.of("minutes", "7", "_page", "/lessons/" + id))
                                .status())
                .isEqualTo(422);
        member.post("/my/lessons/" + id, Map.of("minutes", "1440", "_page", "/lessons/" + id));
        assertThat(body(member, "/lessons/" + id)).contains("You are reminded a day before");
        assertThat(body(member, "/my/wallet")).doesNotContain("Live lesson on");

        LocalDate day = today().plusDays(3);
        platform.turnClock(
                Duration.between(
                        platform.clock().instant(),
                        day.atTime(10, 0).atZone(platform.clock().getZone()).toInstant()));

        String told = "Live lesson on " + day + ": 20:00 Tea class";
        assertThat(body(platform.member("ls-m1"), "/")).contains(told, "/lessons/" + id);
        assertThat(body(platform.visitor(), "/")).doesNotContain("Live lesson on");
        assertThat(platform.bean(LessonRecords.class).export("ls-m1").toString())
                .contains("minutesBefore=1440");
        platform.member("ls-m1")
                .post("/my/lessons/" + id, Map.of("minutes", "0", "_page", "/lessons/" + id));
        assertThat(body(platform.member("ls-m1"), "/")).doesNotContain("Live lesson on");
        assertThat(store().reminders("ls-m1")).isEmpty();
    }

    @Test
    @Order(4)
    void after_a_lesson_stands_its_replay_and_who_leaves_is_forgotten() {
        LocalDate day = today();
        platform.turnClock(Duration.ofHours(12));
        Visitor content = platform.visitor().staff("CONTENT");
        Map<String, String> replay = new HashMap<>();
        replay.put("day", day.toString());
        replay.put("replayUrl", "https://evil.example/v");
        replay.put("_page", PAGE + "/" + id);
        assertThat(content.post(PAGE + "/" + id + "/dates", replay).status()).isEqualTo(422);
        replay.put("replayUrl", "https://www.bilibili.com/video/1");
        assertThat(content.post(PAGE + "/" + id + "/dates", replay).status()).isEqualTo(302);
        assertThat(body(platform.visitor(), "/lessons/" + id))
                .contains("https://www.bilibili.com/video/1", "Replay of " + day + " 20:00");
        assertThat(
                        content.post(PAGE + "/" + id, form("Tea again", "https://v.qq.com/live/8"))
                                .status())
                .isEqualTo(302);
        assertThat(body(platform.visitor(), "/lessons/" + id)).contains("Tea again");
        store().remind(id, "ls-m1", 60);
        platform.bean(LessonRecords.class).erase("ls-m1");
        assertThat(store().reminders("ls-m1")).isEmpty();
        content.post(PAGE + "/" + id + "/shown", Map.of("shown", "false", "_page", PAGE));
        assertThat(platform.visitor().get("/lessons/" + id).status()).isEqualTo(404);
    }
}
