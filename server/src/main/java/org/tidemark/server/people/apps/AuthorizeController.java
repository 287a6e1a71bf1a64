package org.tidemark.server.people.apps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.site.Frame;

/** Asks a member whether an app may do for him what it asks for, and leads him back to it. */
@Controller
class AuthorizeController {

    private static final String PAGE = "/oauth/authorize";
    private static final String WAY = "/oauth/back";
    private static final String SHOWN = "shown";

    /** What an app sends, and the form carries on. */
    private static final List<String> FIELDS =
            List.of(
                    "response_type",
                    "client_id",
                    "redirect_uri",
                    "scope",
                    "state",
                    "code_challenge",
                    "code_challenge_method");

    private final MemberApps apps;
    private final AppGrants grants;
    private final Seals seals;

    AuthorizeController(MemberApps apps, AppGrants grants, Seals seals) {
        this.apps = apps;
        this.grants = grants;
        this.seals = seals;
    }

    @ProofWanted
    @GetMapping(PAGE)
    String ask(
            @RequestParam Map<String, String> sent,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (AuthorizeRequest.of(sent, apps::find)) {
            case AuthorizeRequest.Unknown _ -> {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("title", frame.say("apps.unknown.title"));
                model.addAttribute("detail", frame.say("apps.unknown.detail"));
                yield "site/message";
            }
            case AuthorizeRequest.Wrong wrong -> {
                model.addAttribute("app", frame.of(wrong.app().title()));
                model.addAttribute("said", "apps.back.wrong");
                model.addAttribute(
                        "address",
                        AuthorizeRequest.back(
                                wrong.redirect(),
                                wrong.state(),
                                "error",
                                wrong.error(),
                                issuer(request)));
                yield "apps/back";
            }
            case AuthorizeRequest.Right right -> {
                model.addAttribute("app", right.app());
                model.addAttribute(
                        "scopes", right.scopes().stream().sorted().map(MemberScope::key).toList());
                model.addAttribute(
                        "fields",
                        FIELDS.stream()
                                .map(name -> Map.entry(name, sent.getOrDefault(name, "")))
                                .toList());
                yield "apps/consent";
            }
        };
    }

    /** What the member says; a form may lead only to pages of our own, so the way out is a link. */
    @ProofWanted
    @PostMapping(PAGE)
    String answer(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!(AuthorizeRequest.of(sent, apps::find) instanceof AuthorizeRequest.Right right)) {
            return "redirect:" + WAY;
        }
        boolean allowed = sent.getOrDefault("answer", "").equals("allow");
        String address =
                allowed
                        ? AuthorizeRequest.back(
                                right.redirect(),
                                right.state(),
                                "code",
                                grants.allow(right, me, Proof.last(me.memberId(), request)),
                                issuer(request))
                        : AuthorizeRequest.back(
                                right.redirect(),
                                right.state(),
                                "error",
                                "access_denied",
                                issuer(request));
        next.addFlashAttribute("app", frame.of(right.app().title()));
        next.addFlashAttribute("said", allowed ? "apps.back.allowed" : "apps.back.not");
        next.addFlashAttribute(SHOWN, ShownOnce.of("oauth", address, seals));
        return "redirect:" + WAY;
    }

    /** Back to the app at once where the browser lets us; else by a tap. */
    @GetMapping(WAY)
    String back(Model model, HttpServletResponse response) {
        if (!(model.getAttribute(SHOWN) instanceof ShownOnce way)) {
            return "redirect:/my/apps";
        }
        String address = way.open(seals);
        response.setHeader("Refresh", "0; url=" + address);
        model.addAttribute("address", address);
        return "apps/back";
    }

    private static String issuer(HttpServletRequest request) {
        return PlatformAddress.of(request).toString();
    }
}
