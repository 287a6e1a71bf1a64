package org.tidemark.server.faces.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.ledger.PlanVersions;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;

/** The list of all programmes. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class ProgrammesController {

    private final ProgrammeViews programmes;
    private final PlanVersions versions;
    private final ProgrammeProposals proposals;
    private final Clock clock;

    ProgrammesController(
            ProgrammeViews programmes,
            PlanVersions versions,
            ProgrammeProposals proposals,
            Clock clock) {
        this.programmes = programmes;
        this.versions = versions;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping("/console/programmes")
    String all(Model model) {
        List<Approval> waiting = proposals.waiting();
        model.addAttribute(
                "rows", programmes.all().value().stream().map(one -> row(one, waiting)).toList());
        return "programmes/programmes";
    }

    private ProgrammeRow row(ProgrammeView programme, List<Approval> waiting) {
        return new ProgrammeRow(
                programme,
                ProgrammeState.of(programme, LocalDate.now(clock)),
                versions.of(programme.id()).size(),
                waiting.stream()
                        .filter(one -> ProgrammeProposals.isOf(programme.id(), one))
                        .count());
    }
}
