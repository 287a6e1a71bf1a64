package org.tidemark.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request that is broken in one of the ways that a line lets through. */
final class BrokenRequest {

    private static final int LARGE = 3 << 20;
    private static final int MANY = 2_000;
    private static final int MOST_OF_LINE = 8_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=edge";

    /** Values of which a browser sends none for what is asked. */
    private static final List<String> ODD_VALUES =
            List.of(
                    "",
                    "x",
                    "-1",
                    "1e9",
                    "0x10",
                    "NaN",
                    "99999999999999999999",
                    "2026-13-45",
                    "0000-00-00",
                    "+999999999-01-01",
                    "25:61",
                    "a%00b",
                    "%1B%5B31m",
                    "%E2%80%AEabc",
                    "%C2%CC",
                    "%ED%A0%80",
                    "%F0%9F%8D%B5",
                    "%27%22%3E%3Cb%3E",
                    "..%2F..%2Fetc",
                    "%0D%0AX-A:%20b");

    private static final List<String> NAMES =
            List.of("1", "x", "-1", "99999999999999999999", "1e9", "%E8%8C%B6", "a.b", "DEMO");

    private static final List<String> CODES =
            List.of("%", "%2", "%zz", "%u0041", "%00", "%1F", "%7F", "\u0001", "a b", "\u00e4");

    enum Kind {
        PATH,
        SLASH,
        QUERY,
        ODD_FIELDS,
        HEADER,
        COOKIE,
        METHOD,
        FIELD,
        TOO_MUCH,
        FILES,
        CONTENT_TYPE,
        JSON,
        LENGTH;

        /** Whether it may be broken so that the server refuses it before any page is asked. */
        boolean mayBeServers() {
            return switch (this) {
                case PATH, SLASH, QUERY, HEADER, METHOD, LENGTH -> true;
                case ODD_FIELDS, COOKIE, FIELD, TOO_MUCH, FILES, CONTENT_TYPE, JSON -> false;
            };
        }
    }

    private final WirePerson person;
    private final Kind kind;
    private final String route;
    private final boolean program;
    private String method;
    private String target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";
    private boolean refused;

    private BrokenRequest(
            Kind kind, WirePerson person, String route, String method, String target) {
        this.kind = kind;
        this.person = person;
        this.route = route;
        this.method = method;
        this.target = target;
        program = isProgram();
        headers.put("Host", "localhost:" + person.port());
        headers.put("Accept-Language", person.chinese() ? "zh-CN" : "en");
        headers.put("Cookie", person.cookies());
        if (program && !person.key().isEmpty()) {
            headers.put("Authorization", "Bearer " + person.key());
        }
    }

    private void with(String type, String content) {
        headers.put("Content-Type", type);
        headers.put("Content-Length", Integer.toString(content.length()));
        body = content;
    }

    boolean isProgram() {
        return target.startsWith("/api/") || target.startsWith("/actuator/");
    }

    /** So that not even its path can be read. */
    boolean isLineBroken() {
        return method.contains("(")
                || target.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)
                || target.length() > MOST_OF_LINE;
    }

    /** So wrong that it must not be answered otherwise. */
    private void mustBeRefused() {
        refused = true;
    }

    private byte[] bytes() {
        String head =
                headers.entrySet().stream()
                        .filter(header -> !header.getValue().isEmpty())
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        return (method + " " + target + " HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return kind + " " + person.name() + " " + text.substring(0, Math.min(900, text.length()));
    }

    Kind kind() {
        return kind;
    }

    WirePerson person() {
        return person;
    }

    /** The path of the route, with the names of its variables. */
    String route() {
        return route;
    }

    String target() {
        return target;
    }

    /** Whether it is so wrong that it must not be answered otherwise. */
    boolean isToBeRefused() {
        return refused;
    }

    Wire.Reply send() {
        return Wire.send(person.port(), bytes());
    }

    static BrokenRequest of(
            Kind kind, WirePerson person, String[] route, List<String> fields, Random random) {
        String path =
                Pattern.compile("\\{[^}]+}|\\*\\*")
                        .matcher(route[1])
                        .replaceAll(any -> one(NAMES, random));
        BrokenRequest draft = new BrokenRequest(kind, person, route[1], route[0], path);
        boolean form = route[0].equals("POST") && !draft.program;
        if (form) {
            draft.with(FORM, "_csrf=" + person.token());
        }
        switch (kind) {
            case PATH -> {
                draft.target = path + "/" + one(CODES, random);
                if (!draft.target.endsWith("\u00e4")) {
                    draft.mustBeRefused();
                }
            }
            case SLASH ->
                    draft.target =
                            one(
                                            List.of(
                                                    "/", "//", "/;a=b", "/a%2Fb", "/..%2f", "/%5C",
                                                    "/../.."),
                                            random)
                                    + path;
            case QUERY -> query(draft, random);
            case ODD_FIELDS -> oddFields(draft, form, fields, random);
            case HEADER -> header(draft, random);
            case COOKIE ->
                    draft.headers.put(
                            "Cookie",
                            one(
                                    List.of(
                                            "=; ;a",
                                            "tidemark-session=%%%",
                                            "tidemark-session=" + "A".repeat(4_000),
                                            "tidemark-session=\u00e4\u0080",
                                            "tidemark-session=AAAA; tidemark-session=BBBB",
                                            "tidemark-form=\u00ff; tidemark-language=\u00ff",
                                            "tidemark-language=<b>; lang=%00",
                                            "$Version=1; a=\"b"),
                                    random));
            case METHOD -> {
                draft.method = one(List.of("BREW", "get", "TRACE", "G(T"), random);
                draft.mustBeRefused();
            }
            case FIELD -> {
                draft.method = "POST";
                draft.with(
                        FORM,
                        "_csrf="
                                + person.token()
                                + "&"
                                + one(
                                        List.of(
                                                "a=%zz",
                                                "a=%",
                                                "%zz=a",
                                                "a%00=b",
                                                "%1b=b",
                                                "_once=a%00",
                                                "_csrf=%07"),
                                        random));
                draft.mustBeRefused();
            }
            case TOO_MUCH -> {
                draft.method = "POST";
                draft.with(
                        FORM,
                        random.nextInt(20) == 0
                                ? "reason=" + "a".repeat(LARGE)
                                : IntStream.range(0, MANY)
                                        .mapToObj(i -> "f" + i + "=" + i)
                                        .collect(Collectors.joining("&")));
                draft.mustBeRefused();
            }
            case FILES -> files(draft, random);
            case CONTENT_TYPE -> {
                draft.with(
                        one(
                                List.of(
                                        "x/y",
                                        ";;;",
                                        "text",
                                        FORM + "; charset=nonsense",
                                        FORM + "; charset=utf-16",
                                        FORM + "; charset=\u00e4",
                                        "application/json; charset=nonsense",
                                        "text/html;\u0080"),
                                random),
                        "_csrf=" + person.token() + "&name=x");
                draft.headers.put("X-CSRF-TOKEN", person.token());
            }
            case JSON -> {
                draft.with(
                        "application/json",
                        one(
                                List.of(
                                        "{\"id\":",
                                        "[".repeat(5_000),
                                        "{\"id\":\"\\u0000\"}",
                                        "\u00ff\u00fe{}",
                                        "{\"id\":1e999999999}",
                                        "nul",
                                        ""),
                                random));
                draft.headers.put("X-CSRF-TOKEN", person.token());
            }
            case LENGTH -> length(draft, random);
        }
        return draft;
    }

    private static void query(BrokenRequest draft, Random random) {
        String bad =
                one(
                        List.of(
                                "a=%zz",
                                "a=%",
                                "%00=a",
                                "a%1f=b",
                                "_once=%00",
                                "a=\u0001",
                                "lang=" + "x".repeat(20_000),
                                IntStream.range(0, MANY)
                                        .mapToObj(i -> "f=" + i)
                                        .collect(Collectors.joining("&"))),
                        random);
        draft.target += "?" + bad;
        draft.mustBeRefused();
    }

    /** The fields that the handler asks for, each with something odd. */
    private static void oddFields(
            BrokenRequest draft, boolean form, List<String> fields, Random random) {
        List<String> names = new ArrayList<>(fields);
        names.addAll(List.of("page", "lang", "from", "sort", "next", "q"));
        String sent =
                names.stream()
                        .filter(name -> random.nextInt(4) > 0)
                        .map(name -> name + "=" + one(ODD_VALUES, random))
                        .collect(Collectors.joining("&"));
        if (form) {
            draft.with(FORM, "_csrf=" + draft.person.token() + "&" + sent);
        } else {
            draft.target += "?" + sent;
        }
    }

    private static void header(BrokenRequest draft, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> {
                draft.headers.put("Host", "");
                draft.mustBeRefused();
            }
            case 1 -> {
                draft.headers.put("host", "elsewhere");
                draft.mustBeRefused();
            }
            case 2 -> {
                draft.headers.put("Host", "a b/c");
                draft.mustBeRefused();
            }
            case 3 -> {
                draft.headers.put("X-Long", "a".repeat(20_000));
                draft.mustBeRefused();
            }
            case 4 -> {
                draft.headers.put("X-Bad", "a\u0000b");
                draft.mustBeRefused();
            }
            case 5 ->
                    draft.headers.put(
                            "Referer",
                            "http://localhost:" + draft.person.port() + "/\u00e4\u0080%%%");
            case 6 -> draft.headers.put("User-Agent", "\u00e4\u00b8\u00ad\u0085");
            case 7 -> draft.headers.put("Accept", ";;;/q=x,\u0080");
            case 8 -> {
                draft.headers.put("Range", "bytes=9-1,x");
                draft.headers.put("If-Modified-Since", "never");
                draft.headers.put("If-None-Match", "\"");
            }
            case 9 -> draft.headers.put("Sec-Fetch-Dest", "\u0080");
            case 10 -> draft.headers.put("HX-Request", "\u0080\u0085");
            default -> draft.headers.put("Expect", "wonders");
        }
    }

    private static void files(BrokenRequest draft, Random random) {
        String part =
                "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + draft.person.token()
                        + "\r\n";
        String file =
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        String field = "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n";
        draft.method = "POST";
        draft.headers.put("X-CSRF-TOKEN", random.nextBoolean() ? draft.person.token() : "");
        switch (random.nextInt(8)) {
            case 0 -> draft.with("multipart/form-data", "x");
            case 1 -> draft.with("multipart/mixed; boundary=edge", part + "--edge--\r\n");
            case 2 -> draft.with(FILES, part + file + "cut");
            case 3 -> draft.with(FILES, part + (field + "\r\n1\r\n").repeat(MANY) + "--edge--\r\n");
            case 4 ->
                    draft.with(
                            FILES,
                            part
                                    + field
                                    + "X: "
                                    + "a".repeat(20_000)
                                    + "\r\n\r\n1\r\n--edge--\r\n");
            case 5 -> draft.with(FILES, "nothing of the kind");
            case 6 ->
                    draft.with(
                            FILES,
                            part + field.replace("\"a\"", "\"a\u0000\"") + "\r\n1\r\n--edge--\r\n");
            default -> {
                draft.with(FILES, part + file + "cut");
                draft.headers.put("Content-Length", Integer.toString(80 << 20));
            }
        }
    }

    private static void length(BrokenRequest draft, Random random) {
        draft.method = "POST";
        draft.with(FORM, "_csrf=" + draft.person.token());
        switch (random.nextInt(4)) {
            case 0 -> draft.headers.put("Content-Length", "100000");
            case 1 -> draft.headers.put("Content-Length", "many");
            case 2 -> draft.headers.put("Content-Length", "-5");
            default -> {
                draft.headers.put("Content-Length", "");
                draft.headers.put("Transfer-Encoding", "chunked");
                draft.body = "zz\r\n" + draft.body;
            }
        }
        draft.mustBeRefused();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
