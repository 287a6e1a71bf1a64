package org.tidemark.server.trade.coupons;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;

/** What has another price for some hours. Open to everybody. */
@Controller
class FlashSalesController {

    private static final String PAGE = "/flash-sales";

    private final FlashSales sales;
    private final Clock clock;

    FlashSalesController(FlashSales sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @Bean
    static OpenRoute flashSalesRoute() {
        return OpenRoute.get(PAGE);
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal @Nullable SignedInMember me, Model model) {
        model.addAttribute("sales", sales.all(me == null ? "" : me.memberId()));
        model.addAttribute("zone", clock.getZone().getId());
        return "coupons/flash-sales";
    }
}
