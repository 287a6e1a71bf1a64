package org.tidemark.server.trade.activities;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;

/** Staff makes activities, takes them out of the shop, and sees who holds what of them. */
@InConsole(ConsoleArea.BRAND)
@Controller
class ActivityDeskController {

    private static final String PAGE = "/console/activities";
    private static final int GOODS = 12;

    private final ActivityStore store;
    private final Activities activities;
    private final ActivityMaking making;
    private final ActivityHolders holders;
    private final Approvals approvals;
    private final PlansInForce plans;

    ActivityDeskController(
            ActivityStore store,
            Activities activities,
            ActivityMaking making,
            ActivityHolders holders,
            Approvals approvals,
            PlansInForce plans) {
        this.store = store;
        this.activities = activities;
        this.making = making;
        this.holders = holders;
        this.approvals = approvals;
        this.plans = plans;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("activities", store.all());
        model.addAttribute("programmes", making.programmes());
        model.addAttribute("today", activities.today());
        return "activities/desk";
    }

    @PostMapping(PAGE)
    String propose(
            ActivityForm form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next)
            throws IOException {
        if (!staff.isPerson()) {
            Problems.whole("approvals.not.NO_PERSON").orRefuse();
        }
        byte[] sent = picture == null ? new byte[0] : picture.getBytes();
        Activity activity = making.enter(form, sent, staff.name());
        ProposalForms.Told told =
                ProposalForms.told(
                        approvals.propose(ActivityAct.proposal(activity, form.reason())));
        next.addFlashAttribute(
                "done", frame.say(told.key().isEmpty() ? "activities.published" : told.key()));
        next.addAttribute("id", activity.id());
        return "redirect:" + PAGE + "/{id}";
    }

    @GetMapping(PAGE + "/{id}")
    String activity(@PathVariable String id, Model model) {
        Activity activity = found(id);
        model.addAttribute("activity", activity);
        model.addAttribute("stage", activity.stage(activities.today()));
        model.addAttribute("warnings", making.warnings(activity));
        model.addAttribute("goods", activities.goods(activity, 1, GOODS));
        return "activities/desk-activity";
    }

    /** It takes nothing from anybody: the shop shows it no more. */
    @PostMapping(PAGE + "/{id}/end")
    String end(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!making.end(found(id))) {
            Problems.whole("activities.problem.notInShop").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("activities.ended"));
        next.addAttribute("id", id);
        return "redirect:" + PAGE + "/{id}";
    }

    @Reveals
    @InConsole(ConsoleArea.MEMBERS)
    @GetMapping(PAGE + "/{id}/holders")
    String holders(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "1") String page,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Activity activity = found(id);
        List<String> pools =
                activity.programmes().stream()
                        .filter(one -> plans.find(one).filter(plan -> plan.hasPool()).isPresent())
                        .toList();
        String shown =
                pools.contains(programme) ? programme : pools.stream().findFirst().orElse("");
        int asked = Shop.page(page);
        long count = holders.count(shown);
        model.addAttribute("activity", activity);
        model.addAttribute("stage", activity.stage(activities.today()));
        model.addAttribute("programmes", pools);
        model.addAttribute("programme", shown);
        model.addAttribute("count", count);
        model.addAttribute("page", asked);
        model.addAttribute(
                "pages",
                Math.toIntExact(Math.clamp(-Math.floorDiv(-count, ActivityHolders.PAGE), 1, 500)));
        model.addAttribute("currency", plans.currency());
        model.addAttribute("holders", holders.page(shown, asked, frame.wording()));
        return "activities/holders";
    }

    private Activity found(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(PAGE + "/" + id));
    }
}
