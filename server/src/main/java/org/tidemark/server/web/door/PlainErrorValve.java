package org.tidemark.server.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said where a request is so broken that no page of ours is asked: one sentence in both
 * languages, a problem detail (RFC 9457) under {@code /api}. It stands before everything that
 * answers, and gives each answer its {@linkplain AnswerHeaders headers}.
 */
public final class PlainErrorValve extends ErrorReportValve {

    /** Before anybody answers; who takes all headers off has them on again in the report. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        AnswerHeaders.on(response, request.isSecure());
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        PlainWords told = status < 500 ? PlainWords.MALFORMED : PlainWords.RECOVERING;
        boolean program = PlainWords.isForProgram(request.getRequestURI());
        AnswerHeaders.on(response, request.isSecure());
        try {
            response.setContentType(PlainWords.type(program));
            response.getReporter().write(told.in(program, status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has gone: there is nobody to tell it.
            getContainer().getLogger().debug("an error could not be told", gone);
        }
    }
}
