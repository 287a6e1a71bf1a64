package org.tidemark.server.faces.demo;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.tidemark.server.web.site.GuidedTour;
import org.tidemark.server.web.site.TourCard;

/** Knows by a cookie where on the tour somebody stands; whoever comes first stands at its start. */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoTour implements GuidedTour {

    private static final String COOKIE = "tidemark-tour";
    private static final String PUT_AWAY = "-";
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,3})(-?)");
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public TourCard at(HttpServletRequest request) {
        int number = number(request);
        TourStep step = TourStep.ALL.get(number - 1);
        return new TourCard(
                number,
                TourStep.ALL.size(),
                step.key(),
                step.person(),
                request.getRequestURI().equals(step.path()),
                kept(request).filter(value -> !value.group(2).isEmpty()).isEmpty());
    }

    /** The number of his step. */
    static int number(HttpServletRequest request) {
        return kept(request)
                .map(value -> Integer.parseInt(value.group(1)))
                .map(number -> Math.clamp(number, 1, TourStep.ALL.size()))
                .orElse(1);
    }

    /** What keeps where he stands, and whether the card is put away. */
    static ResponseCookie keeping(int number, boolean open) {
        return ResponseCookie.from(COOKIE, number + (open ? "" : PUT_AWAY))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }

    private static Optional<Matcher> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(VALUE::matcher)
                .filter(Matcher::matches);
    }
}
