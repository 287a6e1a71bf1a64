package org.tidemark.server.growth.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Staff look through all members, find some, and take them away as a table. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
@RequestMapping(DirectoryController.PAGE)
class DirectoryController {

    static final String PAGE = "/console/people/members";

    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final int PIECE = 500;
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("member"),
                    Column.text("name"),
                    Column.text("phone"),
                    Column.text("state"),
                    Column.text("verified"),
                    Column.text("region"),
                    Column.digits("sponsor"),
                    Column.text("levels"),
                    Column.amount("spend"));

    private final MemberDirectory directory;

    DirectoryController(MemberDirectory directory) {
        this.directory = directory;
    }

    @Reveals
    @GetMapping
    String page(
            MemberFilter filter,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long behind,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        MemberDirectory.Piece piece =
                directory.piece(filter, OptionalLong.of(behind), ROWS, frame.wording().language());
        model.addAttribute("filter", filter);
        model.addAttribute("rows", piece.rows());
        model.addAttribute("next", piece.next());
        model.addAttribute("most", MOST_EXPORTED);
        return "members/directory";
    }

    /** A name or a phone does not belong into an address, where it would be kept: it is posted. */
    @InConsole(value = ConsoleArea.MEMBERS, looks = true)
    @PostMapping("/find")
    String find(
            MemberFilter filter,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes next) {
        String typed = who.strip();
        Optional<String> one = typed.isEmpty() ? Optional.empty() : directory.exactly(typed);
        if (one.isPresent()) {
            next.addAttribute("id", one.get());
            return "redirect:/console/members/{id}";
        }
        return "redirect:"
                + PAGE
                + (typed.isEmpty()
                                ? Optional.<MemberFilter>empty()
                                : directory.called(typed, filter))
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("who", "people.console.find.none")))
                        .query();
    }

    /** Exactly what is filtered; of phones the middle is hidden. */
    @Reveals
    @GetMapping("/export." + Downloads.FORMAT)
    ResponseEntity<byte[]> export(
            @PathVariable String format,
            MemberFilter filter,
            @ModelAttribute("frame") Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        OptionalLong behind = OptionalLong.empty();
        do {
            MemberDirectory.Piece piece =
                    directory.piece(filter, behind, PIECE, frame.wording().language());
            piece.rows().forEach(row -> rows.add(cells(row)));
            behind = piece.next();
        } while (behind.isPresent() && rows.size() < MOST_EXPORTED);
        return Downloads.of(new OutTable(COLUMNS, rows), "members", format);
    }

    private static List<String> cells(DirectoryRow row) {
        return List.of(
                row.memberId(),
                row.name(),
                row.account().flatMap(Account::phone).map(Phone::masked).orElse(""),
                row.account().map(one -> one.state().name()).orElse(""),
                row.account().flatMap(Account::verifiedAt).isPresent() ? "yes" : "no",
                row.region(),
                row.sponsor(),
                String.join("; ", row.levels()),
                new Fen(row.spendFen()).plain());
    }
}
