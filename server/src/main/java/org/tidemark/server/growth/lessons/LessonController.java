package org.tidemark.server.growth.lessons;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Live lessons for everybody, their calendar, and a member's reminders. */
@Controller
class LessonController {

    /** How long before a member may be reminded, in minutes. */
    static final List<Integer> BEFORE = List.of(60, 24 * 60, 48 * 60);

    private static final int NEXT = 8;
    private static final int PAST = 20;
    private static final int IN_CALENDAR = 60;
    private static final MediaType CALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

    private final LessonStore store;
    private final Clock clock;

    LessonController(LessonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Bean
    static OpenRoute lessonListIsOpen() {
        return OpenRoute.get("/lessons");
    }

    @Bean
    static OpenRoute lessonsAreOpen() {
        return OpenRoute.get("/lessons/*");
    }

    @Bean
    static OpenRoute lessonCalendarsAreOpen() {
        return OpenRoute.get("/lessons/*/calendar.ics");
    }

    @GetMapping("/lessons")
    String list(Model model) {
        model.addAttribute(
                "lessons",
                store.all().stream()
                        .filter(LessonSeries::shown)
                        .map(series -> page(series, null, 1, 0))
                        .filter(page -> !page.next().isEmpty())
                        .toList());
        return "lessons/list";
    }

    @GetMapping("/lessons/{id}")
    String show(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            Model model) {
        model.addAttribute("page", page(shown(id), me, NEXT, PAST));
        model.addAttribute("before", BEFORE);
        return "lessons/lesson";
    }

    private LessonPage page(LessonSeries series, @Nullable SignedInMember me, int next, int past) {
        LessonDates dates = store.dates(series);
        return new LessonPage(
                series,
                dates.next(clock.instant(), next),
                past == 0
                        ? List.of()
                        : dates.past(clock.instant(), past).stream()
                                .filter(one -> !one.replayUrl().isEmpty())
                                .toList(),
                me != null,
                me == null ? OptionalInt.empty() : store.reminder(series.id(), me.memberId()));
    }

    /** The dates that are not over, to be taken into a calendar. */
    @GetMapping("/lessons/{id}/calendar.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String id,
            @RequestParam(defaultValue = "60") String minutes,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        LessonSeries series = shown(id);
        URI own = PlatformAddress.of(request);
        byte[] file =
                CalendarFile.of(
                        series,
                        frame.of(series.title()),
                        frame.of(series.words()),
                        store.dates(series).next(clock.instant(), IN_CALENDAR),
                        own.getHost(),
                        own + "/lessons/" + id,
                        BEFORE.stream()
                                .filter(one -> one.toString().equals(minutes))
                                .findFirst()
                                .orElse(0),
                        clock.instant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"lesson-" + id + ".ics\"")
                .body(file);
    }

    @PostMapping("/my/lessons/{id}")
    String remind(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String minutes,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        LessonSeries series = shown(id);
        if (minutes.equals("0")) {
            store.forget(series.id(), me.memberId());
        } else {
            int before =
                    BEFORE.stream()
                            .filter(one -> one.toString().equals(minutes))
                            .findFirst()
                            .orElse(0);
            if (before == 0) {
                Problems.at("minutes", "lessons.problem.before").orRefuse();
            }
            store.remind(series.id(), me.memberId(), before);
        }
        next.addFlashAttribute(
                "done", frame.say(minutes.equals("0") ? "lessons.forgotten" : "lessons.reminded"));
        next.addAttribute("id", series.id());
        return "redirect:/lessons/{id}";
    }

    private LessonSeries shown(String id) {
        return store.find(id)
                .filter(LessonSeries::shown)
                .orElseThrow(() -> PageNotFoundException.page("/lessons/" + id));
    }
}
