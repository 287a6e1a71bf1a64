package org.tidemark.server.people.clients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.signatures.RequestKey;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Owners make clients and keys, two of them together; each alone ends them. */
@InConsole(ConsoleArea.CONNECT)
@Controller
class ClientsController {

    private static final String PAGE = "/console/connect";
    private static final String BACK = "redirect:" + PAGE;
    private static final String SHOWN = "shown";

    /** For how many days a key may be made; 0 for no end. */
    private static final List<Integer> DAYS = List.of(90, 365, 0);

    /** For how many hours keys stay valid beside a new one. */
    private static final List<Integer> OVERLAPS = List.of(24, 168, 720, 0, ApiClients.AS_THEY_WERE);

    private final ApiClients clients;
    private final ClientKeyAct act;
    private final ClientScopesAct scopesAct;
    private final RequestKeyAct requestKeyAct;
    private final Approvals approvals;
    private final Seals seals;
    private final Clock clock;

    ClientsController(
            ApiClients clients,
            ClientKeyAct act,
            ClientScopesAct scopesAct,
            RequestKeyAct requestKeyAct,
            Approvals approvals,
            Seals seals,
            Clock clock) {
        this.clients = clients;
        this.act = act;
        this.scopesAct = scopesAct;
        this.requestKeyAct = requestKeyAct;
        this.approvals = approvals;
        this.seals = seals;
        this.clock = clock;
    }

    /** Also the one time that a key is shown: the next page of who has made it. */
    @GetMapping(PAGE)
    String page(Model model) {
        if (model.getAttribute(SHOWN) instanceof ShownOnce made) {
            model.addAttribute("keyOf", made.name());
            model.addAttribute("key", made.open(seals));
        }
        model.addAttribute(
                "clients",
                clients.all().stream()
                        .map(one -> ClientLine.of(one, clock.instant(), clock.getZone()))
                        .toList());
        model.addAttribute("days", DAYS);
        model.addAttribute("overlaps", OVERLAPS);
        return "clients/clients";
    }

    @PostMapping(PAGE)
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "90") int days,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        NewClient wanted = new NewClient(name.strip(), purpose.strip(), ApiScope.all(scopes), days);
        faults(wanted).orRefuse();
        Supplier<FormRefusedException> taken =
                () -> new FormRefusedException(Problems.at("name", "clients.problem.taken"));
        if (!staff.isPerson()) {
            String key = clients.make(wanted, staff.name()).orElseThrow(taken);
            return shown(wanted.name(), key, next);
        }
        ClientKeyText key = clients.prepare(wanted, staff.name()).orElseThrow(taken);
        Proposal proposal =
                act.proposal(
                        wanted.name(),
                        key,
                        ApiClients.AS_THEY_WERE,
                        wanted.purpose(),
                        staff.name());
        return proposed(proposal, key, frame, next);
    }

    private static Problems faults(NewClient wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!NewClient.isName(wanted.name())) {
            faults.add(Fault.at("name", "clients.problem.name"));
        }
        if (TypedText.isEmptyOrLonger(wanted.purpose(), NewClient.MOST_PURPOSE)) {
            faults.add(Fault.at("purpose", "clients.problem.purpose", NewClient.MOST_PURPOSE));
        }
        if (wanted.scopes().isEmpty()) {
            faults.add(Fault.at("scopes", "clients.problem.scopes"));
        }
        if (!DAYS.contains(wanted.keyDays())) {
            faults.add(Fault.at("days", "clients.problem.days"));
        }
        return Problems.of(faults);
    }

    @PostMapping(PAGE + "/keys")
    String makeKey(
            @RequestParam String name,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "24") int overlap,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!DAYS.contains(days) || !OVERLAPS.contains(overlap)) {
            Problems.whole("clients.problem.days").orRefuse();
        }
        Supplier<FormRefusedException> none =
                () -> new FormRefusedException(Problems.whole("clients.problem.keys"));
        if (!staff.isPerson()) {
            return shown(
                    name,
                    clients.makeKey(name, days, overlap, staff.name()).orElseThrow(none),
                    next);
        }
        if (reason.isBlank()) {
            Problems.at("reason", ApprovalAnswer.Why.NO_REASON.key()).orRefuse();
        }
        ClientKeyText key = clients.prepareKey(name, days, staff.name()).orElseThrow(none);
        Proposal proposal = act.proposal(name, key, overlap, TypedText.line(reason), staff.name());
        return proposed(proposal, key, frame, next);
    }

    /** Two people let a key open anything; whoever has the operator key needs no other key. */
    private String proposed(
            Proposal proposal, ClientKeyText key, Frame frame, RedirectAttributes next) {
        String later = ProposalForms.told(approvals.propose(proposal)).key();
        next.addFlashAttribute("done", frame.say(later));
        return shown(proposal.subject(), key.text(), next);
    }

    /** Whoever takes away only does it alone; more is given by two. */
    @PostMapping(PAGE + "/scopes")
    String change(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<String> was,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        ScopeChange change = new ScopeChange(ApiScope.all(was), ApiScope.all(scopes));
        if (change.wanted().isEmpty()) {
            Problems.whole("clients.problem.scopes").orRefuse();
        }
        if (change.isNone()) {
            Problems.whole("clients.problem.same").orRefuse();
        }
        if (!clients.scopes(name).equals(change.was())) {
            Problems.whole("clients.problem.changed").orRefuse();
        }
        if (change.takesOnly() || !staff.isPerson()) {
            if (!clients.change(name, change, staff.name())) {
                Problems.whole("clients.problem.over").orRefuse();
            }
            next.addFlashAttribute("done", frame.say("clients.changed"));
            return BACK;
        }
        if (reason.isBlank()) {
            Problems.at("reason", ApprovalAnswer.Why.NO_REASON.key()).orRefuse();
        }
        Proposal proposal = scopesAct.proposal(name, change, TypedText.line(reason), staff.name());
        next.addFlashAttribute(
                "done", frame.say(ProposalForms.told(approvals.propose(proposal)).key()));
        return BACK;
    }

    /** Two people say what a client signs its requests with; an empty key ends that. */
    @PostMapping(PAGE + "/request-key")
    String changeRequestKey(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Optional<RequestKey> read = RequestKey.read(key);
        if (read.isEmpty() && !key.isBlank()) {
            Problems.at("key", "clients.problem.request-key").orRefuse();
        }
        String wanted = read.map(RequestKey::text).orElse("");
        if (!clients.requestKey(name).equals(was)) {
            Problems.whole("clients.problem.changed").orRefuse();
        }
        if (wanted.equals(was)) {
            Problems.at("key", "clients.problem.same").orRefuse();
        }
        if (!staff.isPerson()) {
            if (!clients.changeRequestKey(name, was, wanted, staff.name())) {
                Problems.whole("clients.problem.over").orRefuse();
            }
            next.addFlashAttribute("done", frame.say("clients.changed"));
            return BACK;
        }
        if (reason.isBlank()) {
            Problems.at("reason", ApprovalAnswer.Why.NO_REASON.key()).orRefuse();
        }
        Proposal proposal =
                requestKeyAct.proposal(name, was, wanted, TypedText.line(reason), staff.name());
        next.addFlashAttribute(
                "done", frame.say(ProposalForms.told(approvals.propose(proposal)).key()));
        return BACK;
    }

    @PostMapping(PAGE + "/keys/end")
    String endKey(@RequestParam String id, @AuthenticationPrincipal SignedInStaff staff) {
        if (!clients.endKey(id, staff.name())) {
            Problems.whole("clients.problem.over").orRefuse();
        }
        return BACK;
    }

    @PostMapping(PAGE + "/end")
    String end(@RequestParam String name, @AuthenticationPrincipal SignedInStaff staff) {
        if (!clients.end(name, staff.name())) {
            Problems.whole("clients.problem.over").orRefuse();
        }
        return BACK;
    }

    /** It waits for its page in the session, which is kept, and therefore sealed. */
    private String shown(String name, String key, RedirectAttributes next) {
        next.addFlashAttribute(SHOWN, ShownOnce.of(name, key, seals));
        return BACK;
    }
}
