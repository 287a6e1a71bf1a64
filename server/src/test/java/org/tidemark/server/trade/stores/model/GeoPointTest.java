package org.tidemark.server.trade.stores.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeoPointTest {

    private static final int CASES = 5_000;
    private static final Random RANDOM = new Random(20_261_202);

    @Test
    void what_is_written_is_read_again_the_same() {
        for (int i = 0; i < CASES; i++) {
            GeoPoint point =
                    new GeoPoint(
                            RANDOM.nextInt(180_000_001) - 90_000_000,
                            RANDOM.nextInt(360_000_001) - 180_000_000);
            assertThat(GeoPoint.read(point.text())).contains(point);
        }
    }

    @Test
    void what_maps_show_is_read_and_nothing_else() {
        assertThat(GeoPoint.read("22.5431,114.0579"))
                .contains(new GeoPoint(22_543_100, 114_057_900));
        assertThat(GeoPoint.read(" -22.54310049，114 "))
                .contains(new GeoPoint(-22_543_100, 114_000_000));
        for (String text : List.of("", "22", "22,", "90.0000011,0", "0,180.1", "a,b", "1e1,2")) {
            assertThat(GeoPoint.read(text)).as(text).isEmpty();
        }
    }
}
