package org.tidemark.server.faces.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.money.books.BookPeriod;
import org.tidemark.server.money.books.Books;
import org.tidemark.server.money.books.PeriodForm;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** The running notes of the law pack, and the files that are taken along. */
@Controller
class LawController {

    private static final String PAGE = "/console/law";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final LawNotes notes;
    private final RegulatorFile regulator;
    private final MemberFile members;
    private final Archives archives;
    private final AccountStore accounts;
    private final Books books;

    LawController(
            LawNotes notes,
            RegulatorFile regulator,
            MemberFile members,
            Archives archives,
            AccountStore accounts,
            Books books) {
        this.notes = notes;
        this.regulator = regulator;
        this.members = members;
        this.archives = archives;
        this.accounts = accounts;
        this.books = books;
    }

    @InConsole(ConsoleArea.WATCH)
    @GetMapping(PAGE)
    String page(PeriodForm form, Model model) {
        Optional<LawNotes.Notes> now = notes.now();
        model.addAttribute(
                "page",
                new LawPage(
                        now.map(LawNotes.Notes::pack),
                        now.map(LawNotes.Notes::at),
                        now.map(LawNotes.Notes::all).orElse(List.of()),
                        form,
                        form.wrong(books.today()),
                        form.period(books.today()),
                        books.currency()));
        return "law/law";
    }

    @Reveals
    @InConsole(ConsoleArea.AUDIT)
    @GetMapping(PAGE + "/regulator.zip")
    ResponseEntity<byte[]> regulator(PeriodForm form, @ModelAttribute("frame") Frame frame) {
        if (form.wrong(books.today()).isPresent()) {
            return ResponseEntity.status(303)
                    .header(
                            HttpHeaders.LOCATION,
                            PAGE
                                    + "?"
                                    + UriComponentsBuilder.newInstance()
                                            .queryParam("from", "{from}")
                                            .queryParam("until", "{until}")
                                            .encode()
                                            .buildAndExpand(
                                                    PeriodForm.text(form.from()),
                                                    PeriodForm.text(form.until()))
                                            .getQuery())
                    .build();
        }
        BookPeriod period = form.period(books.today());
        return file(regulator.of(period, frame), "regulator-" + period.slug());
    }

    /** On to a member's file, if there is such a member. */
    @InConsole(value = ConsoleArea.AUDIT, looks = true)
    @PostMapping(PAGE + "/members")
    String member(@RequestParam(defaultValue = "") String member, RedirectAttributes next) {
        String id = member.strip();
        if (accounts.find(id).isEmpty()) {
            Problems.at("member", "law.problem.member", id).orRefuse();
        }
        next.addAttribute("id", id);
        return "redirect:" + PAGE + "/members/{id}/file.zip";
    }

    @Reveals
    @ProofWanted
    @InConsole(ConsoleArea.AUDIT)
    @GetMapping(PAGE + "/members/{id}/file.zip")
    ResponseEntity<byte[]> memberFile(@PathVariable String id, HttpServletRequest request) {
        String member = accounts.own(id).memberId();
        request.setAttribute(Reveals.WHOSE, member);
        return file(members.of(member), "member-" + member);
    }

    private ResponseEntity<byte[]> file(Map<String, byte[]> files, String name) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".zip").build().toString())
                .body(archives.zip(files));
    }
}
