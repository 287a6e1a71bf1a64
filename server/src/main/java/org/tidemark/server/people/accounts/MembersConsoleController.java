package org.tidemark.server.people.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** Staff look for a member by his id or his whole phone, and keep accounts from signing in. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class MembersConsoleController {

    private static final String PAGE = "redirect:/console/people/members";
    private static final int AUDIT_ROWS = 50;
    private static final int MOST_REASON = 300;

    private final AccountStore accounts;
    private final Regions regions;
    private final Audit audit;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MembersConsoleController(
            AccountStore accounts,
            Regions regions,
            Audit audit,
            AuditLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.regions = regions;
        this.audit = audit;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Reveals
    @GetMapping("/console/people/members")
    String page(
            @RequestParam(defaultValue = "") String id,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return shown(
                id.strip(),
                id.isBlank() ? Optional.empty() : accounts.find(id.strip()),
                frame,
                model);
    }

    /** A phone does not belong into an address, where it would be kept: it is posted. */
    @InConsole(value = ConsoleArea.MEMBERS, looks = true)
    @PostMapping("/console/people/members/find")
    String find(@RequestParam(defaultValue = "") String who, RedirectAttributes next) {
        Account found =
                Phone.read(who)
                        .flatMap(accounts::findByPhone)
                        .or(() -> accounts.find(who.strip()))
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("who", "people.console.find.none")));
        next.addAttribute("id", found.memberId());
        return PAGE;
    }

    @PostMapping("/console/people/members/state")
    String change(
            @RequestParam String id,
            @RequestParam boolean suspend,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        next.addAttribute("id", id);
        String why = reason.strip();
        if (TypedText.isEmptyOrLonger(why, MOST_REASON)) {
            Problems.at("reason", "people.console.reason.needed").orRefuse();
        }
        AccountState to = suspend ? AccountState.SUSPENDED : AccountState.OPEN;
        Boolean moved =
                transaction.execute(status -> {
                    boolean done = accounts.move(id, to, suspend ? why : "");
                    if (done) {
                        String action = suspend ? "account.suspended" : "account.reopened";
                        audit.note(staff.name(), action, id, why);
                    }
                    return done;
                });
        if (!Boolean.TRUE.equals(moved)) {
            throw new FormRefusedException(Problems.whole("people.console.moved"));
        }
        next.addFlashAttribute("done", "people.saved");
        return PAGE;
    }

    private String shown(String asked, Optional<Account> found, Frame frame, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("member", found.map(account -> line(account, frame)).orElse(null));
        model.addAttribute(
                "entries",
                found.map(account ->
                                log.find(
                                        AuditSearch.of(account.memberId()),
                                        Long.MAX_VALUE,
                                        AUDIT_ROWS))
                        .orElseGet(List::of));
        return "people/console-members";
    }

    private MemberLine line(Account account, Frame frame) {
        return new MemberLine(
                account.memberId(),
                account.name(),
                account.phone().map(Phone::masked).orElse(""),
                "people.account." + account.state().name().toLowerCase(Locale.ROOT),
                account.state() == AccountState.OPEN,
                account.state() == AccountState.SUSPENDED,
                account.stateReason(),
                account.enrolled(),
                account.verifiedAt().isPresent(),
                account.sponsorId(),
                regions.fullName(account.region(), frame.wording().language()),
                Figures.time(account.createdAt().atZone(clock.getZone()).toOffsetDateTime()));
    }
}
