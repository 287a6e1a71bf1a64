package org.tidemark.server.people.apps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/** An app as somebody wants it registered. */
public record NewApp(
        String id,
        String titleZh,
        String titleEn,
        String purpose,
        List<String> redirects,
        Set<MemberScope> scopes) {

    public NewApp {
        redirects = List.copyOf(redirects);
        scopes = Set.copyOf(scopes);
    }

    /** What is wrong with it. */
    Problems problems() {
        List<Fault> faults = new ArrayList<>();
        if (!MemberApp.isId(id)) {
            faults.add(Fault.at("id", "apps.problem.id"));
        }
        if (TypedText.isEmptyOrLonger(titleZh, MemberApp.MOST_TITLE)) {
            faults.add(Fault.at("titleZh", "apps.problem.title", MemberApp.MOST_TITLE));
        }
        if (TypedText.isEmptyOrLonger(titleEn, MemberApp.MOST_TITLE)) {
            faults.add(Fault.at("titleEn", "apps.problem.title", MemberApp.MOST_TITLE));
        }
        if (TypedText.isEmptyOrLonger(purpose, MemberApp.MOST_PURPOSE)) {
            faults.add(Fault.at("purpose", "apps.problem.purpose", MemberApp.MOST_PURPOSE));
        }
        if (redirects.isEmpty()
                || redirects.size() > RedirectAddress.MOST
                || !redirects.stream().allMatch(RedirectAddress::fits)) {
            faults.add(Fault.at("redirects", "apps.problem.redirects", RedirectAddress.MOST));
        }
        if (scopes.isEmpty()) {
            faults.add(Fault.at("scopes", "apps.problem.scopes"));
        }
        return Problems.of(faults);
    }

    MemberApp app(boolean agreed, String by, Instant now) {
        return new MemberApp(
                id,
                new LocalizedText(titleZh, titleEn),
                purpose,
                redirects,
                scopes,
                by,
                now,
                agreed,
                Optional.empty());
    }
}
