package org.tidemark.server.faces.console;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.site.PageNotFoundException;

/** The page of a member, and the way to it by name. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class MemberController {

    private static final int STATEMENT_ROWS = 25;

    private final Members members;
    private final LedgerHistory history;

    MemberController(Members members, LedgerHistory history) {
        this.members = members;
        this.history = history;
    }

    /** From the search field to the page. */
    @GetMapping("/console/members")
    String find(@RequestParam String id, RedirectAttributes path) {
        path.addAttribute("id", id.strip());
        return "redirect:/console/members/{id}";
    }

    @Reveals
    @GetMapping("/console/members/{id}")
    String member(
            @PathVariable String id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") int line,
            Model model) {
        model.addAttribute("page", page(id, before, line));
        return "console/member";
    }

    @GetMapping("/console/members/{id}/live")
    String live(@PathVariable String id, Model model) {
        model.addAttribute("page", page(id, Long.MAX_VALUE, 0));
        return "console/member-live";
    }

    private MemberPage page(String id, long before, int line) {
        List<StatementLine> statement = history.statement(id, before, line, STATEMENT_ROWS);
        return new MemberPage(
                members.find(id).value().orElseThrow(() -> PageNotFoundException.member(id)),
                statement,
                before != Long.MAX_VALUE,
                statement.size() >= STATEMENT_ROWS);
    }
}
