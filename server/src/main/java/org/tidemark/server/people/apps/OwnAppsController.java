package org.tidemark.server.people.apps;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Which apps a member has let in, and their end. */
@Controller
class OwnAppsController {

    private static final String PAGE = "/my/apps";

    private final AppGrants grants;
    private final MemberApps apps;
    private final Clock clock;

    OwnAppsController(AppGrants grants, MemberApps apps, Clock clock) {
        this.grants = grants;
        this.apps = apps;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String own(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Map<String, List<AppGrant>> byApp = new LinkedHashMap<>();
        grants.ofMember(me.memberId())
                .forEach(one ->
                        byApp.computeIfAbsent(one.app(), app -> new java.util.ArrayList<>())
                                .add(one));
        model.addAttribute(
                "apps",
                byApp.entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue(), frame))
                        .toList());
        return "apps/own";
    }

    private OwnApp line(String app, List<AppGrant> given, Frame frame) {
        Set<MemberScope> scopes = EnumSet.noneOf(MemberScope.class);
        given.forEach(one -> scopes.addAll(one.scopes()));
        return new OwnApp(
                app,
                apps.find(app).map(one -> frame.of(one.title())).orElse(app),
                scopes.stream().map(MemberScope::key).toList(),
                shown(given.getLast().givenAt()),
                given.stream()
                        .flatMap(one -> one.usedAt().stream())
                        .max(Instant::compareTo)
                        .map(this::shown)
                        .orElse(""));
    }

    private String shown(Instant moment) {
        return Figures.time(moment.atZone(clock.getZone()).toOffsetDateTime());
    }

    /** He lets it do nothing any more, from its next request on. */
    @PostMapping(PAGE + "/end")
    String end(
            @RequestParam String app,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!grants.end(me.memberId(), app)) {
            Problems.whole("apps.problem.over").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("apps.own.ended"));
        return "redirect:" + PAGE;
    }
}
