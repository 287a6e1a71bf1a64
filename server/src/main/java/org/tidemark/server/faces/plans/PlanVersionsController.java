package org.tidemark.server.faces.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.difference.Difference;
import org.tidemark.plan.difference.PlanDifferences;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.coming.ComingPlanAct;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.kernel.coming.ComingState;
import org.tidemark.server.kernel.ledger.PlanVersions;
import org.tidemark.server.kernel.ledger.PlanVersions.Version;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The versions of a programme's plan, and a proposal of another one, for whoever has to agree. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class PlanVersionsController {

    private final PlanVersions versions;
    private final PlansInForce plans;
    private final Approvals approvals;
    private final PlanLooks looks;
    private final ComingPlans coming;
    private final Clock clock;

    PlanVersionsController(
            PlanVersions versions,
            PlansInForce plans,
            Approvals approvals,
            PlanLooks looks,
            ComingPlans coming,
            Clock clock) {
        this.versions = versions;
        this.plans = plans;
        this.approvals = approvals;
        this.looks = looks;
        this.coming = coming;
        this.clock = clock;
    }

    @GetMapping("/console/programmes/{programme}/versions")
    String all(@PathVariable String programme, Model model) {
        var inForce =
                plans.find(programme).orElseThrow(() -> PageNotFoundException.programme(programme));
        model.addAttribute("id", programme);
        model.addAttribute("title", inForce.plan().title());
        model.addAttribute("versions", told(versions.of(programme)));
        model.addAttribute("coming", coming.waiting(programme));
        model.addAttribute(
                "ended",
                coming.of(programme).stream()
                        .filter(one -> one.state() != ComingState.WAITING)
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "plans/versions";
    }

    /** The newest first, each compared with the one before it. */
    private List<PlanVersionTold> told(List<Version> all) {
        Map<String, Command.AdoptPlan> texts = versions.texts(all);
        List<PlanVersionTold> told = new ArrayList<>();
        Optional<Plan> before = Optional.empty();
        for (Version version : all) {
            String text =
                    Optional.ofNullable(texts.get(version.command()))
                            .map(Command.AdoptPlan::plan)
                            .orElse("");
            Optional<Plan> plan = read(text);
            told.addFirst(new PlanVersionTold(version, text, differences(before, plan)));
            before = plan;
        }
        return told;
    }

    private static List<Difference> differences(Optional<Plan> before, Optional<Plan> after) {
        return before.isPresent() && after.isPresent()
                ? PlanDifferences.of(before.get(), after.get())
                : List.of();
    }

    private static Optional<Plan> read(String text) {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> Optional.of(accepted.plan());
            case PlanReadResult.Refused _ -> Optional.empty();
        };
    }

    @GetMapping("/console/programmes/_proposals/{id}")
    String proposal(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        Approval proposal = approvals.find(id).orElseThrow(() -> PageNotFoundException.page(id));
        String text =
                proposal.command(Command.AdoptPlan.class)
                        .map(Command.AdoptPlan::plan)
                        .or(() -> ComingPlanAct.text(proposal))
                        .orElseThrow(() -> PageNotFoundException.page(id));
        model.addAttribute("proposal", proposal);
        model.addAttribute("begins", ComingPlanAct.begins(proposal));
        model.addAttribute("look", looks.of(text, frame.wording().language()));
        return "plans/proposal";
    }
}
