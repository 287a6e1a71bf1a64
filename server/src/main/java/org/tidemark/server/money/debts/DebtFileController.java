package org.tidemark.server.money.debts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff bring files of old debts: looked at first, then taken once. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class DebtFileController {

    private static final String HOME = DebtController.HOME + "/files";
    private static final int NEWEST = 50;
    private static final int MOST_ROWS = 500;

    private final DebtFiles files;
    private final DebtStore store;

    DebtFileController(DebtFiles files, DebtStore store) {
        this.files = files;
        this.store = store;
    }

    @GetMapping(HOME)
    ModelAndView home() {
        return home(ImportResult.NONE);
    }

    private ModelAndView home(ImportResult result) {
        return new ModelAndView(
                "debts/files", Map.of("files", store.newest(NEWEST), "result", result));
    }

    @PostMapping(HOME)
    ModelAndView receive(UploadForm form, @AuthenticationPrincipal SignedInStaff staff) {
        DebtFiles.Kept kept = files.receive(form.by(staff.name()));
        return kept.result().mistakes().isEmpty()
                ? new ModelAndView("redirect:" + HOME + "/" + kept.id())
                : UploadAnswer.refused(home(kept.result()));
    }

    @GetMapping(HOME + "/{id}")
    ModelAndView one(@PathVariable String id) {
        DebtFile file = find(id);
        if (file.taken()) {
            return page(file, new DebtFiles.Looked(List.of(), ImportResult.NONE));
        }
        return page(file, files.look(file));
    }

    private static ModelAndView page(DebtFile file, DebtFiles.Looked looked) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("looked", looked);
        model.put("rows", looked.debts().stream().limit(MOST_ROWS).toList());
        return new ModelAndView("debts/file", model);
    }

    @PostMapping(HOME + "/{id}/take")
    ModelAndView take(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        DebtFile file = find(id);
        ImportResult result = files.take(file, staff.name());
        if (!result.mistakes().isEmpty()) {
            return UploadAnswer.refused(page(file, new DebtFiles.Looked(List.of(), result)));
        }
        next.addFlashAttribute("done", frame.say("debts.taken"));
        return new ModelAndView("redirect:" + HOME + "/" + file.id());
    }

    private DebtFile find(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw PageNotFoundException.page(id);
        }
        return store.file(Long.parseLong(id)).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
