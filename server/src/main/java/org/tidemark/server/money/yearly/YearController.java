package org.tidemark.server.money.yearly;

import java.time.Clock;
import java.time.Year;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInMember;

/** A member's years, for himself and for staff. */
@Controller
class YearController {

    private static final String OWN = "/my/wallet/years";
    private static final String OTHERS = "/console/members/{id}/years";

    private final YearPages pages;
    private final Clock clock;

    YearController(YearPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(OWN)
    String newest() {
        return "redirect:" + OWN + "/" + Year.now(clock);
    }

    @GetMapping(OWN + "/{year}")
    String own(@PathVariable String year, @AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("page", pages.of(me.memberId(), year, OWN));
        return "yearly/own";
    }

    @Reveals
    @InConsole(ConsoleArea.MEMBERS)
    @GetMapping(OTHERS + "/{year}")
    String others(@PathVariable String id, @PathVariable String year, Model model) {
        model.addAttribute("page", pages.of(id, year, OTHERS.replace("{id}", id)));
        return "yearly/console";
    }
}
