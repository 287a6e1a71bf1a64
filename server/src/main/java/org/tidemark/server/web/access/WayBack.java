package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.web.address.PlatformAddress;

/**
 * Where somebody goes on who was led away: the page that he wanted, or the form that he sent. It is
 * the {@code next} of every address that leads away.
 */
public final class WayBack {

    static final String NEXT = "next";

    /** Where a member finds the form that he has sent. */
    static final String MEMBERS_FORM = "/kept-form";

    /** Where staff finds it. */
    static final String STAFFS_FORM = "/console/my/kept-form";

    static final String STAFFS_START = "/console";
    private static final String SIGN_IN = "/sign-in";

    private WayBack() {}

    /** The address of a page that one passes on the way to the next one. */
    public static String through(String page, String next) {
        return page
                + (page.contains("?") ? '&' : '?')
                + NEXT
                + "="
                + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /**
     * Where one signs in who is on a page, and comes back from there to it. Who is at the door
     * already begins again with the page that he wanted; where no address has it, the door knows.
     *
     * @param here path and query, encoded
     */
    public static String signIn(String here) {
        UriComponents page;
        try {
            page = UriComponentsBuilder.fromUriString(here).build();
        } catch (InvalidUrlException noAddress) {
            return through(SIGN_IN, here);
        }
        String path = Objects.requireNonNullElse(page.getPath(), "");
        if (!path.equals(SIGN_IN) && !path.startsWith(SIGN_IN + "/")) {
            return through(SIGN_IN, here);
        }
        String kept = page.getQueryParams().getFirst(NEXT);
        return kept == null ? SIGN_IN : SIGN_IN + "?" + NEXT + "=" + kept; // encoded as it was
    }

    /**
     * The address of a page that somebody passes on the way to what he has asked for.
     *
     * @param otherwise where he goes on whose form cannot be kept
     */
    static String led(HttpServletRequest request, String page, String keptForm, String otherwise) {
        return through(page, from(request, keptForm).orElse(otherwise));
    }

    /** The same for a member, who goes on to his own page where his form cannot be kept. */
    public static String ledMember(HttpServletRequest request, String page) {
        return led(request, page, MEMBERS_FORM, "/my");
    }

    /** The same for staff: back to the page, the form, or the first page of the console. */
    public static String ledStaff(HttpServletRequest request, String page) {
        return led(request, page, STAFFS_FORM, STAFFS_START);
    }

    /** Where staff goes on: the page, if it is one of the console, else its first one. */
    public static String staffPage(String next) {
        return StaffWelcome.wanted(next).orElse(STAFFS_START);
    }

    /** The page of our own on which a form stood, as the browser says; empty where it does not. */
    static Optional<String> stoodOn(HttpServletRequest request) {
        String said = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
        String own = PlatformAddress.of(request).toString();
        return said.startsWith(own + "/")
                ? Optional.of(said.substring(own.length()))
                : Optional.empty();
    }

    /**
     * The path and query of what he wanted.
     *
     * @param keptForm where he finds the form that he has sent
     * @return empty for a form that cannot be kept
     */
    static Optional<String> from(HttpServletRequest request, String keptForm) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return KeptForm.keep(request) ? Optional.of(keptForm) : Optional.empty();
        }
        String query = request.getQueryString();
        return Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
