package org.tidemark.server.faces.webhooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.event.EventType;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.outward.OutwardUrl;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** The owner says who is told what, and sees what came of it. */
@InConsole(ConsoleArea.CONNECT)
@Controller
class WebhooksController {

    private static final String PAGE = "/console/connect/webhooks";
    private static final String ONE = PAGE + "/{id}";
    private static final String SHOWN = "shown";
    private static final int ROWS = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final List<String> KINDS =
            Arrays.stream(EventType.values()).map(EventType::code).toList();

    private final Webhooks webhooks;
    private final MessageStore messages;
    private final WebhookAct act;
    private final Approvals approvals;
    private final LedgerHistory history;
    private final WebhookProperties properties;
    private final Seals seals;
    private final Clock clock;

    WebhooksController(
            Webhooks webhooks,
            MessageStore messages,
            WebhookAct act,
            Approvals approvals,
            LedgerHistory history,
            WebhookProperties properties,
            Seals seals,
            Clock clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.act = act;
        this.approvals = approvals;
        this.history = history;
        this.properties = properties;
        this.seals = seals;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("endpoints", webhooks.all().stream().map(this::line).toList());
        model.addAttribute("kinds", KINDS);
        return "webhooks/all";
    }

    private WebhookLines.EndpointLine line(WebhookEndpoint endpoint) {
        return WebhookLines.EndpointLine.of(
                endpoint, messages.waiting(endpoint.id(), MOST_COUNTED), clock.getZone());
    }

    @PostMapping(PAGE)
    String make(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(required = false) @Nullable Set<String> kinds,
            @RequestParam(defaultValue = "false") boolean ordered,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Set<String> chosen = kinds == null ? Set.of() : kinds;
        Optional<EventCursor> begin =
                from.isBlank()
                        ? Optional.of(EventCursor.after(history.sequence()))
                        : EventCursor.read(from.strip());
        List<Fault> faults = new ArrayList<>();
        Optional<OutwardUrl> there = OutwardUrl.read(url.strip(), properties.anywhere());
        if (there.isEmpty()) {
            faults.add(Fault.at("url", "webhooks.problem.url", OutwardUrl.LONGEST));
        } else if (!properties.anywhere() && there.orElseThrow().isClosed()) {
            faults.add(Fault.at("url", "webhooks.problem.closed"));
        }
        if (!KINDS.containsAll(chosen)) {
            faults.add(Fault.at("kinds", "webhooks.problem.kinds"));
        }
        if (begin.isEmpty()) {
            faults.add(Fault.at("from", "webhooks.problem.from"));
        }
        if (staff.isPerson() && reason.isBlank()) {
            faults.add(Fault.at("reason", ApprovalAnswer.Why.NO_REASON.key()));
        }
        Problems.of(faults).orRefuse();
        NewEndpoint wanted = new NewEndpoint(url.strip(), chosen, ordered, begin.orElseThrow());
        if (!staff.isPerson()) {
            Webhooks.Made made = webhooks.make(wanted, staff.name());
            return shown(made.id(), made.secret(), next);
        }
        Webhooks.Made made = webhooks.prepare(wanted, staff.name());
        Proposal proposal = act.proposal(made.id(), wanted, TypedText.line(reason), staff.name());
        String later = ProposalForms.told(approvals.propose(proposal)).key();
        next.addFlashAttribute("done", frame.say(later));
        return shown(made.id(), made.secret(), next);
    }

    /** It waits for its page in the session, which is kept, and therefore sealed. */
    private String shown(String id, WebhookSecret secret, RedirectAttributes next) {
        next.addFlashAttribute(SHOWN, ShownOnce.of(id, secret.text(), seals));
        return to(id);
    }

    /** Also the one time that a secret is shown: the next page of who has made it. */
    @GetMapping(ONE)
    String one(
            @PathVariable String id, @RequestParam(defaultValue = "") String before, Model model) {
        WebhookEndpoint endpoint = found(id);
        if (model.getAttribute(SHOWN) instanceof ShownOnce made && made.name().equals(id)) {
            model.addAttribute("secret", made.open(seals));
        }
        EventCursor place =
                EventCursor.read(before).orElseGet(() -> EventCursor.after(Long.MAX_VALUE));
        model.addAttribute("endpoint", line(endpoint));
        model.addAttribute(
                "messages",
                messages.before(id, place, ROWS).stream()
                        .map(one -> WebhookLines.MessageLine.of(one, clock.getZone()))
                        .toList());
        model.addAttribute("rows", ROWS);
        return "webhooks/one";
    }

    @GetMapping(ONE + "/messages/{place}")
    String message(@PathVariable String id, @PathVariable String place, Model model) {
        WebhookMessage message =
                EventCursor.read(place)
                        .flatMap(at -> messages.find(found(id).id(), at))
                        .orElseThrow(WebhooksController::nothingThere);
        model.addAttribute("endpoint", line(found(id)));
        model.addAttribute("message", WebhookLines.MessageLine.of(message, clock.getZone()));
        model.addAttribute(
                "attempts",
                messages.attempts(message).stream()
                        .map(one -> WebhookLines.AttemptLine.of(one, clock.getZone()))
                        .toList());
        return "webhooks/message";
    }

    @PostMapping(ONE + "/secret")
    String rotate(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        return shown(id, webhooks.rotate(found(id), staff.name()), next);
    }

    @PostMapping(ONE + "/state")
    String activate(@PathVariable String id, @RequestParam boolean active) {
        WebhookEndpoint endpoint = found(id);
        if (!(active ? webhooks.enable(endpoint) : webhooks.disable(endpoint))) {
            Problems.whole("webhooks.problem.state").orRefuse();
        }
        return to(id);
    }

    @PostMapping(ONE + "/end")
    String end(@PathVariable String id, @AuthenticationPrincipal SignedInStaff staff) {
        webhooks.end(found(id), staff.name());
        return "redirect:" + PAGE;
    }

    /** One message where a place is given, else everything after a sequence. */
    @PostMapping(ONE + "/replay")
    String replay(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String from) {
        WebhookEndpoint endpoint = found(id);
        if (!place.isEmpty()) {
            if (EventCursor.read(place).filter(at -> webhooks.replay(endpoint, at)).isEmpty()) {
                Problems.whole("webhooks.problem.message").orRefuse();
            }
            return to(id);
        }
        Optional<EventCursor> begin =
                EventCursor.read(from.strip()).filter(at -> at.sequence() <= history.sequence());
        if (begin.isEmpty()) {
            Problems.at("from", "webhooks.problem.from").orRefuse();
        }
        if (!webhooks.replayAfter(endpoint, begin.orElseThrow())) {
            Problems.at("from", "webhooks.problem.before").orRefuse();
        }
        return to(id);
    }

    private WebhookEndpoint found(String id) {
        return webhooks.find(id).orElseThrow(WebhooksController::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String to(String id) {
        return "redirect:" + PAGE + "/" + id;
    }
}
