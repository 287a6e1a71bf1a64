package org.tidemark.server.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.plan.Language;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRoutes;
import org.tidemark.server.web.access.WayBack;
import org.tidemark.server.web.brand.Brand;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.text.Wording;

/**
 * What surrounds every page: its language, its forgery token, whether it shows demo data.
 *
 * @param otherLanguageLink the same page in the other language
 * @param here this page, to come back to; after a form the page that it stood on
 * @param csrfName name of the hidden field that every form carries
 * @param csrfToken its value
 * @param signedIn whether there is a session to leave
 * @param console whether it is a page of the console, not of a member
 * @param demo whether everything shown is demo data
 * @param staff who of the staff looks at it; null for everybody else
 * @param refused the form that this page is shown again for; {@link RefusedForm#NONE} otherwise
 * @param alarms keys of what keeps the platform from its work; none outside of the console
 * @param files where styles, scripts and pictures of the pages are
 * @param brand who runs the platform
 * @param pages which page of the console is for whom
 * @param desk what waits for who looks at it, asked once and only by who shows it
 * @param ahead what a member is told of before it begins, asked as the desk is
 * @param own what is counted for a member, asked as the desk is
 * @param tour where somebody stands on the walk through the demo; null on any other platform
 */
public record Frame(
        Wording wording,
        String otherLanguageLink,
        String here,
        String csrfName,
        String csrfToken,
        boolean signedIn,
        boolean console,
        boolean demo,
        @Nullable SignedInStaff staff,
        RefusedForm refused,
        List<String> alarms,
        PageFiles files,
        Brand brand,
        StaffRoutes pages,
        Supplier<List<WaitingLine>> desk,
        Supplier<List<ToldAhead>> ahead,
        Supplier<List<OwnCounts.OwnCount>> own,
        @Nullable TourCard tour) {

    /** The address of a style, script or picture: {@code components.css}. */
    public String file(String name) {
        return files.address(name);
    }

    /** Whether who looks at it may open that page of the console: no link leads elsewhere. */
    public boolean mayOpen(String path) {
        return staff != null && pages.mayOpen(staff, path);
    }

    /** What waits for who looks at it, in each list that he may open. */
    public List<WaitingLine> waiting() {
        return desk.get();
    }

    /** What a member is told of before it begins, the next first. */
    public List<ToldAhead> told() {
        return ahead.get();
    }

    /** What there is of a page: its own count, then those of its parts, {@code page?...}. */
    public List<OwnCounts.OwnCount> counts(String page) {
        return own.get().stream()
                .filter(one -> one.page().equals(page) || one.page().startsWith(page + "?"))
                .toList();
    }

    /** How much is new for a member; empty for nothing. */
    public String news() {
        int news =
                own.get().stream()
                        .filter(OwnCounts.OwnCount::news)
                        .mapToInt(OwnCounts.OwnCount::count)
                        .sum();
        return news == 0 ? "" : WaitingLine.shown(news);
    }

    /** Whether who looks at it may send that form: to staff no other is shown. */
    public boolean maySend(String action) {
        return staff == null || pages.maySend(staff, action);
    }

    /**
     * A form of this page: as it was filled where it was refused, else as it is stored. Of several
     * actions each is one to which a button of it sends it.
     */
    public RefusedForm form(String... actions) {
        return Arrays.stream(actions)
                .map(refused::to)
                .filter(RefusedForm::there)
                .findFirst()
                .orElse(RefusedForm.NONE);
    }

    /** An id for a form of this page: sent twice, it acts once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** Where one signs in, and comes back from there to this page. */
    public String signInLink() {
        return WayBack.signIn(here);
    }

    /** The address of a page that one passes on the way to the next one. */
    public String through(String page, String next) {
        return WayBack.through(page, next);
    }

    /** The text of a key. */
    public String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /** Why a command is not taken, in a sentence or two. */
    public String explain(RefusalReason reason) {
        return wording.explain(reason);
    }

    /** The text of the page's language. */
    public String of(LocalizedText text) {
        return wording.language() == Language.ZH ? text.zh() : text.en();
    }

    /** The name of an event type. */
    public String event(String type) {
        return wording.sayOr("event." + type, type);
    }

    /** What moved a member's balance: money that an order brings him is a reward. */
    public String movement(String type, String asset, long amount) {
        boolean reward = type.equals("order-settled") && !asset.contains(":") && amount > 0;
        return reward ? wording.say("statement.reward") : event(type);
    }

    /** The name of an asset, {@code points:seed}: {@code points · seed}. */
    public String asset(String asset) {
        int colon = asset.indexOf(':');
        String name = assetKind(asset);
        return colon < 0 ? name : name + " \u00B7 " + asset.substring(colon + 1);
    }

    /** The name of what an asset is, without its programme: {@code points}. */
    public String assetKind(String asset) {
        int colon = asset.indexOf(':');
        String kind = colon < 0 ? asset : asset.substring(0, colon);
        return wording.sayOr("asset." + kind, wording.say("asset.money"));
    }
}
