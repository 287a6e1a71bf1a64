package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.plan.Language;
import org.tidemark.server.web.text.Texts;

/** Puts the frame around every page. */
@Component
@ControllerAdvice(annotations = Controller.class)
final class FrameAdvice {

    private static final String CONSOLE = "/console";

    private final Texts texts;
    private final boolean demo;

    FrameAdvice(Texts texts, @Value("${tidemark.demo:false}") boolean demo) {
        this.texts = texts;
        this.demo = demo;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Language language = Language.of(RequestContextUtils.getLocale(request));
        CsrfToken token =
                showsPage(request)
                        ? (CsrfToken) request.getAttribute(CsrfToken.class.getName())
                        : null; // a token opens a session
        return new Frame(
                texts.in(language),
                inLanguage(request, language.other()),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                request.getUserPrincipal() != null,
                request.getRequestURI().startsWith(CONSOLE),
                demo);
    }

    private static boolean showsPage(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler)
                || handler.getReturnType().getParameterType() == String.class
                        && !AnnotatedElementUtils.hasAnnotation(
                                handler.getBeanType(), ResponseBody.class)
                        && !handler.hasMethodAnnotation(ResponseBody.class);
    }

    /** The path and query of this page with the language chosen; after a form, its empty form. */
    private static String inLanguage(HttpServletRequest request, Language language) {
        String asked = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(Objects.requireNonNullElse(asked, ""))
                .replaceQueryParam("lang", language.code())
                .build()
                .toUriString();
    }
}
