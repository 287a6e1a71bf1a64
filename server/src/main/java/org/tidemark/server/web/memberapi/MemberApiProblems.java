package org.tidemark.server.web.memberapi;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.server.web.access.AgreementMissingException;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.ProofMissingException;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.Texts;
import org.tidemark.server.web.text.Wording;

/** Turns what pages would say of a form into problem details. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = MemberApi.class)
final class MemberApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(MemberApiProblems.class);
    private static final String RETRY_SECONDS = "1";

    private final Texts texts;

    MemberApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> refused(FormRefusedException refused, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(refused.status());
        return answer(MemberProblem.refused(status, refused.problems(), texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> invalid(InvalidCommandException invalid, Locale locale) {
        return wrong(Problems.invalid(invalid), locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> invalid(MethodArgumentNotValidException invalid, Locale locale) {
        return wrong(Problems.of(invalid.getBindingResult()), locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> invalid(HandlerMethodValidationException invalid, Locale locale) {
        return wrong(Problems.ofParameters(invalid.getParameterValidationResults()), locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> missing(
            MissingServletRequestParameterException missing, Locale locale) {
        return wrong(Problems.noSuchValue(missing.getParameterName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> missing(MissingRequestHeaderException missing, Locale locale) {
        return wrong(Problems.noSuchValue(missing.getHeaderName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> mistyped(
            MethodArgumentTypeMismatchException mistyped, Locale locale) {
        return wrong(Problems.noSuchValue(mistyped.getName()), locale);
    }

    private ResponseEntity<MemberProblem> wrong(Problems problems, Locale locale) {
        return answer(
                MemberProblem.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, problems, texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> unreadable(
            HttpMessageNotReadableException unreadable, Locale locale) {
        return told(HttpStatus.BAD_REQUEST, "malformed", locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> absent(PageNotFoundException absent, Locale locale) {
        Wording wording = texts.in(locale);
        return answer(
                MemberProblem.of(HttpStatus.NOT_FOUND, "not-found", absent.text(wording), wording));
    }

    /** The member has not let the app do that (RFC 6750). */
    @ExceptionHandler
    ResponseEntity<MemberProblem> scope(ScopeMissingException missing, Locale locale) {
        Wording wording = texts.in(locale);
        String scope = missing.scope().text();
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        MemberProblem.of(
                                HttpStatus.FORBIDDEN,
                                "scope-missing",
                                wording.say("memberapi.scope", scope),
                                wording));
    }

    /** The member shows that it is he on a page of ours, and lets the app in anew (RFC 9470). */
    @ExceptionHandler
    ResponseEntity<MemberProblem> proof(ProofMissingException missing, Locale locale) {
        Wording wording = texts.in(locale);
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", max_age=\""
                                + Proof.HOLDS.toSeconds()
                                + "\"")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        MemberProblem.of(
                                HttpStatus.UNAUTHORIZED,
                                "proof-wanted",
                                wording.say("memberapi.proof", Proof.HOLDS.toMinutes()),
                                wording));
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> agreement(AgreementMissingException missing, Locale locale) {
        return told(HttpStatus.FORBIDDEN, "agreement-wanted", locale);
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> busy(TooBusyException busy, Locale locale) {
        Wording wording = texts.in(locale);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(busy.retryAfterSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        MemberProblem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "busy",
                                wording.say("forms.busy"),
                                wording));
    }

    @ExceptionHandler
    ResponseEntity<MemberProblem> unavailable(LedgerUnavailableException away, Locale locale) {
        LOG.warn("the ledger does not answer: {}", away.getMessage());
        Wording wording = texts.in(locale);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        MemberProblem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "unavailable",
                                wording.say("unavailable.detail"),
                                wording));
    }

    private ResponseEntity<MemberProblem> told(HttpStatus status, String code, Locale locale) {
        Wording wording = texts.in(locale);
        return answer(
                MemberProblem.of(
                        status,
                        code,
                        wording.say("memberapi.problem." + code + ".detail"),
                        wording));
    }

    private static ResponseEntity<MemberProblem> answer(MemberProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
