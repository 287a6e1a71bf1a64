package org.tidemark.server.web.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Reads the fields of every request, and says where they cannot be read; a form of files is left to
 * those who ask for files, and read when its sender is known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class FormFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FormFilter.class);
    private static final MultipartResolver FILES = new StandardServletMultipartResolver();

    private final FileRoutes routes;

    FormFilter(FileRoutes routes) {
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new FailedRequest(request), response);
            return;
        }
        if (Unseen.in(request.getServletPath())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        boolean files = FILES.isMultipart(request);
        if (files && !routes.take(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return;
        }
        try {
            TypedFields fields =
                    new TypedFields(request, !PlainWords.isForProgram(request.getRequestURI()));
            if (!files) {
                fields.getParameterMap();
            }
            chain.doFilter(fields, response);
        } catch (UnreadableFormException unreadable) {
            LOG.info("a form cannot be read, answered with {}", unreadable.status());
            if (!response.isCommitted()) { // else its sender has gone
                response.sendError(unreadable.status());
            }
        }
    }
}
