package org.tidemark.server.trade.orders.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.trade.orders.OrderProblemException;

class GuestBasketTest {

    @Test
    void what_is_written_is_read_again() {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        pieces.put("tea=green", 999);
        pieces.put("绿茶 250 g", 1);
        pieces.put("s-2", 20);
        assertThat(GuestBasket.read(GuestBasket.written(pieces))).containsExactlyEntriesOf(pieces);
        assertThat(GuestBasket.read(GuestBasket.written(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=1", "a", "a=", "a=0", "a=-1", "a=1000", "a=1e2", "a\u0000=1", "a=1=b"})
    void what_is_no_piece_of_anything_is_left_out(String line) {
        String written = encoded(line + "\nb=2");
        assertThat(GuestBasket.read(written)).isEqualTo(Map.of("b", 2));
    }

    @Test
    void whatever_somebody_has_put_there_is_a_basket_within_bounds() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < 2000; i++) {
            byte[] any = new byte[random.nextInt(200)];
            random.nextBytes(any);
            GuestBasket.read(Base64.getUrlEncoder().encodeToString(any));
            GuestBasket.read(new String(any, StandardCharsets.ISO_8859_1));
        }
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("s").append(i).append("=1\n");
        }
        assertThat(GuestBasket.read(encoded(many.toString()))).hasSize(Baskets.MOST_LINES);
    }

    @Test
    void a_cookie_keeps_only_so_much() {
        Map<String, Integer> long30 = new LinkedHashMap<>();
        for (int i = 10; i < 40; i++) {
            long30.put("x".repeat(98) + i, 1);
        }
        assertThatThrownBy(() -> GuestBasket.written(long30))
                .isInstanceOf(OrderProblemException.class);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
