package org.tidemark.server.growth.courses;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.growth.courses.Courses.Attendance;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Courses for everybody, and a member's own. */
@Controller
class CourseController {

    private final Courses courses;

    CourseController(Courses courses) {
        this.courses = courses;
    }

    @Bean
    static OpenRoute courseListIsOpen() {
        return OpenRoute.get("/courses");
    }

    @Bean
    static OpenRoute coursesAreOpen() {
        return OpenRoute.get("/courses/*");
    }

    @GetMapping("/courses")
    String list(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("courses", pages(courses.open(), me));
        model.addAttribute("own", false);
        return "courses/list";
    }

    @GetMapping("/my/courses")
    String own(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("courses", pages(courses.of(me.memberId()), me));
        model.addAttribute("own", true);
        return "courses/list";
    }

    private List<CoursePage> pages(List<Course> all, SignedInMember me) {
        return all.stream().map(course -> page(course, me)).toList();
    }

    private CoursePage page(Course course, SignedInMember me) {
        Optional<CourseStore.Participant> participant =
                me == null ? Optional.empty() : courses.participant(course.id(), me.memberId());
        return new CoursePage(
                course,
                me != null,
                participant.isPresent(),
                participant.filter(one -> one.attendedAt() != null).isPresent(),
                courses.isNear(course));
    }

    /** A course that is open, or one that the member has a place in. */
    @GetMapping("/courses/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        CoursePage page =
                courses.find(id)
                        .map(course -> page(course, me))
                        .filter(one -> one.mine() || one.course().state() == CourseState.OPEN)
                        .orElseThrow(() -> PageNotFoundException.page("/courses/" + id));
        model.addAttribute("page", page);
        return "courses/course";
    }

    @PostMapping("/my/courses/{id}")
    String signUp(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean place,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        requireCourse(id);
        boolean done =
                place ? courses.signUp(id, me.memberId()) : courses.signOff(id, me.memberId());
        if (!done) {
            refuse(place ? "courses.noPlace" : "courses.notSignedOff");
        }
        next.addFlashAttribute("done", frame.say(place ? "courses.signedUp" : "courses.signedOff"));
        next.addAttribute("id", id);
        return "redirect:/courses/{id}";
    }

    @PostMapping("/my/courses/{id}/attendance")
    String attend(
            @PathVariable String id,
            @RequestParam String code,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        requireCourse(id);
        Attendance result = courses.attend(id, me.memberId(), code);
        if (result != Attendance.NOTED && result != Attendance.ALREADY) {
            Problems.at("code", "courses.attendance." + result.code()).orRefuse();
        }
        next.addFlashAttribute("done", frame.say("courses.attendance." + result.code()));
        next.addAttribute("id", id);
        return "redirect:/courses/{id}";
    }

    /** It stands otherwise by now. */
    private static void refuse(String key) {
        throw new FormRefusedException(Problems.whole(key));
    }

    private void requireCourse(String id) {
        if (courses.find(id).isEmpty()) {
            throw PageNotFoundException.page("/courses/" + id);
        }
    }
}
