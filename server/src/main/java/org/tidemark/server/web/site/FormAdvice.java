package org.tidemark.server.web.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.server.web.access.KeptForm;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;

/**
 * Whoever sent a form that is not taken gets the page again on which it stands, drawn by the same
 * handler that draws it on a reload, with what he has typed and what is wrong (HOUSE, "Screens and
 * forms": 422 with the form refilled).
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class FormAdvice {

    private final FormPages pages;
    private final FrameAdvice frames;
    private final List<ErrorAudience> audiences;

    FormAdvice(FormPages pages, FrameAdvice frames, List<ErrorAudience> audiences) {
        this.pages = pages;
        this.frames = frames;
        this.audiences = audiences;
    }

    @ExceptionHandler
    @Nullable ModelAndView refused(
            FormRefusedException refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return show(refused.problems(), refused.status(), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView invalid(
            InvalidCommandException invalid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return wrong(Problems.invalid(invalid), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView invalid(
            MethodArgumentNotValidException invalid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return wrong(Problems.of(invalid.getBindingResult()), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView invalid(
            HandlerMethodValidationException invalid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return wrong(
                Problems.ofParameters(invalid.getParameterValidationResults()), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView missing(
            MissingServletRequestParameterException missing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return wrong(Problems.noSuchValue(missing.getParameterName()), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView missing(
            MissingServletRequestPartException missing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        return wrong(Problems.noSuchValue(missing.getRequestPartName()), request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView mistyped(
            MethodArgumentTypeMismatchException mistyped,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (mistyped.getParameter().hasParameterAnnotation(PathVariable.class)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return null;
        }
        return wrong(Problems.noSuchValue(mistyped.getName()), request, response);
    }

    /** Too much waits already: the form stays as it was typed, for another try. */
    @ExceptionHandler
    @Nullable ModelAndView busy(
            TooBusyException busy, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(busy.retryAfterSeconds()));
        return show(
                Problems.whole("forms.busy"),
                HttpStatus.TOO_MANY_REQUESTS.value(),
                request,
                response);
    }

    private @Nullable ModelAndView wrong(
            Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return show(problems, HttpStatus.UNPROCESSABLE_CONTENT.value(), request, response);
    }

    /** Its page; where it has none, a page that says what is wrong. */
    private @Nullable ModelAndView show(
            Problems problems, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals(HttpMethod.POST.name()) || isForPrograms(request)) {
            response.sendError(
                    status == HttpStatus.UNPROCESSABLE_CONTENT.value()
                            ? HttpStatus.BAD_REQUEST.value()
                            : status);
            return null;
        }
        new RefusedForm(request.getRequestURI(), KeptForm.typed(request), problems).put(request);
        response.setStatus(status);
        Optional<String> page = pages.of(request);
        if (page.isPresent()) {
            request.getRequestDispatcher(page.get())
                    .forward(new PageRequest(request, page.get()), response);
            return null;
        }
        Frame frame = frames.frame(request);
        ModelAndView told = new ModelAndView("site/message");
        told.addObject("frame", frame);
        told.addObject("title", frame.say("forms.refused.title"));
        told.addObject("detail", frame.say("forms.refused.detail"));
        return told;
    }

    private boolean isForPrograms(HttpServletRequest request) {
        return audiences.stream().anyMatch(one -> one.asksFor(request.getRequestURI()));
    }
}
