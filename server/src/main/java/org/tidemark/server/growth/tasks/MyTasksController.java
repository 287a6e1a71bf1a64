package org.tidemark.server.growth.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
import org.tidemark.server.growth.tasks.AdSessions.Beginning;
import org.tidemark.server.trade.screening.Devices;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** A member's tasks: advertisements and the check-in. */
@Controller
class MyTasksController {

    private final TasksPages pages;
    private final OwnTasks own;

    MyTasksController(TasksPages pages, OwnTasks own) {
        this.pages = pages;
        this.own = own;
    }

    /**
     * What an app hands to the network's player.
     *
     * @param customData the session: it comes back in the network's callback
     * @param userId the user id for the network
     */
    record AppSession(String customData, String userId, String expiresAt) {}

    @GetMapping("/my/tasks")
    String show(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("page", pages.of(me.memberId()));
        return "tasks/tasks";
    }

    /** Begins an advertisement in the browser: on to the network's player. */
    @PostMapping(value = "/my/tasks/ads/{network}", produces = MediaType.TEXT_HTML_VALUE)
    String begin(
            @PathVariable String network,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        AdNetwork chosen = own.network(network);
        return switch (own.begin(me.memberId(), chosen, Devices.of(request))) {
            case Beginning.Begun begun when !chosen.player("").isEmpty() ->
                    "redirect:" + chosen.player(begun.token());
            case Beginning.Begun _ -> throw notNow("tasks.inApp");
            case Beginning.Refused refused -> throw notNow("tasks.outcome." + refused.why().code());
        };
    }

    /** Begins an advertisement in an app: the session for the network's player. */
    @PostMapping(value = "/my/tasks/ads/{network}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> beginInApp(
            @PathVariable String network,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        return switch (own.begin(me.memberId(), own.network(network), Devices.of(request))) {
            case Beginning.Begun begun ->
                    ResponseEntity.ok(
                            new AppSession(
                                    begun.token(),
                                    me.memberId(),
                                    begun.session().expiresAt().toString()));
            case Beginning.Refused refused ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(Map.of("code", refused.why().code()));
        };
    }

    /** Checks in for today; the id makes a double click one check-in. */
    @PostMapping("/my/tasks/check-in")
    String checkIn(
            @RequestParam String programme,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        own.checkIn(me.memberId(), programme);
        next.addFlashAttribute("done", frame.say("tasks.checkedIn"));
        return "redirect:/my/tasks";
    }

    private static FormRefusedException notNow(String key) {
        return new FormRefusedException(Problems.whole(key));
    }
}
