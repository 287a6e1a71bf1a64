package org.tidemark.server.web.notices;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff puts up notices and takes them down. */
@InConsole(ConsoleArea.BRAND)
@Controller
class NoticeController {

    private static final String PAGE = "/console/notices";
    private static final int MOST = 100;

    private final NoticeBook book;
    private final CopyRules copy;

    NoticeController(NoticeBook book, CopyRules copy) {
        this.book = book;
        this.copy = copy;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("notices", book.all(MOST));
        model.addAttribute("today", book.today());
        return "notices/desk";
    }

    @PostMapping(PAGE)
    String enter(
            NoticeForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Problems.of(form.faults(book.today(), copy)).orRefuse();
        book.enter(form.notice(staff.name()));
        next.addFlashAttribute("done", frame.say("notices.done"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{id}/end")
    String end(
            @PathVariable long id, @ModelAttribute("frame") Frame frame, RedirectAttributes next) {
        PublicNotice notice =
                book.find(id).orElseThrow(() -> PageNotFoundException.page(Long.toString(id)));
        book.end(notice.id());
        next.addFlashAttribute("done", frame.say("notices.ended"));
        return "redirect:" + PAGE;
    }
}
