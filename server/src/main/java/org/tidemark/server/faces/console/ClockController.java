package org.tidemark.server.faces.console;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.ledger.TurnableClock;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;

/** Turns the time of a demo forward. */
@InConsole(ConsoleArea.DAYS)
@Controller
@ConditionalOnProperty("tidemark.ledger.turnable-clock")
class ClockController {

    private static final int MOST_DAYS = 31;

    private final TurnableClock clock;

    ClockController(Clock clock) {
        this.clock = (TurnableClock) clock;
    }

    @GetMapping("/console/clock")
    String show(Model model) {
        model.addAttribute("now", OffsetDateTime.now(clock));
        return "console/clock";
    }

    @PostMapping("/console/clock")
    String turn(@RequestParam int days) {
        clock.turn(Duration.ofDays(Math.clamp(days, 0, MOST_DAYS)));
        return "redirect:/console/clock";
    }
}
