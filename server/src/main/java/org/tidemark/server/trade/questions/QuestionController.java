package org.tidemark.server.trade.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Questions about a product and their answers for everybody; whoever is signed in asks. */
@Controller
class QuestionController {

    private static final int PAGE = 20;
    private static final int MOST_WORDS = 200;
    private static final Allowance ASKED = Allowance.perHour(10);

    private final ProductQuestions store;
    private final CopyRules copy;
    private final RateLimits limits;
    private final NumberSeries numbers;

    QuestionController(
            ProductQuestions store, CopyRules copy, RateLimits limits, NumberSeries numbers) {
        this.store = store;
        this.copy = copy;
        this.limits = limits;
        this.numbers = numbers;
    }

    @Bean
    static OpenRoute questionsAreOpen() {
        return OpenRoute.get("/p/*/questions");
    }

    @GetMapping("/p/{product}/questions")
    String all(
            @PathVariable String product,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            Model model) {
        known(product);
        int shown = Shop.page(page);
        int answered = store.answered(product);
        model.addAttribute("product", product);
        model.addAttribute("questions", store.answered(product, PAGE, (shown - 1) * PAGE));
        model.addAttribute(
                "own", me == null ? List.of() : store.unanswered(product, me.memberId()));
        model.addAttribute("page", shown);
        model.addAttribute("pages", (answered + PAGE - 1) / PAGE);
        return "questions/questions";
    }

    @PostMapping("/p/{product}/questions")
    String ask(
            @PathVariable String product,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedInMember me) {
        known(product);
        String asked = TypedText.lines(words);
        if (TypedText.isEmptyOrLonger(asked, MOST_WORDS)) {
            Problems.at("words", "questions.problem.words", MOST_WORDS).orRefuse();
        }
        Problems.of(copy.fault("words", asked).stream().toList()).orRefuse();
        if (!limits.tryTake("questions", me.memberId(), ASKED)) {
            Problems.whole("questions.problem.often").orRefuse();
        }
        store.enter(numbers.next("f"), product, me.memberId(), asked);
        return "redirect:/p/" + product + "/questions";
    }

    private void known(String product) {
        if (!store.isProduct(product)) {
            throw PageNotFoundException.page(product);
        }
    }
}
