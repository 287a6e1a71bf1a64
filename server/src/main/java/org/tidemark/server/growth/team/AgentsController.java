package org.tidemark.server.growth.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.server.growth.appointments.Appointing;
import org.tidemark.server.growth.appointments.AppointmentForm;
import org.tidemark.server.growth.team.AgentsPage.Choice;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Agents, leaders, dividend weights, shares and coins: forms over the ledger's commands. */
@InConsole(ConsoleArea.TEAM)
@Controller
class AgentsController {

    private static final String PAGE = "/console/people/agents";
    private static final int DECISIONS = 50;
    private static final int LONGEST_REASON = 500;

    private static final Set<ApprovalAction> ACTIONS =
            Arrays.stream(Appointment.values())
                    .map(Appointment::action)
                    .collect(Collectors.toUnmodifiableSet());

    private final ProposalForms forms;
    private final Approvals approvals;
    private final Members members;
    private final LedgerReads reads;
    private final PlansInForce plans;
    private final RegionNames regions;
    private final Regions divisions;
    private final Appointing appointing;
    private final ShareRegister register;
    private final Clock clock;

    AgentsController(
            ProposalForms forms,
            Approvals approvals,
            Members members,
            LedgerReads reads,
            PlansInForce plans,
            RegionNames regions,
            Regions divisions,
            Appointing appointing,
            ShareRegister register,
            Clock clock) {
        this.forms = forms;
        this.approvals = approvals;
        this.members = members;
        this.reads = reads;
        this.plans = plans;
        this.regions = regions;
        this.divisions = divisions;
        this.appointing = appointing;
        this.register = register;
        this.clock = clock;
    }

    private record Choices(List<Choice> levels, List<Choice> funds) {}

    @GetMapping("/console/people/agents")
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Choices choices = choices();
        model.addAttribute("choice", RegionChoice.of(divisions, frame.form(PAGE + "/agent", PAGE)));
        model.addAttribute(
                "page",
                new AgentsPage(
                        CommandForms.newId(),
                        reads.agents().value().stream()
                                .map(agent ->
                                        new AgentsPage.Agent(
                                                agent.region(),
                                                regions.of(
                                                        agent.region(), frame.wording().language()),
                                                agent.member()))
                                .toList(),
                        choices.levels(),
                        choices.funds(),
                        decided(),
                        approvals.room(ApprovalAction.COINS, staff.name(), "")));
        return "team/agents";
    }

    private List<AgentsPage.Decision> decided() {
        return approvals.decided(ACTIONS, DECISIONS).stream()
                .map(one ->
                        new AgentsPage.Decision(
                                one.id(),
                                one.action().code(),
                                one.subject(),
                                one.reason(),
                                one.proposedBy(),
                                one.decidedBy(),
                                one.state(),
                                one.proposedAt()))
                .toList();
    }

    /**
     * Takes a form that was filled in with a reason and confirmed; sent twice it is one command.
     */
    @PostMapping("/console/people/agents/{kind}")
    String decide(
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Appointment appointment =
                Appointment.of(kind).orElseThrow(() -> PageNotFoundException.programme(kind));
        Map<String, String> form = withRegion(sent);
        Problems contract =
                appointment.isTerm()
                        ? AppointmentForm.of(form).problems(LocalDate.now(clock))
                        : Problems.NONE;
        unready(form).and(contract).orRefuse();
        String later = propose(appointment, form, staff).key();
        next.addFlashAttribute(
                "done", frame.say(later.isEmpty() ? "team.agents.done." + kind : later));
        return "redirect:/console/people/agents";
    }

    /**
     * What was typed as a region, or what was chosen where nothing was. A city that is written like
     * a district, 440100, is the city 4401: the ledger would take it for a place of its own.
     */
    private Map<String, String> withRegion(Map<String, String> sent) {
        Map<String, String> form = new HashMap<>(sent);
        String typed = sent.getOrDefault("region", "").strip();
        divisions.find(typed).ifPresent(region -> form.put("region", region.code()));
        if (typed.isEmpty()) {
            form.put(
                    "region",
                    RegionChoice.of(
                                    divisions,
                                    sent.getOrDefault("province", ""),
                                    sent.getOrDefault("city", ""),
                                    sent.getOrDefault("district", ""))
                            .code());
        }
        return form;
    }

    private Problems unready(Map<String, String> form) {
        List<Fault> faults = new ArrayList<>();
        if (!regions.isKnown(form.getOrDefault("region", "").strip())) {
            faults.add(Fault.at("region", "team.agents.noRegion"));
        }
        if (TypedText.isEmptyOrLonger(form.getOrDefault("reason", ""), LONGEST_REASON)) {
            faults.add(Fault.at("reason", "team.agents.noReason"));
        }
        if (!"true".equals(form.get("confirmed"))) {
            faults.add(Fault.at("confirmed", "team.agents.unconfirmed"));
        }
        return Problems.of(faults);
    }

    private ProposalForms.Told propose(
            Appointment appointment, Map<String, String> form, SignedInStaff staff) {
        String member = form.getOrDefault("member", "").strip();
        MemberView found =
                members.find(member)
                        .value()
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("member", "team.agents.noMember")));
        Header head =
                LedgerClient.head(
                        "decision-" + CommandForms.idOf(form.getOrDefault("id", "")), By.NOBODY);
        Command command = readable(appointment, head, form);
        check().problems(appointment, form.getOrDefault("choice", "").strip(), command, found)
                .orRefuse();
        if (appointment.isTerm()) {
            return ProposalForms.told(
                    approvals.propose(
                            appointing.proposal(
                                    appointment.action(),
                                    head.id(),
                                    form.getOrDefault(
                                                    appointment == Appointment.AGENT
                                                            ? "region"
                                                            : "choice",
                                                    "")
                                            .strip(),
                                    member,
                                    AppointmentForm.of(form),
                                    form.getOrDefault("reason", "").strip(),
                                    staff.name())));
        }
        return forms.propose(
                appointment.action(),
                () -> command,
                member,
                appointment.valueFen(form),
                form.getOrDefault("reason", "").strip(),
                staff.name());
    }

    private static Command readable(
            Appointment appointment, Header head, Map<String, String> form) {
        try {
            return appointment.command(head, form);
        } catch (InvalidCommandException invalid) {
            throw new FormRefusedException(Problems.invalid(invalid), invalid);
        }
    }

    private AppointmentCheck check() {
        Choices choices = choices();
        return new AppointmentCheck(
                values(choices.levels()),
                values(choices.funds()),
                plans.all().stream()
                        .flatMap(plan -> plan.plan().block(AgentTerms.class).stream())
                        .flatMap(terms -> terms.areas().stream())
                        .map(area -> area.name())
                        .collect(Collectors.toSet()),
                register.holders().size() >= Command.GrantShares.MAX_HOLDERS);
    }

    private static Set<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).collect(Collectors.toSet());
    }

    private Choices choices() {
        List<Choice> levels = new ArrayList<>();
        List<Choice> funds = new ArrayList<>();
        for (PlanInForce inForce : plans.all()) {
            inForce.plan()
                    .block(TeamTerms.class)
                    .ifPresent(team ->
                            team.levels()
                                    .forEach(level ->
                                            levels.add(new Choice(inForce.id(), level.name()))));
            inForce.plan()
                    .block(DividendTerms.class)
                    .ifPresent(terms ->
                            terms.dividends().stream()
                                    .filter(fund ->
                                            fund.weights() == DividendTerms.Weights.APPOINTED)
                                    .forEach(fund ->
                                            funds.add(new Choice(inForce.id(), fund.name()))));
        }
        return new Choices(levels, funds);
    }
}
