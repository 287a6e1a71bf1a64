package org.tidemark.server.faces.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.clock.ClockAcceptance;
import org.tidemark.server.kernel.clock.ClockDoubt;
import org.tidemark.server.kernel.clock.ClockGuard;
import org.tidemark.server.kernel.scrub.JournalScrub;
import org.tidemark.server.kernel.scrub.ScrubState;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.ConsoleAlarm;
import org.tidemark.server.web.site.Frame;

/** The clocks and the journal as staff see them, and the two who say that a clock is right. */
@InConsole(ConsoleArea.WATCH)
@Controller
class WatchController {

    private static final String DONE = "done";

    private final ClockGuard guard;
    private final ClockAcceptance acceptance;
    private final JournalScrub scrub;
    private final Audit audit;
    private final Clock clock;

    WatchController(
            ClockGuard guard,
            ClockAcceptance acceptance,
            JournalScrub scrub,
            Audit audit,
            Clock clock) {
        this.guard = guard;
        this.acceptance = acceptance;
        this.scrub = scrub;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static ConsoleAlarm clockAlarm(ClockGuard guard) {
        return () -> guard.doubt().map(doubt -> "watch.clock.alarm");
    }

    @Bean
    static ConsoleAlarm journalAlarm(JournalScrub scrub) {
        return () -> Optional.ofNullable(scrub.state().damage()).map(_ -> "watch.journal.alarm");
    }

    @GetMapping(ConsoleAlarm.PAGE)
    String show(Model model) {
        ClockDoubt doubt = guard.doubt().orElse(null);
        ScrubState journal = scrub.state();
        model.addAttribute(
                "page",
                new WatchPage(
                        local(guard.wall()),
                        doubt,
                        doubt == null ? null : localOrNull(doubt.inOrderAt()),
                        doubt == null ? null : localOrNull(doubt.database()),
                        acceptance.first().orElse(""),
                        journal,
                        localOrNull(journal.wholeAt())));
        return "watch/watch";
    }

    /** One of two people says that the clock is right as it is. */
    @PostMapping(ConsoleAlarm.PAGE)
    String accept(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!staff.isPerson()) {
            Problems.whole("watch.clock.noPerson").orRefuse();
        }
        switch (acceptance.agree(staff.name())) {
            case ANOTHER_WANTED -> {
                audit.note(staff.name(), "clock.proposed", "clock", guard.wall().toString());
                next.addFlashAttribute(DONE, frame.say("watch.clock.anotherWanted"));
            }
            case ACCEPTED -> {
                audit.note(staff.name(), "clock.accepted", "clock", guard.wall().toString());
                next.addFlashAttribute(DONE, frame.say("watch.clock.accepted"));
            }
            case SAME_PERSON ->
                    throw new FormRefusedException(Problems.whole("watch.clock.samePerson"));
            case MOVED_SINCE ->
                    throw new FormRefusedException(Problems.whole("watch.clock.movedSince"));
            case NO_DOUBT -> next.addFlashAttribute(DONE, frame.say("watch.clock.inOrder"));
        }
        return "redirect:" + ConsoleAlarm.PAGE;
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime localOrNull(@Nullable Instant at) {
        return at == null ? null : local(at);
    }
}
