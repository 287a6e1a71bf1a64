package org.tidemark.server.people.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.Wording;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Owners read, search, export and check what was done. */
@InConsole(ConsoleArea.AUDIT)
@Controller
class AuditController {

    private static final String PAGE = "/console/staff/audit";
    private static final int ROWS = 100;
    private static final int MOST_EXPORTED = 50_000;
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("entry"),
                    Column.text("at"),
                    Column.text("staff"),
                    Column.text("action"),
                    Column.text("said"),
                    Column.text("subject"),
                    Column.text("detail"),
                    Column.text("outcome"));

    private final AuditLog log;
    private final Clock clock;

    AuditController(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(
            AuditForm form,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            HttpServletResponse response,
            Model model) {
        boolean readable = form.days().isReadable();
        if (!readable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "entries",
                readable ? log.find(form.search(clock.getZone()), before, ROWS) : List.of());
        model.addAttribute("rows", ROWS);
        model.addAttribute("chain", log.head());
        return "audit/log";
    }

    @Reveals
    @GetMapping(PAGE + "/export." + Downloads.FORMAT)
    ResponseEntity<byte[]> export(
            @PathVariable String format, AuditForm form, @ModelAttribute("frame") Frame frame) {
        if (!form.days().isReadable()) {
            return Downloads.unreadable(PAGE + form.query());
        }
        List<AuditEntry> found =
                log.find(form.search(clock.getZone()), Long.MAX_VALUE, MOST_EXPORTED);
        return Downloads.of(
                new OutTable(
                        COLUMNS,
                        found.stream().map(entry -> cells(entry, frame.wording())).toList()),
                "audit",
                format);
    }

    /** Computes the whole chain anew. */
    @InConsole(value = ConsoleArea.AUDIT, looks = true)
    @PostMapping(PAGE + "/check")
    String check(@ModelAttribute("frame") Frame frame, RedirectAttributes next) {
        AuditLog.Chain chain = log.check();
        if (!chain.holds()) {
            (chain.brokenAt() == Long.MAX_VALUE
                            ? Problems.whole("audit.chain.short", chain.entries())
                            : Problems.whole(
                                    "audit.chain.broken", chain.entries(), chain.brokenAt()))
                    .orRefuse();
        }
        next.addFlashAttribute("done", frame.say("audit.chain.holds", chain.entries()));
        return "redirect:" + PAGE;
    }

    private static List<String> cells(AuditEntry entry, Wording wording) {
        return List.of(
                Long.toString(entry.entryId()),
                entry.at().toString(),
                entry.staff(),
                entry.action(),
                wording.sayOr("audit.action." + entry.action(), entry.action()),
                entry.subject(),
                entry.detail(),
                entry.outcome().name());
    }
}
