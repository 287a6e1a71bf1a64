package org.tidemark.server.growth.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.LedgerOverview.Agent;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Regions and levels, who holds them under which contract, and the end of one. */
@InConsole(ConsoleArea.TEAM)
@Controller
class AppointmentsController {

    static final String PAGE = "/console/people/appointments";

    private static final int MOST_AHEAD = 366;

    private final AppointmentStore store;
    private final LedgerReads reads;
    private final Regions regions;
    private final Approvals approvals;
    private final Clock clock;

    AppointmentsController(
            AppointmentStore store,
            LedgerReads reads,
            Regions regions,
            Approvals approvals,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.regions = regions;
        this.approvals = approvals;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@ModelAttribute("frame") Frame frame, Model model) {
        List<Agent> agents = reads.agents().value();
        List<AppointmentTerm> standing = store.standing();
        List<AppointmentTerm> over = store.over();
        Set<String> kept =
                standing.stream()
                        .filter(one -> one.state() == AppointmentState.RUNNING)
                        .map(AppointmentTerm::seat)
                        .collect(Collectors.toSet());
        Map<String, String> seats = new HashMap<>();
        Stream.concat(
                        Stream.concat(standing.stream(), over.stream()).map(AppointmentTerm::seat),
                        agents.stream().map(Agent::region))
                .forEach(seat -> seats.put(seat, name(seat, frame)));
        model.addAttribute(
                "page",
                new AppointmentsPage(
                        ProvinceTiles.of(regions.provinces(), agents),
                        standing,
                        over,
                        seats,
                        agents.stream()
                                .filter(agent -> !kept.contains(agent.region()))
                                .map(one -> new AppointmentsPage.Bare(one.region(), one.member()))
                                .toList(),
                        agents.stream().collect(Collectors.toMap(Agent::region, Agent::member)),
                        LocalDate.now(clock)));
        return "appointments/appointments";
    }

    private String name(String seat, Frame frame) {
        String name = regions.fullName(seat, frame.wording().language());
        return name.isEmpty() ? seat : name + " (" + seat + ")";
    }

    /** Proposes another last day. */
    @PostMapping(PAGE + "/{id}/end")
    String end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        AppointmentTerm term =
                store.find(id)
                        .filter(AppointmentTerm::canEnd)
                        .orElseThrow(() -> PageNotFoundException.page(id));
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day =
                DayRange.day(last.strip())
                        .filter(one -> !one.isBefore(today.minusDays(1)))
                        .filter(one -> !one.isAfter(today.plusDays(MOST_AHEAD)));
        Problems problems =
                day.isPresent()
                        ? Problems.NONE
                        : Problems.at(
                                "last", "appointments.last.wrong", today.minusDays(1).toString());
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            problems = problems.and(Problems.at("reason", "approvals.why.long"));
        }
        problems.orRefuse();
        ProposalForms.Told told =
                ProposalForms.told(
                        approvals.propose(
                                EndAppointmentAct.proposal(
                                        term,
                                        day.orElseThrow(),
                                        TypedText.line(reason),
                                        staff.name())));
        next.addFlashAttribute(
                "done", frame.say(told.key().isEmpty() ? "appointments.ends" : told.key()));
        return "redirect:" + PAGE;
    }
}
