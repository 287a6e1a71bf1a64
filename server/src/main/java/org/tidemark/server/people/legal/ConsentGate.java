package org.tidemark.server.people.legal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.people.legal.LegalTexts.Question;
import org.tidemark.server.people.legal.LegalTexts.Word;
import org.tidemark.server.web.access.AgreementMissingException;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.SignedInApp;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WayBack;

/**
 * Leads a member to the page of consent: once for each new version, from the first page of his own
 * that he opens; and whenever he wants to buy and has not agreed. A form that he has sent is kept.
 */
@Component
final class ConsentGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_PROOF = 3;

    private final LegalTexts texts;

    ConsentGate(LegalTexts texts) {
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE + AFTER_PROOF)
                .addPathPatterns("/my/**", "/checkout/**", "/s/**", "/api/member/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object principal = who == null ? null : who.getPrincipal();
        if (!(handler instanceof HandlerMethod method)
                || !(principal instanceof SignedInMember member)) {
            return true;
        }
        boolean buys = method.hasMethodAnnotation(AgreementWanted.class);
        if (!buys && !isOwnPage(request)) {
            return true;
        }
        if (!asks(texts.questions(member.memberId()), buys)) {
            return true;
        }
        if (SignedInApp.of(request).isPresent()) {
            throw new AgreementMissingException();
        }
        response.sendRedirect(WayBack.ledMember(request, ConsentController.PAGE));
        return false;
    }

    /** Who buys must have agreed; who only looks must have said something. */
    static boolean asks(List<Question> questions, boolean buys) {
        return questions.stream()
                .map(Question::word)
                .anyMatch(word -> buys ? word != Word.AGREED : word == Word.NOTHING);
    }

    private static boolean isOwnPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getRequestURI().startsWith("/my")
                && !request.getRequestURI().startsWith(ConsentController.PAGE)
                && request.getHeader("HX-Request") == null
                && (accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE));
    }
}
