package org.tidemark.server.faces.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.PageNotFoundException;

/** The page of a programme, and the part of it that is fetched anew while it is open. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class ProgrammeController {

    private static final int CHART_POINTS = 240;
    private static final int LATEST_EVENTS = 12;

    private final ProgrammeViews programmes;
    private final LedgerHistory history;
    private final ProgrammeProposals proposals;
    private final ComingPlans coming;
    private final Clock clock;

    ProgrammeController(
            ProgrammeViews programmes,
            LedgerHistory history,
            ProgrammeProposals proposals,
            ComingPlans coming,
            Clock clock) {
        this.programmes = programmes;
        this.history = history;
        this.proposals = proposals;
        this.coming = coming;
        this.clock = clock;
    }

    @GetMapping("/console/programmes/{id}")
    String programme(@PathVariable String id, Model model) {
        ProgrammePage page = page(id);
        model.addAttribute("page", page);
        model.addAttribute(
                "acts",
                Arrays.stream(ProgrammeAct.values())
                        .filter(act -> act.fits(page.programme()))
                        .toList());
        model.addAttribute(
                "waiting",
                proposals.waiting().stream()
                        .filter(one -> ProgrammeProposals.isOf(id, one))
                        .toList());
        model.addAttribute("coming", coming.waiting(id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("decided", proposals.decided(id));
        return "programmes/programme";
    }

    @GetMapping("/console/programmes/{id}/live")
    String live(@PathVariable String id, Model model) {
        model.addAttribute("page", page(id));
        return "programmes/programme-live";
    }

    private ProgrammePage page(String id) {
        return ProgrammePage.of(
                programmes.find(id).value().orElseThrow(() -> PageNotFoundException.programme(id)),
                history.prices(id, CHART_POINTS),
                history.poolEvents(id, LATEST_EVENTS),
                OffsetDateTime.now(clock));
    }
}
