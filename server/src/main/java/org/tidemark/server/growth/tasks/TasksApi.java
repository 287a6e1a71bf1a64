package org.tidemark.server.growth.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.growth.tasks.AdSessions.Beginning;
import org.tidemark.server.trade.screening.Devices;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;

/** A member's tasks for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tasks", description = "What a member can do today")
class TasksApi {

    private final TasksPages pages;
    private final OwnTasks own;

    TasksApi(TasksPages pages, OwnTasks own) {
        this.pages = pages;
        this.own = own;
    }

    /** The tasks of one programme. */
    record TaskProgramme(
            String programme,
            String title,
            int wanted,
            int done,
            String points,
            boolean complete) {}

    /**
     * A check-in.
     *
     * @param most the most that whoever has checked in may still be paid
     * @param fund what it is paid from
     */
    record TaskCheckIn(
            String programme, String title, String most, String fund, boolean checkedIn) {}

    /** The tasks of today. */
    record TasksAnswer(
            LocalDate today,
            int watched,
            int most,
            List<TaskProgramme> programmes,
            List<TaskCheckIn> checkIns,
            List<String> networks) {}

    /** In which programme. */
    record CheckInWish(String programme) {

        CheckInWish {
            programme = Objects.requireNonNullElse(programme, "");
        }
    }

    /** What the app hands to the network's player. */
    record AdBegun(String customData, String userId, Instant expiresAt) {}

    @Lets(MemberScope.TASKS_WRITE)
    @GetMapping("/tasks")
    @Operation(summary = "The tasks of today")
    TasksAnswer tasks(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        TasksPage page = pages.of(me.memberId());
        return new TasksAnswer(
                page.today(),
                page.watched(),
                page.cap(),
                page.programmes().stream()
                        .map(one ->
                                new TaskProgramme(
                                        one.id(),
                                        frame.of(one.title()),
                                        one.dailyTasks(),
                                        one.done(),
                                        Plain.hundredths(one.adPoints()),
                                        one.complete()))
                        .toList(),
                page.checkIns().stream()
                        .map(one ->
                                new TaskCheckIn(
                                        one.id(),
                                        frame.of(one.title()),
                                        Plain.money(one.mostFen()),
                                        Plain.money(one.fundFen()),
                                        one.checkedIn()))
                        .toList(),
                page.networks());
    }

    @Lets(MemberScope.TASKS_WRITE)
    @PostMapping("/tasks/check-ins")
    @Operation(summary = "Checks in for today; a second time changes nothing")
    TasksAnswer checkIn(
            @RequestBody CheckInWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        own.checkIn(me.memberId(), wish.programme());
        return tasks(me, frame);
    }

    @Lets(MemberScope.TASKS_WRITE)
    @PostMapping("/tasks/ads/{network}")
    @Operation(summary = "Begins an advertisement of a network")
    AdBegun begin(
            @PathVariable String network,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        return switch (own.begin(me.memberId(), own.network(network), Devices.of(request))) {
            case Beginning.Begun begun ->
                    new AdBegun(begun.token(), me.memberId(), begun.session().expiresAt());
            case Beginning.Refused refused ->
                    throw new FormRefusedException(
                            Problems.whole("tasks.outcome." + refused.why().code()),
                            HttpStatus.CONFLICT.value());
        };
    }
}
