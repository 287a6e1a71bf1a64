package org.tidemark.server.trade.stores;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.SocialCreditCode;
import org.tidemark.server.web.text.TypedText;

/** What is entered about a store, by its owner or by staff. */
public record StoreForm(
        String nameZh,
        String nameEn,
        String region,
        String address,
        String licence,
        String hours,
        String owner,
        String recruiter) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_HOURS = 60;

    /** What a request leaves out is empty; nothing carries blanks at its ends. */
    public StoreForm {
        nameZh = tidied(nameZh);
        nameEn = tidied(nameEn);
        region = tidied(region);
        address = tidied(address);
        licence = SocialCreditCode.tidied(tidied(licence));
        hours = tidied(hours);
        owner = tidied(owner);
        recruiter = tidied(recruiter);
    }

    /** An empty one. */
    public static final StoreForm EMPTY = new StoreForm("", "", "", "", "", "", "", "");

    /** What is known of a store, to be changed. */
    static StoreForm of(StoreRecord store) {
        return new StoreForm(
                store.name().zh(),
                store.name().en(),
                store.region(),
                store.address(),
                store.licence(),
                store.hours(),
                store.owner(),
                store.recruiter());
    }

    /** What a member applies with: for himself only, and brought in by whom staff will enter. */
    StoreForm ownedBy(String member) {
        return new StoreForm(nameZh, nameEn, region, address, licence, hours, member, "");
    }

    /**
     * What is wrong with it.
     *
     * @param isRegion whether there is a district of that code
     * @param isMember whether there is a member of that id
     */
    Problems problems(Predicate<String> isRegion, Predicate<String> isMember) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("nameZh", within(nameZh, LONGEST_NAME) ? "" : "name");
        wrong.put("nameEn", within(nameEn, LONGEST_NAME) ? "" : "name");
        wrong.put("region", isRegion.test(region) ? "" : "region");
        wrong.put("address", within(address, LONGEST_ADDRESS) ? "" : "address");
        wrong.put("hours", within(hours, LONGEST_HOURS) ? "" : "hours");
        wrong.put("licence", SocialCreditCode.valid(licence) ? "" : "licence");
        wrong.put("owner", !owner.isEmpty() && isMember.test(owner) ? "" : "owner");
        wrong.put("recruiter", recruiter.isEmpty() || isMember.test(recruiter) ? "" : "recruiter");
        return Problems.of(
                wrong.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> Fault.at(one.getKey(), "stores.problem." + one.getValue()))
                        .toList());
    }

    private static boolean within(String text, int longest) {
        return !TypedText.isEmptyOrLonger(text, longest);
    }

    private static String tidied(String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }
}
