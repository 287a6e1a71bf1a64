package org.tidemark.server.web.brand;

import org.tidemark.engine.plan.LocalizedText;

/**
 * Who runs the platform. Texts that are not given are empty.
 *
 * @param company its full name in the register
 * @param licence its number of the business licence, or what else it is licensed for
 * @param icp the number of its filing as a website
 * @param colour its colour, {@code #0b5d5e}; empty for Tidemark's
 * @param hasLogo whether there is a logo of its own
 * @param version changes whenever anything of it does
 */
public record Brand(
        LocalizedText name,
        String company,
        String phone,
        String email,
        String licence,
        String icp,
        String colour,
        boolean hasLogo,
        long version) {

    /** Before anybody has said who he is. */
    public static final Brand NONE =
            new Brand(new LocalizedText("Tidemark", "Tidemark"), "", "", "", "", "", "", false, 0);

    /** Whether anything is to be told at the foot of a page. */
    public boolean tellsWho() {
        return !(company + phone + email + licence + icp).isEmpty();
    }

    /** Where its logo is, by its version: what it names never changes. */
    public String logoAddress() {
        return "/brand/logo?v=" + version;
    }

    /** Where its icon for a home screen is, so many pixels wide. */
    public String iconAddress(int pixels) {
        return "/brand/icon-" + pixels + ".png?v=" + version;
    }

    /** Where its colours are. */
    public String coloursAddress() {
        return "/brand/colours.css?v=" + version;
    }
}
