package org.tidemark.server.people.apps;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Owners register apps that may ask members, two of them together; each alone ends them. */
@InConsole(ConsoleArea.CONNECT)
@Controller
class MemberAppsController {

    private static final String PAGE = "/console/connect/apps";
    private static final String BACK = "redirect:" + PAGE;

    private final MemberApps apps;
    private final MemberAppAct act;
    private final Approvals approvals;

    MemberAppsController(MemberApps apps, MemberAppAct act, Approvals approvals) {
        this.apps = apps;
        this.act = act;
        this.approvals = approvals;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("apps", apps.all());
        return "apps/desk";
    }

    @PostMapping(PAGE)
    String make(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String titleZh,
            @RequestParam(defaultValue = "") String titleEn,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String redirects,
            @RequestParam(required = false) @Nullable Set<String> scopes,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        NewApp wanted =
                new NewApp(
                        id.strip(),
                        TypedText.line(titleZh),
                        TypedText.line(titleEn),
                        TypedText.line(purpose),
                        RedirectAddress.typed(redirects),
                        MemberScope.all(scopes));
        wanted.problems().orRefuse();
        if (!apps.make(wanted, !staff.isPerson(), staff.name())) {
            Problems.at("id", "apps.problem.taken").orRefuse();
        }
        String done =
                staff.isPerson()
                        ? ProposalForms.told(approvals.propose(act.proposal(wanted, staff.name())))
                                .key()
                        : "apps.made";
        next.addFlashAttribute("done", frame.say(done));
        return BACK;
    }

    @PostMapping(PAGE + "/end")
    String end(@RequestParam String id, @AuthenticationPrincipal SignedInStaff staff) {
        if (!apps.end(id, staff.name())) {
            Problems.whole("apps.problem.over").orRefuse();
        }
        return BACK;
    }
}
