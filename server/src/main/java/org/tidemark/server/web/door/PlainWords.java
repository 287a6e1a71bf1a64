package org.tidemark.server.web.door;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said where no page of ours is asked, since the request cannot be read or the platform
 * cannot answer: to people one sentence in both languages, to programs a problem detail (RFC 9457).
 */
enum PlainWords {
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
            "Try again in a moment; a form that is sent twice does nothing twice."),
    BUSY(
            "busy",
            "Tidemark has too much to do at the moment",
            "系统繁忙",
            "尚未执行任何操作，请稍后再试。",
            "Nothing was done. Try again in a moment.");

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

    private final String code;
    private final String title;
    private final String titleZh;
    private final String detailZh;
    private final String detail;

    PlainWords(String code, String title, String titleZh, String detailZh, String detail) {
        this.code = code;
        this.title = title;
        this.titleZh = titleZh;
        this.detailZh = detailZh;
        this.detail = detail;
    }

    /** The body of an answer with that status. */
    String in(boolean program, int status) {
        String body = program ? PROBLEM : PAGE;
        return body.formatted(status, code, title, titleZh, detailZh, detail);
    }

    /** Its content type. */
    static String type(boolean program) {
        return program ? "application/problem+json" : "text/html;charset=UTF-8";
    }

    /** Whether a program asks, by the path. */
    static boolean isForProgram(@Nullable String uri) {
        return uri != null && PROGRAMS.matcher(uri).find();
    }
}
