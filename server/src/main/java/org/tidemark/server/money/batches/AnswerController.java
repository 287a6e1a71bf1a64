package org.tidemark.server.money.batches;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.money.batches.AnswerStore.Answer;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;
import org.tidemark.server.money.batches.model.RowVerdict;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Staff bring banks' answers and work off what is in doubt. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class AnswerController {

    private static final String HOME = BatchController.HOME + "/answers";
    private static final String KIND = "bank-answer";
    private static final int NEWEST = 50;
    private static final int MOST_DOUBTS = 200;
    private static final int MOST_ROWS = 500;

    private final BankAnswers answers;
    private final AnswerStore store;

    AnswerController(BankAnswers answers, AnswerStore store) {
        this.answers = answers;
        this.store = store;
    }

    @GetMapping(HOME)
    ModelAndView home() {
        return home(ImportResult.NONE);
    }

    private ModelAndView home(ImportResult result) {
        return new ModelAndView(
                "batches/answers",
                Map.of(
                        "answers",
                        store.newest(NEWEST),
                        "doubts",
                        store.open(MOST_DOUBTS),
                        "result",
                        result));
    }

    @PostMapping(HOME)
    ModelAndView receive(UploadForm form, @AuthenticationPrincipal SignedInStaff staff) {
        BankAnswers.Received received = answers.receive(form.by(staff.name()));
        if (!received.mistakes().isEmpty()) {
            return UploadAnswer.refused(
                    home(
                            new ImportResult(
                                    KIND, 0, received.mistakes(), Optional.empty(), List.of())));
        }
        return new ModelAndView("redirect:" + HOME + "/" + received.id());
    }

    @GetMapping(HOME + "/{id}")
    String one(@PathVariable String id, Model model) {
        Answer answer = find(id);
        model.addAttribute("answer", answer);
        if (answer.taken()) {
            model.addAttribute("doubts", store.doubts(answer.id(), MOST_ROWS));
            return "batches/answer-taken";
        }
        List<Judged> judged = answers.look(answer.id());
        Map<RowVerdict, Long> counts = new EnumMap<>(RowVerdict.class);
        judged.forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
        model.addAttribute("counts", counts);
        model.addAttribute("rows", judged.stream().limit(MOST_ROWS).toList());
        return "batches/answer";
    }

    @PostMapping(HOME + "/{id}/take")
    String take(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Answer answer = find(id);
        answers.take(answer.id(), staff.name());
        next.addFlashAttribute("done", frame.say("batches.taken"));
        return "redirect:" + HOME + "/" + answer.id();
    }

    /** Somebody has looked into a doubt; what it says of a line is said there, by two people. */
    @PostMapping(HOME + "/{id}/doubts/{place}")
    String worked(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "")
                    @OneLine(max = 200, min = 1, message = "batches.problem.reason")
                    String note,
            @AuthenticationPrincipal SignedInStaff staff) {
        Answer answer = find(id);
        if (!store.worked(answer.id(), number(place), staff.name(), TypedText.line(note))) {
            throw Batches.changed();
        }
        return "redirect:" + HOME;
    }

    private Answer find(String id) {
        return store.find(number(id)).orElseThrow(() -> PageNotFoundException.page(id));
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw PageNotFoundException.page(text);
        }
        return Long.parseLong(text);
    }
}
