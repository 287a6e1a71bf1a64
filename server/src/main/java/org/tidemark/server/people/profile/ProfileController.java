package org.tidemark.server.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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
import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.web.access.SignedInMember;
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
        RegionChoice choice = RegionChoice.of(regions, account.region());
        return page(
                account,
                account.displayName(),
                choice,
                FieldProblems.NONE,
                frame.wording().language(),
                frame,
                model);
    }

    @PostMapping("/my/profile")
    String change(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute ProfileForm form,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Account account = accounts.own(me.memberId());
        RegionChoice choice =
                RegionChoice.of(regions, form.province(), form.city(), form.district());
        Optional<Language> chosen =
                Stream.of(Language.values())
                        .filter(one -> one.code().equals(form.language()))
                        .findFirst();
        Language language = chosen.orElse(frame.wording().language());
        if (form.choose()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    account,
                    form.displayName(),
                    choice,
                    FieldProblems.NONE,
                    language,
                    frame,
                    model);
        }
        if (TypedText.length(TypedText.line(form.displayName())) > AccountStore.MOST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String text = frame.say("people.name.long", AccountStore.MOST_NAME);
            FieldProblems problems = FieldProblems.of("displayName", text);
            return page(account, form.displayName(), choice, problems, language, frame, model);
        }
        accounts.profile(
                me.memberId(), TypedText.line(form.displayName()), choice.code(), language.code());
        chosen.ifPresent(one -> locales.setLocale(request, response, one.locale()));
        next.addFlashAttribute("done", true);
        return "redirect:/my/profile";
    }

    /** The fields of the form. */
    record ProfileForm(
            String displayName,
            String province,
            String city,
            String district,
            String language,
            Boolean choose) {

        ProfileForm {
            displayName = displayName == null ? "" : displayName.strip();
            province = province == null ? "" : province;
            city = city == null ? "" : city;
            district = district == null ? "" : district;
            language = language == null ? "" : language;
            choose = Boolean.TRUE.equals(choose);
        }
    }

    private String page(
            Account account,
            String displayName,
            RegionChoice choice,
            FieldProblems problems,
            Language language,
            Frame frame,
            Model model) {
        int enrolledIn = members.find(account.memberId()).value().map(MemberView::region).orElse(0);
        String booked =
                enrolledIn == 0
                        ? frame.say("people.region.none")
                        : regions.fullName(
                                Integer.toString(enrolledIn), frame.wording().language());
        model.addAttribute("displayName", displayName);
        model.addAttribute("choice", choice);
        model.addAttribute("booked", booked);
        model.addAttribute("problems", problems);
        model.addAttribute("language", language);
        return "people/profile";
    }
}
