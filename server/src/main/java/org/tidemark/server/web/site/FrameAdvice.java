package org.tidemark.server.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.plan.Language;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRoutes;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.text.Texts;

/** Puts the frame around every page. */
@Component
@ControllerAdvice(annotations = Controller.class)
final class FrameAdvice {

    private static final String CONSOLE = "/console";

    /** A path and a query as browsers write them; not one that leads to another host. */
    private static final Pattern PATH =
            Pattern.compile("^/(?!/)(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*$");

    /** What browsers say that they fetch for pages and their live parts. */
    private static final Set<String> LOOKED_AT = Set.of("document", "empty", "iframe");

    /** What methods that show a page give. */
    private static final Set<Class<?>> PAGES = Set.of(String.class, ModelAndView.class);

    private final Texts texts;
    private final PageFiles files;
    private final BrandBook brand;
    private final StaffRoutes pages;
    private final ConsoleDesk desk;
    private final AheadLines ahead;
    private final OwnLines own;
    private final List<ConsoleAlarm> alarms;
    private final boolean demo;
    private final ObjectProvider<GuidedTour> tour;

    FrameAdvice(
            Texts texts,
            PageFiles files,
            BrandBook brand,
            StaffRoutes pages,
            ConsoleDesk desk,
            AheadLines ahead,
            OwnLines own,
            List<ConsoleAlarm> alarms,
            @Value("${tidemark.demo:false}") boolean demo,
            ObjectProvider<GuidedTour> tour) {
        this.texts = texts;
        this.files = files;
        this.brand = brand;
        this.pages = pages;
        this.desk = desk;
        this.ahead = ahead;
        this.own = own;
        this.alarms = List.copyOf(alarms);
        this.demo = demo;
        this.tour = tour;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Language language = Language.of(RequestContextUtils.getLocale(request));
        CsrfToken token =
                isLookedAt(request) && showsPage(request)
                        ? (CsrfToken) request.getAttribute(CsrfToken.class.getName())
                        : null; // a token sets a cookie
        boolean console = address(request).startsWith(CONSOLE);
        return new Frame(
                texts.in(language),
                here(request)
                        .replaceQueryParam("lang", language.other().code())
                        .build()
                        .toUriString(),
                here(request).replaceQueryParam("lang").build().toUriString(),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                request.getUserPrincipal() != null,
                console,
                demo,
                staff(request),
                RefusedForm.of(request),
                console ? raised() : List.of(),
                files,
                brand.now(),
                pages,
                desk(console, staff(request)),
                ahead.of(request),
                own.of(request),
                tour.orderedStream().map(one -> one.at(request)).findFirst().orElse(null));
    }

    /** Asked once a page, and only where it is shown. */
    private Supplier<List<WaitingLine>> desk(boolean console, @Nullable SignedInStaff staff) {
        return console && staff != null ? SingletonSupplier.of(() -> desk.of(staff)) : List::of;
    }

    private List<String> raised() {
        return alarms.stream().map(ConsoleAlarm::word).flatMap(Optional::stream).toList();
    }

    private static @Nullable SignedInStaff staff(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication somebody
                        && somebody.getPrincipal() instanceof SignedInStaff staff
                ? staff
                : null;
    }

    /**
     * Whether somebody may fill a form of what is answered: not where a browser fetches a picture
     * or a style, whose answer, an error's too, must not replace the token of the page that is
     * open.
     */
    private static boolean isLookedAt(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Dest");
        return fetched == null || LOOKED_AT.contains(fetched);
    }

    private static boolean showsPage(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler)
                || PAGES.contains(handler.getReturnType().getParameterType())
                        && !AnnotatedElementUtils.hasAnnotation(
                                handler.getBeanType(), ResponseBody.class)
                        && !handler.hasMethodAnnotation(ResponseBody.class);
    }

    /** The method that was used, also where an error is told of it. */
    static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                ? failed
                : request.getMethod();
    }

    /** The path that was asked for, also where an error is told of it. */
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /**
     * The path and query of this page; after a form, those of the page that the form stood on,
     * since its own address may take forms alone.
     */
    private static UriComponentsBuilder here(HttpServletRequest request) {
        return method(request).equals(HttpMethod.GET.name())
                ? UriComponentsBuilder.fromPath(address(request))
                        .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                : UriComponentsBuilder.fromUriString(referrer(request).orElse("/"));
    }

    /** The page that a form stood on; empty where no form was sent, or nobody tells. */
    static String formPage(HttpServletRequest request) {
        return method(request).equals(HttpMethod.GET.name()) ? "" : referrer(request).orElse("");
    }

    static Optional<String> referrer(HttpServletRequest request) {
        String from = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
        String own = PlatformAddress.of(request) + "/";
        return PATH.matcher(from.startsWith(own) ? from.substring(own.length() - 1) : "")
                .results()
                .map(MatchResult::group)
                .findFirst();
    }
}
