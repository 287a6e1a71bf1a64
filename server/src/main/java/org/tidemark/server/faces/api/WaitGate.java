package org.tidemark.server.faces.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.kernel.ledger.Following;

/** Lets a read wait until the history has come to the sequence that {@code ?wait=} names. */
@Component
final class WaitGate implements HandlerInterceptor, WebMvcConfigurer {

    /** Name of the parameter. */
    static final String WAIT = "wait";

    /** How long a read waits. */
    static final Duration MOST = Duration.ofSeconds(5);

    private static final int AFTER_THE_SCOPES = 1;

    private final Following following;

    WaitGate(Following following) {
        this.following = following;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Api.BASE + "/**").order(AFTER_THE_SCOPES);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            @Nullable String wanted = request.getParameter(WAIT);
            if (wanted != null) {
                await(sequence(wanted));
            }
        }
        return true;
    }

    private void await(long sequence) {
        switch (following.await(sequence, MOST)) {
            case THERE -> {}
            case BEHIND -> throw new ReadModelBehindException(sequence);
            case NO_SUCH_RECORD ->
                    throw new BadRequestException(
                            WAIT,
                            "the ledger has no such record",
                            "send the sequence of an answer that you have got");
        }
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new BadRequestException(
                    WAIT, "it is no whole number", "send the sequence of an answer");
        }
    }
}
