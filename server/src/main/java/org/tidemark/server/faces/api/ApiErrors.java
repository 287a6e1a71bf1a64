package org.tidemark.server.faces.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tidemark.server.web.site.ErrorAudience;
import org.tidemark.server.web.text.Texts;

/** Errors of requests that reach no handler of the API, as problem details. */
@Component
final class ApiErrors implements ErrorAudience {

    private final Texts texts;

    ApiErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public boolean asksFor(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/actuator/");
    }

    @Override
    public void tell(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus known = HttpStatus.resolve(status);
        Problem problem =
                Problem.ofRequest(
                        known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
                        texts.in(RequestContextUtils.getLocale(request)));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(ReplyJson.problem(problem));
    }
}
