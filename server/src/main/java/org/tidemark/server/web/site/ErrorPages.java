package org.tidemark.server.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.server.web.access.FormRefused;
import org.tidemark.server.web.access.TooManySessionsException;

/**
 * Every error that no page of its own tells: in the reader's language, in the frame of where he is,
 * with what he can do next; to programs as their audience wants it.
 */
@Controller
final class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String RETRY_SECONDS = "5";
    private static final String RETRY_MANY_SECONDS = "60";
    private static final int NUMBER_LENGTH = 8;

    private final FrameAdvice frames;
    private final List<ErrorAudience> audiences;
    private final long mostOfForm;
    private final long mostTyped;

    /**
     * The pages.
     *
     * @param mostOfForm what a form with its files may have
     * @param mostTyped what is typed in it
     */
    ErrorPages(
            FrameAdvice frames,
            List<ErrorAudience> audiences,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostOfForm,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize mostTyped) {
        this.frames = frames;
        this.audiences = audiences;
        this.mostOfForm = mostOfForm.toMegabytes();
        this.mostTyped = mostTyped.toMegabytes();
    }

    /** What can be told on a page; the words of each have its name in their keys. */
    enum Kind {
        UNREADABLE,
        REFUSED,
        TOKEN,
        MISSING,
        WORKING,
        WAY,
        LARGE,
        CONTENT,
        BUSY,
        AWAY,
        FAILED;

        static Kind of(int status, boolean tokenWrong) {
            return switch (status) {
                case 403 -> tokenWrong ? TOKEN : REFUSED;
                case 404 -> MISSING;
                case 405 -> WAY;
                case 409 -> WORKING;
                case 413 -> LARGE;
                case 415 -> CONTENT;
                case 429 -> BUSY;
                case 503 -> AWAY;
                default -> status < 500 ? UNREADABLE : FAILED;
            };
        }

        String key() {
            return "site.error." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = status(request);
        String path = FrameAdvice.address(request);
        String number = number(status, path, request);
        Optional<ErrorAudience> audience =
                audiences.stream().filter(one -> one.asksFor(path)).findFirst();
        if (audience.isPresent()) {
            audience.get().tell(status, request, response);
            return null;
        }
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        } else if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_MANY_SECONDS);
        }
        try {
            return page(request, Kind.of(status, FormRefused.tokenWrong(request)), number);
        } catch (DataAccessException noSession) {
            return null; // who asks cannot be known: the plain page says it
        }
    }

    /** The status that was set; what filters throw has none, nor has a database that is away. */
    private static int status(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (Away.is((Throwable) failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        if (failure instanceof TooManySessionsException) {
            return HttpStatus.TOO_MANY_REQUESTS.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    private ModelAndView page(HttpServletRequest request, Kind kind, String number) {
        Frame frame = frames.frame(request);
        ModelAndView page = new ModelAndView("site/message");
        page.addObject("frame", frame);
        page.addObject("title", frame.say(kind.key() + ".title"));
        page.addObject(
                "detail",
                kind == Kind.LARGE
                        ? frame.say(kind.key() + ".detail", mostOfForm, mostTyped)
                        : frame.say(kind.key() + ".detail", number));
        page.addObject("form", FrameAdvice.formPage(request));
        return page;
    }

    /** A number under which a failure of ours can be found in the log; empty for others' errors. */
    private static String number(int status, String path, HttpServletRequest request) {
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return "";
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            LOG.warn("the database lends no connection: {} {}", FrameAdvice.method(request), path);
            return "";
        }
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
        LOG.error(
                "failure {} at {} {}",
                number,
                FrameAdvice.method(request),
                path,
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return number;
    }
}
