package org.tidemark.server.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
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

    private static final Pattern PROGRAMS = Pattern.compile("^/(?:api|actuator)(?:/|$)");
    private static final String PROBLEM =
            "{\"type\":\"urn:tidemark:problem:%2$s\",\"title\":\"%3$s\","
                    + "\"status\":%1$d,\"code\":\"%2$s\"}";
    private static final String PAGE =
            """
            <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>Tidemark</title></head><body><h1>%4$s</h1>\
            <p>%5$s(%1$d)</p>\
            <div lang="en"><h2>%3$s</h2>\
            <p>%6$s (%1$d)</p></div>\
            <p><a href="/">Tidemark</a></p></body></html>
            """;

    /** What is said of a request that cannot be read, and of a platform that cannot answer. */
    private enum Told {
        MALFORMED(
                "malformed",
                "This request cannot be read",
                "这个请求无法读取",
                "请检查网址，或从首页重新开始。",
                "Check the address, or start again from the first page."),
        RECOVERING(
                "recovering",
                "Tidemark does not answer at the moment",
                "系统暂时无法响应",
                "请稍后再试；重复提交的表单不会重复执行。",
                "Try again in a moment; a form that is sent twice does nothing twice.");

        private final String code;
        private final String title;
        private final String titleZh;
        private final String detailZh;
        private final String detail;

        Told(String code, String title, String titleZh, String detailZh, String detail) {
            this.code = code;
            this.title = title;
            this.titleZh = titleZh;
            this.detailZh = detailZh;
            this.detail = detail;
        }

        String in(String text, int status) {
            return text.formatted(status, code, title, titleZh, detailZh, detail);
        }
    }

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
        boolean program = isApi(request.getRequestURI());
        Told told = status < 500 ? Told.MALFORMED : Told.RECOVERING;
        String body = told.in(program ? PROBLEM : PAGE, status);
        AnswerHeaders.on(response, request.isSecure());
        try {
            response.setContentType(
                    program ? "application/problem+json" : "text/html;charset=UTF-8");
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has gone: there is nobody to tell it.
            getContainer().getLogger().debug("an error could not be told", gone);
        }
    }

    static boolean isApi(@Nullable String uri) {
        return uri != null && PROGRAMS.matcher(uri).find();
    }
}
