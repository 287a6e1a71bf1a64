package org.tidemark.server.trade.front;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.trade.activities.Activities;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.notices.NoticeBook;
import org.tidemark.server.web.notices.NoticePlace;

/** The front of the shop. Open to everybody. */
@Controller
class FrontController {

    private final Fronts fronts;
    private final Activities activities;
    private final NoticeBook notices;

    FrontController(Fronts fronts, Activities activities, NoticeBook notices) {
        this.fronts = fronts;
        this.activities = activities;
        this.notices = notices;
    }

    @Bean
    static OpenRoute frontRoute() {
        return OpenRoute.get("/");
    }

    @GetMapping("/")
    String front(@AuthenticationPrincipal @Nullable SignedInMember me, Model model) {
        model.addAttribute("page", fronts.on(activities.today(), me == null ? "" : me.memberId()));
        model.addAttribute("notices", notices.shown(NoticePlace.SHOP));
        return "front/front";
    }
}
