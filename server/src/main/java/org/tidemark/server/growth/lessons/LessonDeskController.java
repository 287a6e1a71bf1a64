package org.tidemark.server.growth.lessons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.growth.courses.Courses;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff makes series of lessons, cancels dates and says where replays are. */
@InConsole(ConsoleArea.COURSES)
@Controller
class LessonDeskController {

    private static final String PAGE = "/console/people/lessons";
    private static final int NEXT = 12;
    private static final int PAST = 20;

    private final LessonStore store;
    private final Courses courses;
    private final CopyRules copy;
    private final NumberSeries numbers;
    private final Clock clock;

    LessonDeskController(
            LessonStore store, Courses courses, CopyRules copy, NumberSeries numbers, Clock clock) {
        this.store = store;
        this.courses = courses;
        this.copy = copy;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("series", store.all());
        model.addAttribute("entered", LessonForm.empty(LocalDate.now(clock), clock.getZone()));
        model.addAttribute("hosts", courses.hosts());
        return "lessons/desk";
    }

    @PostMapping(PAGE)
    String make(
            LessonForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        Problems.of(form.faults(courses::mayLinkTo, copy::fault)).orRefuse();
        String id = numbers.next("l");
        store.save(form.series(id, false, staff.name()));
        return to(id, next);
    }

    @GetMapping(PAGE + "/{id}")
    String show(@PathVariable String id, Model model) {
        LessonSeries series = found(id);
        LessonDates dates = store.dates(series);
        model.addAttribute(
                "page",
                new LessonPage(
                        series,
                        dates.next(clock.instant(), NEXT),
                        dates.past(clock.instant(), PAST),
                        false,
                        OptionalInt.empty()));
        model.addAttribute("entered", LessonForm.of(series));
        model.addAttribute("hosts", courses.hosts());
        return "lessons/desk-lesson";
    }

    @PostMapping(PAGE + "/{id}")
    String change(
            @PathVariable String id,
            LessonForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        LessonSeries series = found(id);
        FormMark.check(LessonForm.of(series), before);
        Problems.of(form.faults(courses::mayLinkTo, copy::fault)).orRefuse();
        store.save(form.series(id, series.shown(), staff.name()));
        next.addFlashAttribute("done", frame.say("lessons.saved"));
        return to(id, next);
    }

    @PostMapping(PAGE + "/{id}/shown")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean shown,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        store.show(found(id).id(), shown);
        next.addFlashAttribute("done", frame.say(shown ? "lessons.isShown" : "lessons.isHidden"));
        return to(id, next);
    }

    /** Cancels a date or takes that back, and says where its replay is. */
    @PostMapping(PAGE + "/{id}/dates")
    String date(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Boolean cancelled,
            @RequestParam(defaultValue = "") String replayUrl,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        LessonSeries series = found(id);
        LocalDate of =
                DayRange.day(day)
                        .filter(series::has)
                        .orElseThrow(() -> PageNotFoundException.page(id + "/" + day));
        String replay = replayUrl.strip();
        if (!replay.isEmpty() && !courses.mayLinkTo(replay)) {
            Problems.at("replayUrl", "lessons.problem.link").orRefuse();
        }
        store.say(id, of, new LessonDates.Said(Boolean.TRUE.equals(cancelled), replay));
        next.addFlashAttribute("done", frame.say("lessons.saved"));
        return to(id, next);
    }

    private static String to(String id, RedirectAttributes next) {
        next.addAttribute("id", id);
        return "redirect:" + PAGE + "/{id}";
    }

    private LessonSeries found(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(PAGE + "/" + id));
    }
}
