package org.tidemark.server.trade.together;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;

/** Where buyers come together. Open to everybody. */
@Controller
class TogetherController {

    private static final String PAGE = "/together";

    private final Togethers togethers;

    TogetherController(Togethers togethers) {
        this.togethers = togethers;
    }

    @Bean
    static OpenRoute togetherRoute() {
        return OpenRoute.get(PAGE);
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal @Nullable SignedInMember me, Model model) {
        model.addAttribute("cards", togethers.all(me == null ? "" : me.memberId()));
        return "together/together";
    }
}
