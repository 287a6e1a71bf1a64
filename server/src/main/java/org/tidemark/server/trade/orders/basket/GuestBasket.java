package org.tidemark.server.trade.orders.basket;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;

/**
 * The basket of somebody who is not signed in: cookies of his, which cost the platform nothing.
 * What stands in them is looked at like anything that is typed: only pieces by SKU, within bounds.
 */
final class GuestBasket {

    /** What he has put in. */
    static final GuestBasket KEPT = new GuestBasket("tidemark-basket", Duration.ofDays(30));

    /** What he wants to buy at once and alone, as soon as he has signed in. */
    static final GuestBasket NOW = new GuestBasket("tidemark-buy-now", Duration.ofHours(1));

    private static final int MOST_CHARACTERS = 3500; // browsers keep 4096 with name and attributes
    private static final String LINE = "\n";
    private static final char IS = '=';
    private static final Pattern PIECES = Pattern.compile("([^\\p{Cntrl}]{1,100})=([1-9]\\d{0,2})");

    private final String cookie;
    private final Duration kept;

    private GuestBasket(String cookie, Duration kept) {
        this.cookie = cookie;
        this.kept = kept;
    }

    /** Pieces by SKU, first put first. */
    Map<String, Integer> of(HttpServletRequest request) {
        return Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(one -> one.getName().equals(cookie))
                .findFirst()
                .map(one -> read(one.getValue()))
                .orElseGet(LinkedHashMap::new);
    }

    /** Keeps them; without any the cookie goes. */
    void keep(Map<String, Integer> pieces, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, written(pieces))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(pieces.isEmpty() ? Duration.ZERO : kept)
                        .build()
                        .toString());
    }

    /**
     * As it stands in the cookie.
     *
     * @throws OrderProblemException where it is more than a cookie keeps
     */
    static String written(Map<String, Integer> pieces) {
        String lines =
                pieces.entrySet().stream()
                        .map(line -> line.getKey() + IS + line.getValue())
                        .collect(Collectors.joining(LINE));
        String written =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(lines.getBytes(StandardCharsets.UTF_8));
        if (written.length() > MOST_CHARACTERS) {
            throw new OrderProblemException(OrderProblem.TOO_MANY, "");
        }
        return written;
    }

    /** What stands in it, as far as it can be a basket. */
    static Map<String, Integer> read(String written) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        if (written.length() <= MOST_CHARACTERS) {
            decoded(written).lines().limit(Baskets.MOST_LINES).forEach(line -> add(line, pieces));
        }
        return pieces;
    }

    private static String decoded(String written) {
        try {
            return new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nothing) {
            return "";
        }
    }

    private static void add(String line, Map<String, Integer> pieces) {
        Matcher known = PIECES.matcher(line);
        if (known.matches()) {
            pieces.put(known.group(1), Integer.valueOf(known.group(2)));
        }
    }
}
