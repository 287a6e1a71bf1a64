package org.tidemark.server.trade.stores;

import java.util.Objects;
import org.tidemark.server.web.site.SocialCreditCode;

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
    static StoreForm empty() {
        return new StoreForm("", "", "", "", "", "", "", "");
    }

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

    /** The same for another owner: a member applies for himself only. */
    StoreForm ownedBy(String member) {
        return new StoreForm(nameZh, nameEn, region, address, licence, hours, member, recruiter);
    }

    private static String tidied(String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }
}
