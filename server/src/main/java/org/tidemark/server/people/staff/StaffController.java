package org.tidemark.server.people.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.people.factors.Factors;
import org.tidemark.server.people.staff.StaffAct.Change;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Owners make accounts of staff, two of them together; each alone disables them. */
@InConsole(ConsoleArea.STAFF)
@Controller
class StaffController {

    private static final String PAGE = "redirect:/console/staff";
    private static final String FIRST = "first";

    private final StaffAccounts accounts;
    private final Approvals approvals;
    private final Seals seals;
    private final Factors factors;
    private final StaffVisits visits;

    StaffController(
            StaffAccounts accounts,
            Approvals approvals,
            Seals seals,
            Factors factors,
            StaffVisits visits) {
        this.factors = factors;
        this.visits = visits;
        this.accounts = accounts;
        this.approvals = approvals;
        this.seals = seals;
    }

    /** Also the one time that a first password is shown: the next page of who has made it. */
    @GetMapping("/console/staff")
    String page(Model model) {
        if (model.getAttribute(FIRST) instanceof ShownOnce first) {
            model.addAttribute("firstName", first.name());
            model.addAttribute("firstPassword", first.open(seals));
        }
        Set<String> waiting =
                approvals.waiting().stream()
                        .filter(one -> one.action() == ApprovalAction.STAFF)
                        .map(Approval::subject)
                        .collect(Collectors.toSet());
        Set<String> factors = this.factors.having();
        Map<String, StaffVisit> last =
                visits.last().stream()
                        .collect(Collectors.toMap(StaffVisit::staff, Function.identity()));
        model.addAttribute(
                "staff",
                accounts.all().stream()
                        .map(one ->
                                StaffLine.of(
                                        one,
                                        waiting.contains(one.name()),
                                        factors.contains(one.name()),
                                        Optional.ofNullable(last.get(one.name()))))
                        .toList());
        return "staff/staff";
    }

    @PostMapping("/console/staff")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<StaffRole> roles,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        String wanted = name.strip();
        Set<StaffRole> chosen = roles == null ? Set.of() : roles;
        List<Fault> faults = new ArrayList<>();
        if (!StaffAccounts.isName(wanted)) {
            faults.add(Fault.at("name", "staff.problem.name"));
        }
        if (chosen.isEmpty()) {
            faults.add(Fault.at("roles", "staff.problem.roles"));
        }
        if (staff.isPerson() && reason.isBlank()) {
            faults.add(Fault.at("reason", ApprovalAnswer.Why.NO_REASON.key()));
        }
        Problems.of(faults).orRefuse();
        Supplier<FormRefusedException> taken =
                () -> new FormRefusedException(Problems.at("name", "staff.problem.taken"));
        if (alone(staff)) {
            String first = accounts.create(wanted, chosen, staff.name()).orElseThrow(taken);
            return first(wanted, first, next);
        }
        SplitSecret secret = accounts.prepare(wanted, chosen, staff.name()).orElseThrow(taken);
        propose(account(wanted), Change.MADE, Optional.of(secret), reason, staff, frame, next);
        return half(wanted, secret, next);
    }

    /** Other roles: by two people. */
    @PostMapping("/console/staff/roles")
    String roles(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<StaffRole> roles,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (roles == null || roles.isEmpty()) {
            Problems.at("roles", "staff.problem.roles").orRefuse();
            return PAGE;
        }
        allow(account(name).with(roles), Change.ROLES, reason, staff, frame, next);
        return PAGE;
    }

    /** A new first password; where two people have to agree, nothing changes until then. */
    @PostMapping("/console/staff/renew")
    String renew(
            @RequestParam String name,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StaffAccount account = account(name);
        notSelf(name, staff);
        if (alone(staff)) {
            return first(name, accounts.renew(account, staff.name()), next);
        }
        SplitSecret secret = accounts.split(name);
        propose(account, Change.RENEWED, Optional.of(secret), reason, staff, frame, next);
        return half(name, secret, next);
    }

    /** Somebody has lost his second factor: by two people. */
    @PostMapping("/console/staff/factor")
    String takeOffFactor(
            @RequestParam String name,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StaffAccount account = account(name);
        notSelf(name, staff);
        if (alone(staff)) {
            accounts.takeOffFactor(name, staff.name());
        } else {
            propose(account, Change.FACTOR, Optional.empty(), reason, staff, frame, next);
        }
        return PAGE;
    }

    /** Out at once by anybody who may; in again by two. */
    @PostMapping("/console/staff/state")
    String activate(
            @RequestParam String name,
            @RequestParam boolean active,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        notSelf(name, staff);
        if (active) {
            allow(account(name), Change.ENABLED, reason, staff, frame, next);
        } else if (!accounts.disable(name, staff.name())) {
            Problems.whole("staff.problem.last").orRefuse();
        }
        return PAGE;
    }

    private static void notSelf(String name, SignedInStaff staff) {
        if (name.equals(staff.name())) {
            Problems.whole("staff.problem.self").orRefuse();
        }
    }

    private StaffAccount account(String name) {
        return accounts.find(name)
                .orElseThrow(() -> new FormRefusedException(Problems.whole("staff.problem.gone")));
    }

    /** Whether it is done at once: with the operator key while nobody else can. */
    private boolean alone(SignedInStaff staff) {
        if (staff.isPerson()) {
            return false;
        }
        if (!accounts.keyAlone()) {
            Problems.whole("staff.problem.key").orRefuse();
        }
        return true;
    }

    private void allow(
            StaffAccount wanted,
            Change change,
            String reason,
            SignedInStaff staff,
            Frame frame,
            RedirectAttributes next) {
        if (alone(staff)) {
            accounts.allow(wanted.name(), wanted.roles(), staff.name());
        } else {
            propose(wanted, change, Optional.empty(), reason, staff, frame, next);
        }
    }

    private void propose(
            StaffAccount wanted,
            Change change,
            Optional<SplitSecret> secret,
            String reason,
            SignedInStaff staff,
            Frame frame,
            RedirectAttributes next) {
        Proposal proposal =
                StaffAct.proposal(wanted, change, secret, TypedText.line(reason), staff.name());
        next.addFlashAttribute(
                "done", frame.say(ProposalForms.told(approvals.propose(proposal)).key()));
    }

    private String half(String name, SplitSecret secret, RedirectAttributes next) {
        next.addFlashAttribute("half", true);
        return first(name, secret.first(), next);
    }

    /** It waits for its page in the session, which is kept, and therefore sealed. */
    private String first(String name, String password, RedirectAttributes next) {
        next.addFlashAttribute(FIRST, ShownOnce.of(name, password, seals));
        return PAGE;
    }
}
