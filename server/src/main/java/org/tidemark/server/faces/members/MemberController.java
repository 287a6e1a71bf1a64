package org.tidemark.server.faces.members;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.MemberLine;
import org.tidemark.server.people.accounts.MemberLines;
import org.tidemark.server.people.notes.MemberNotes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;
import org.tidemark.server.web.site.PageNotFoundException;

/** The page of a member, and the way to it by his id. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class MemberController {

    private static final int STATEMENT_ROWS = 25;
    private static final int NOTES = 30;
    private static final int AUDIT_ROWS = 30;

    private final Members members;
    private final LedgerHistory history;
    private final MemberLines lines;
    private final MemberNotes notes;
    private final AuditLog log;
    private final ObjectProvider<MemberCard> cards;

    MemberController(
            Members members,
            LedgerHistory history,
            MemberLines lines,
            MemberNotes notes,
            AuditLog log,
            ObjectProvider<MemberCard> cards) {
        this.members = members;
        this.history = history;
        this.lines = lines;
        this.notes = notes;
        this.log = log;
        this.cards = cards;
    }

    /** From the search field to the page. */
    @GetMapping("/console/members")
    String find(@RequestParam String id, RedirectAttributes path) {
        path.addAttribute("id", id.strip());
        return "redirect:/console/members/{id}";
    }

    /**
     * Somebody whom only the ledger knows has no account, and an account waits for its enrolment.
     */
    @Reveals
    @GetMapping("/console/members/{id}")
    String member(
            @PathVariable String id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") int line,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Optional<MemberPage> page = page(id, before, line);
        Optional<MemberLine> account = lines.of(id, frame.wording().language());
        if (page.isEmpty() && account.isEmpty()) {
            throw PageNotFoundException.member(id);
        }
        model.addAttribute("id", id);
        model.addAttribute("page", page.orElse(null));
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("notes", notes.of(id, NOTES));
        model.addAttribute("entries", log.find(AuditSearch.of(id), Long.MAX_VALUE, AUDIT_ROWS));
        model.addAttribute("cards", shown(id, staff, frame));
        return "members/member";
    }

    private List<MemberCard.Shown> shown(String id, SignedInStaff staff, Frame frame) {
        return cards.orderedStream()
                .filter(card -> staff.sees(card.area()))
                .flatMap(card -> card.of(id, frame).stream())
                .toList();
    }

    @GetMapping("/console/members/{id}/live")
    String live(@PathVariable String id, Model model) {
        model.addAttribute(
                "page",
                page(id, Long.MAX_VALUE, 0).orElseThrow(() -> PageNotFoundException.member(id)));
        return "members/member-live";
    }

    private Optional<MemberPage> page(String id, long before, int line) {
        return members.find(id)
                .value()
                .map(member -> {
                    List<StatementLine> statement =
                            history.statement(id, before, line, STATEMENT_ROWS);
                    return new MemberPage(
                            member,
                            statement,
                            before != Long.MAX_VALUE,
                            statement.size() >= STATEMENT_ROWS);
                });
    }
}
