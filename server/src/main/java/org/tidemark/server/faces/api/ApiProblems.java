package org.tidemark.server.faces.api;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tidemark.engine.LedgerException;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.TooEarlyException;
import org.tidemark.server.web.text.Texts;

/** Turns what goes wrong in the API into problem details. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
final class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String RETRY_SECONDS = "1";

    private final Texts texts;

    ApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(BadRequestException bad, Locale locale) {
        return answer(Problem.malformed(bad, texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(UnfitCommandException unfit, Locale locale) {
        return malformed(new BadRequestException(unfit), locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(MethodArgumentTypeMismatchException bad, Locale locale) {
        return malformed(
                new BadRequestException(
                        bad.getName(), "it is no whole number", "give one or leave it out"),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> kept(ScopeWantedException wanted, Locale locale) {
        return answer(Problem.scope(wanted, texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> behind(ReadModelBehindException behind, Locale locale) {
        return answer(Problem.behind(texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> full(LedgerException.Capacity full, Locale locale) {
        return answer(Problem.full(texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> early(TooEarlyException early, Locale locale) {
        return answer(Problem.early(early, texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(LedgerUnavailableException away, Locale locale) {
        if (away.reason() != LedgerUnavailableException.Reason.BUSY) {
            LOG.warn("the ledger does not answer: {}", away.getMessage());
        }
        return answer(Problem.unavailable(away, texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(NothingThereException missing, Locale locale) {
        return answer(Problem.notFound(missing.code(), missing.name(), texts.in(locale)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedReadException refused, Locale locale) {
        return answer(Problem.refused(refused.rejected(), texts.in(locale)));
    }

    private static ResponseEntity<byte[]> answer(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(ReplyJson.problem(problem));
    }
}
