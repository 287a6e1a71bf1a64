package org.tidemark.server.trade.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.PublishedStage;

/** Activities in the shop, and what a member has of those that are over. */
@Controller
class ActivityController {

    private final Activities activities;
    private final ActivityHolders holders;
    private final PlansInForce plans;

    ActivityController(Activities activities, ActivityHolders holders, PlansInForce plans) {
        this.activities = activities;
        this.holders = holders;
        this.plans = plans;
    }

    @Bean
    static OpenRoute activityRoute() {
        return OpenRoute.get("/activities/*");
    }

    /** One that is in the shop, announced or over; what is only proposed nobody sees. */
    @GetMapping("/activities/{id}")
    String activity(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Activity activity =
                activities
                        .published(id)
                        .filter(one ->
                                one.isShown(activities.today())
                                        || one.stage(activities.today()) == PublishedStage.OVER)
                        .orElseThrow(() -> PageNotFoundException.page("/activities/" + id));
        boolean over = activity.stage(activities.today()) == PublishedStage.OVER;
        model.addAttribute("activity", activity);
        model.addAttribute("stage", activity.stage(activities.today()));
        model.addAttribute(
                "goods",
                activities.goods(
                        activity, Shop.page(page), Shop.PAGE, me == null ? "" : me.memberId()));
        model.addAttribute("currency", plans.currency());
        model.addAttribute(
                "standings",
                over && me != null
                        ? holders.of(me.memberId(), activity.programmes(), frame.wording())
                        : List.of());
        return "activities/activity";
    }

    @GetMapping("/my/activities")
    String own(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("activities", activities.over(holders.used(me.memberId())));
        model.addAttribute("shown", activities.shown(activities.today()));
        return "activities/own";
    }
}
