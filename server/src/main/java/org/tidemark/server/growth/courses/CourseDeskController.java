package org.tidemark.server.growth.courses;

import java.util.List;
import java.util.Optional;
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
import org.tidemark.server.growth.courses.CoursePage.ForStaff;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff make courses and note who was there. */
@InConsole(ConsoleArea.COURSES)
@Controller
class CourseDeskController {

    private final Courses courses;
    private final CourseProperties properties;

    CourseDeskController(Courses courses, CourseProperties properties) {
        this.courses = courses;
        this.properties = properties;
    }

    @GetMapping("/console/people/courses")
    String list(Model model) {
        model.addAttribute("courses", courses.all());
        model.addAttribute("page", page(null, CourseForm.EMPTY));
        return "courses/desk";
    }

    @PostMapping("/console/people/courses")
    String make(CourseForm form, RedirectAttributes next) {
        next.addAttribute("id", courses.save("", form));
        return "redirect:/console/people/courses/{id}";
    }

    @GetMapping("/console/people/courses/{id}")
    String show(@PathVariable String id, Model model) {
        Course course = course(id);
        model.addAttribute("page", page(course, CourseForm.of(course)));
        return "courses/desk-course";
    }

    @PostMapping("/console/people/courses/{id}")
    String change(
            @PathVariable String id,
            CourseForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Course course = course(id);
        FormMark.check(CourseForm.of(course), before);
        courses.save(course.id(), form);
        next.addFlashAttribute("done", frame.say("courses.saved"));
        next.addAttribute("id", id);
        return "redirect:/console/people/courses/{id}";
    }

    @PostMapping("/console/people/courses/{id}/state")
    String move(
            @PathVariable String id,
            @RequestParam CourseState to,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (courses.move(course(id).id(), to)) {
            next.addFlashAttribute("done", frame.say("courses.moved." + to.code()));
        }
        next.addAttribute("id", id);
        return "redirect:/console/people/courses/{id}";
    }

    @PostMapping("/console/people/courses/{id}/attendance")
    String mark(
            @PathVariable String id,
            @RequestParam String member,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (courses.mark(id, member, staff.name())) {
            next.addFlashAttribute("done", frame.say("courses.marked"));
        }
        next.addAttribute("id", id);
        return "redirect:/console/people/courses/{id}";
    }

    private Course course(String id) {
        return courses.find(id)
                .orElseThrow(() -> PageNotFoundException.page("/console/people/courses/" + id));
    }

    private ForStaff page(@Nullable Course course, CourseForm form) {
        List<CoursePage.Participant> participants =
                Optional.ofNullable(course).stream()
                        .flatMap(one -> courses.participants(one.id()).stream())
                        .map(one ->
                                new CoursePage.Participant(
                                        one.memberId(), one.attendedAt(), one.markedBy()))
                        .toList();
        return new ForStaff(course, form, participants, properties.videoHosts());
    }
}
