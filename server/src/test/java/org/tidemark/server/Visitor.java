package org.tidemark.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidemark.server.TestPlatform.Answer;

/** Somebody at a browser without a screen: keeps cookies, sends forms with their token. */
public final class Visitor {

    private final TestPlatform platform;
    private final CookieManager cookies;
    private final HttpClient client;

    Visitor(TestPlatform platform) {
        this(platform, new CookieManager());
    }

    private Visitor(TestPlatform platform, CookieManager cookies) {
        this.platform = platform;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same person, with all cookies, at the platform after it was started again. */
    public Visitor at(TestPlatform restarted) {
        return new Visitor(restarted, cookies);
    }

    /** Loses the cookie of that name. */
    public void forget(String cookie) {
        List<HttpCookie> lost =
                cookies.getCookieStore().getCookies().stream()
                        .filter(one -> one.getName().equals(cookie))
                        .toList();
        lost.forEach(one -> cookies.getCookieStore().remove(URI.create(platform.url("/")), one));
    }

    /** Signs in as that member of the ledger. */
    public Visitor signedIn(String member) {
        Answer in = get(TestSignIn.FOLDER + "/sign-in/" + member);
        if (in.status() != 200) {
            throw new IllegalStateException("the test's own sign-in answered " + in.status());
        }
        return this;
    }

    /** Signs in as one of the staff with those roles, {@code RISK,FINANCE}. */
    public Visitor staff(String roles) {
        Answer in = get(TestSignIn.FOLDER + "/staff?roles=" + roles);
        if (in.status() != 200) {
            throw new IllegalStateException("the test's own sign-in answered " + in.status());
        }
        return this;
    }

    /** A page; redirects are not followed. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(platform.url(path))).build());
    }

    /** A file, byte by byte. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(platform.url(path))).build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** Sends a form with its token. */
    public Answer post(String path, Map<String, String> fields) {
        String token = get(TestSignIn.FOLDER + "/token").http().body();
        return postWithToken(path, fields, token);
    }

    /** Sends a form with that token. */
    public Answer postWithToken(String path, Map<String, String> fields, String token) {
        return send(form(path, fields, token).build());
    }

    /** The same, as a browser sends it from a page of the platform. */
    public Answer fromOwnPage(String path, Map<String, String> fields, String token) {
        String address = platform.url("").replaceFirst("/$", "");
        return send(form(path, fields, token).header("Origin", address).build());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields, String token) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return HttpRequest.newBuilder(URI.create(platform.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** The token for a form that a test puts together itself, one with files for example. */
    public String token() {
        return get(TestSignIn.FOLDER + "/token").http().body();
    }

    /** Sends a form with its token and one file. */
    public Answer upload(
            String path, Map<String, String> fields, String field, byte[] file, String name) {
        return send(
                HttpRequest.newBuilder(URI.create(platform.url(path)))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofByteArray(withFile(fields, field, file, name)))
                        .build());
    }

    /** The same without fields, as a browser sends it from that page. */
    public Answer uploadFrom(String page, String path, String field, byte[] file, String name) {
        return send(
                HttpRequest.newBuilder(URI.create(platform.url(path)))
                        .header("Referer", platform.url(page))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofByteArray(withFile(Map.of(), field, file, name)))
                        .build());
    }

    /** The same, put on the wire by whoever gets it. */
    public byte[] uploadOnTheWire(
            String path, Map<String, String> fields, String field, byte[] file, String name) {
        byte[] body = withFile(fields, field, file, name);
        String kept =
                cookies.getCookieStore().getCookies().stream()
                        .map(one -> one.getName() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + URI.create(platform.url("/")).getAuthority()
                                + "\r\nConnection: close\r\nCookie: "
                                + kept
                                + "\r\nContent-Type: multipart/form-data; boundary=edge"
                                + "\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private byte[] withFile(Map<String, String> fields, String field, byte[] file, String name) {
        StringBuilder start = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        all.forEach((key, value) ->
                start.append("--edge\r\nContent-Disposition: form-data; name=\"")
                        .append(key)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        start.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(start.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Sends anything with the visitor's cookies. */
    public Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
