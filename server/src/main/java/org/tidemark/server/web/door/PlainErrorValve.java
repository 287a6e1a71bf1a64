package org.tidemark.server.web.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is said where a request is so broken that no page of ours is asked: one sentence in both
 * languages, a problem detail (RFC 9457) under {@code /api}.
 */
public final class PlainErrorValve extends ErrorReportValve {

    private static final Pattern PROGRAMS = Pattern.compile("^/(?:api|actuator)(?:/|$)");
    private static final String PROBLEM =
            "{\"type\":\"urn:tidemark:problem:malformed\",\"title\":\"This request cannot be read\","
                    + "\"status\":%1$d,\"code\":\"malformed\"}";
    private static final String PAGE =
            """
            <!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>Tidemark</title></head><body><h1>这个请求无法读取</h1>\
            <p>请检查网址，或从首页重新开始。(%1$d)</p>\
            <div lang="en"><h2>This request cannot be read</h2>\
            <p>Check the address, or start again from the first page. (%1$d)</p></div>\
            <p><a href="/">Tidemark</a></p></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean program = isApi(request.getRequestURI());
        byte[] body = (program ? PROBLEM : PAGE).formatted(status).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(
                    program ? "application/problem+json" : "text/html;charset=UTF-8");
            response.getReporter().write(new String(body, StandardCharsets.UTF_8));
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
