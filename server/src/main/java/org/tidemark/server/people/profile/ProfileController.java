package org.tidemark.server.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** What a member says of himself. */
@Controller
class ProfileController {

    private final AccountStore accounts;
    private final Members members;
    private final Regions regions;
    private final LocaleResolver locales;

    ProfileController(
            AccountStore accounts, Members members, Regions regions, LocaleResolver locales) {
        this.accounts = accounts;
        this.members = members;
        this.regions = regions;
        this.locales = locales;
    }

    @GetMapping("/my/profile")
    String profile(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Account account = accounts.own(me.memberId());
        RefusedForm form = frame.form("/my/profile");
        int enrolledIn = members.find(account.memberId()).value().map(MemberView::region).orElse(0);
        String booked =
                enrolledIn == 0
                        ? frame.say("people.region.none")
                        : regions.fullName(
                                Integer.toString(enrolledIn), frame.wording().language());
        model.addAttribute("displayName", account.displayName());
        model.addAttribute(
                "choice",
                form.there()
                        ? RegionChoice.of(regions, form)
                        : RegionChoice.of(regions, account.region()));
        model.addAttribute("booked", booked);
        return "people/profile";
    }

    @PostMapping("/my/profile")
    String change(
            @AuthenticationPrincipal SignedInMember me,
            @Valid @ModelAttribute ProfileForm form,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (form.choose() != null) {
            Problems.at("province", "people.region.choose").orRefuse();
        }
        Optional<Language> chosen =
                Stream.of(Language.values())
                        .filter(one -> one.code().equals(form.language()))
                        .findFirst();
        Language language = chosen.orElse(frame.wording().language());
        RegionChoice choice =
                RegionChoice.of(regions, form.province(), form.city(), form.district());
        accounts.profile(
                me.memberId(), TypedText.line(form.displayName()), choice.code(), language.code());
        chosen.ifPresent(one -> locales.setLocale(request, response, one.locale()));
        next.addFlashAttribute("done", true);
        return "redirect:/my/profile";
    }

    /** The fields of the form. */
    record ProfileForm(
            @OneLine(max = AccountStore.MOST_NAME, message = "people.name.long") String displayName,
            String province,
            String city,
            String district,
            String language,
            @Nullable Boolean choose) {}
}
