package org.tidemark.server.people.notes;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** Staff write something down about a member. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class NotesController {

    private static final int MOST_TEXT = 1_000;

    private final MemberNotes notes;
    private final People people;

    NotesController(MemberNotes notes, People people) {
        this.notes = notes;
        this.people = people;
    }

    /** Whoever has no account, or has left, is nobody to keep anything about. */
    @PostMapping("/console/members/{id}/notes")
    String add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        String lines = TypedText.lines(text);
        if (TypedText.isEmptyOrLonger(lines, MOST_TEXT)) {
            Problems.at("text", "people.notes.text.needed", MOST_TEXT).orRefuse();
        }
        if (people.find(id).isEmpty()) {
            Problems.whole("people.notes.nobody").orRefuse();
        }
        notes.add(id, staff.name(), lines);
        next.addFlashAttribute("done", frame.say("people.notes.added"));
        return "redirect:/console/members/{id}";
    }
}
