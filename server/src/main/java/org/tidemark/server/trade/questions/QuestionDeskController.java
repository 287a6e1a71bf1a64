package org.tidemark.server.trade.questions;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Staff answer questions about products, or say why they do not. */
@InConsole(ConsoleArea.GOODS)
@Controller
@RequestMapping(QuestionDeskController.PAGE)
class QuestionDeskController {

    static final String PAGE = "/console/shop/questions";

    private static final int MOST = 100;
    private static final int MOST_ANSWER = 500;
    private static final int MOST_REASON = 200;

    private final ProductQuestions store;
    private final CopyRules copy;
    private final QuestionAnswers answers;

    QuestionDeskController(ProductQuestions store, CopyRules copy, QuestionAnswers answers) {
        this.store = store;
        this.copy = copy;
        this.answers = answers;
    }

    @GetMapping
    String waiting(Model model) {
        model.addAttribute("questions", store.waiting(MOST));
        return "questions/desk";
    }

    @PostMapping("/{question}/answer")
    String answer(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedInStaff staff) {
        String said = TypedText.lines(answer);
        if (TypedText.isEmptyOrLonger(said, MOST_ANSWER)) {
            Problems.at("answer", "questions.problem.answer", MOST_ANSWER).orRefuse();
        }
        Problems.of(copy.fault("answer", said).stream().toList()).orRefuse();
        answers.decide(known(question), said, "", staff.name());
        return "redirect:" + PAGE;
    }

    @PostMapping("/{question}/drop")
    String drop(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff) {
        String why = TypedText.line(reason);
        if (TypedText.isEmptyOrLonger(why, MOST_REASON)) {
            Problems.at("reason", "questions.problem.reason", MOST_REASON).orRefuse();
        }
        answers.decide(known(question), "", why, staff.name());
        return "redirect:" + PAGE;
    }

    private ProductQuestion known(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
