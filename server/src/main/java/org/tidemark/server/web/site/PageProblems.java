package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/** Says on a page what cannot be shown, and why. */
@ControllerAdvice
final class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final FrameAdvice frames;

    PageProblems(FrameAdvice frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView missing(PageNotFoundException missing, HttpServletRequest request) {
        return page(request, "missing.title", missing.key(), missing.name());
    }

    /** A form of files that is none, or whose files are too large. */
    @ExceptionHandler
    void unfit(MultipartException unfit, HttpServletResponse response) throws IOException {
        boolean large = unfit instanceof MaxUploadSizeExceededException;
        response.sendError((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ModelAndView unavailable(LedgerUnavailableException away, HttpServletRequest request) {
        LOG.warn("the ledger does not answer: {}", away.getMessage());
        return away.reason() == LedgerUnavailableException.Reason.CLOCK_IN_DOUBT
                ? page(request, "unavailable.title", "unavailable.clock")
                : page(request, "unavailable.title", "unavailable.detail");
    }

    private ModelAndView page(
            HttpServletRequest request, String title, String detail, Object... arguments) {
        Frame frame = frames.frame(request);
        ModelAndView page = new ModelAndView("site/message");
        page.addObject("frame", frame);
        page.addObject("title", frame.say(title));
        page.addObject("detail", frame.say(detail, arguments));
        return page;
    }
}
