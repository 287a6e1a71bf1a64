package org.tidemark.server.faces.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A description that there is not is missing like any other page; the library has words of its own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
final class DescriptionProblems {

    @ExceptionHandler(OpenApiResourceNotFoundException.class)
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
