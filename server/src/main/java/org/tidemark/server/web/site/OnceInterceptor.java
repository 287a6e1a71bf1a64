package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The same form sent twice, by two clicks, a reload or two nodes, acts once: whoever comes second
 * is led to where the first was led. A form that was refused, or in which something else stands
 * now, is another one.
 */
@Component
final class OnceInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /** The field that carries the id of a form. */
    static final String FIELD = "_once";

    private static final String TOKEN = "_csrf";
    private static final String CONTENT = OnceInterceptor.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Submissions submissions;

    OnceInterceptor(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String once = request.getParameter(FIELD);
        if (once == null || !request.getMethod().equals("POST")) {
            return true;
        }
        String content = content(request);
        for (long left = PATIENCE.dividedBy(LOOK_AGAIN); left > 0; left--) {
            if (submissions.begin(content)) {
                request.setAttribute(CONTENT, content);
                return true;
            }
            Optional<String> location = submissions.location(content);
            if (location.isPresent()) {
                response.sendRedirect(location.get());
                return false;
            }
            pause();
        }
        response.sendError(HttpStatus.CONFLICT.value());
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        if (request.getAttribute(CONTENT) instanceof String content) {
            request.removeAttribute(CONTENT);
            String location = response.getHeader(HttpHeaders.LOCATION);
            boolean led = HttpStatus.valueOf(response.getStatus()).is3xxRedirection();
            if (failed == null && led && location != null) {
                submissions.done(content, location);
            } else {
                submissions.undone(content);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String content(HttpServletRequest request) {
        MessageDigest digest = sha256();
        add(digest, request.getRequestURI());
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove(TOKEN);
        fields.forEach((name, values) -> {
            add(digest, name);
            for (String value : values) {
                add(digest, value);
            }
        });
        if (request instanceof MultipartHttpServletRequest form) {
            new TreeMap<>(form.getMultiFileMap())
                    .forEach((name, files) -> add(digest, name, files));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, List<MultipartFile> files) {
        add(digest, name);
        for (MultipartFile file : files) {
            try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            add(digest, Long.toString(file.getSize()));
        }
    }

    /** With its length before it, so that no two lists of texts look alike. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
