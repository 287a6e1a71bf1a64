package org.tidemark.server.trade.screening;

import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.trade.screening.ReviewStore.Subject;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Where a person decides about held orders, and looks at a member's or a store's signals. */
@InConsole(ConsoleArea.SCREENING)
@Controller
class ScreeningController {

    private static final int MOST = 200;
    private static final int MOST_NOTE = 200;
    static final String HOME = "/console/people/screening";

    private final Screening screening;
    private final ReviewStore reviews;
    private final ScreenedOrders orders;
    private final StoreDirectory stores;
    private final Limits limits;
    private final WashCost cost;
    private final ScreeningProperties settings;
    private final Clock clock;

    ScreeningController(
            Screening screening,
            ReviewStore reviews,
            ScreenedOrders orders,
            StoreDirectory stores,
            Limits limits,
            WashCost cost,
            ScreeningProperties settings,
            Clock clock) {
        this.screening = screening;
        this.reviews = reviews;
        this.orders = orders;
        this.stores = stores;
        this.limits = limits;
        this.cost = cost;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String queue(Model model) {
        model.addAttribute("held", reviews.held(MOST));
        model.addAttribute("decided", reviews.decided(MOST));
        model.addAttribute("settings", settings);
        return "screening/queue";
    }

    @Reveals
    @GetMapping(HOME + "/orders/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute(
                "review",
                reviews.find(number).orElseThrow(() -> PageNotFoundException.page(number)));
        model.addAttribute("settings", settings);
        return "screening/review";
    }

    @PostMapping(HOME + "/orders/{number}/release")
    String release(
            @PathVariable String number,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "screening.problem.note")
                    String note,
            @AuthenticationPrincipal SignedInStaff staff) {
        return decided(screening.release(number, staff.name(), TypedText.line(note)));
    }

    @PostMapping(HOME + "/orders/{number}/reject")
    String reject(
            @PathVariable String number,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "screening.problem.note")
                    String note,
            @AuthenticationPrincipal SignedInStaff staff) {
        return decided(screening.reject(number, staff.name(), TypedText.line(note)));
    }

    private static String decided(boolean done) {
        if (!done) {
            Problems.whole("screening.problem.decided").orRefuse();
        }
        return "redirect:" + HOME;
    }

    @Reveals
    @GetMapping(HOME + "/members/{id}")
    String member(@PathVariable String id, Model model) {
        model.addAttribute("name", id);
        model.addAttribute("reviews", reviews.latest(Subject.MEMBER, id, MOST));
        model.addAttribute("standing", List.of());
        model.addAttribute("costs", List.of());
        model.addAttribute("points", -1);
        return "screening/subject";
    }

    /** A store as it stands now, and what a faked sale would cost it. */
    @GetMapping(HOME + "/stores/{id}")
    String store(@PathVariable String id, Model model) {
        String owner =
                stores.find(id).value().orElseThrow(() -> PageNotFoundException.page(id)).owner();
        Scoring scoring =
                Scoring.ofStore(
                        orders.ofStore(id, owner, clock.instant(), limits.fen(settings)),
                        settings,
                        clock.getZone());
        model.addAttribute("name", id);
        model.addAttribute("reviews", reviews.latest(Subject.STORE, id, MOST));
        model.addAttribute("standing", scoring.reasons());
        model.addAttribute("costs", cost.lines());
        model.addAttribute("points", scoring.points(Signal.Score.WASH));
        return "screening/subject";
    }
}
