package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.plan.shape.Place;
import org.tidemark.plan.shape.Places;

/** What reads well says where its keys stand. */
class PlacesTest {

    private static final Places PLACES =
            ((PlanReadResult.Accepted) PlanTexts.read(PlanTexts.SPECIFICATION)).places();

    private static String textAt(String path) {
        Place place = PLACES.of(path);
        String line = PlanTexts.SPECIFICATION.lines().toList().get(place.line() - 1);
        return line.substring(line.offsetByCodePoints(0, place.column() - 1));
    }

    @Test
    void a_key_of_an_accepted_plan_has_its_line_and_column() {
        assertThat(textAt("pool.cap.multiple")).startsWith("multiple: 3, basis");
        assertThat(textAt("offers.starter-box.split.cost")).startsWith("cost: 30%");
        assertThat(textAt("acknowledged[0].rule")).startsWith("rule: CON-06");
        assertThat(textAt("team.levels[1]")).startsWith("{ name: manager");
        assertThat(PLACES.has("pool.cap")).isTrue();
    }

    @Test
    void a_key_that_is_left_out_has_the_place_of_the_block_around_it() {
        assertThat(PLACES.has("offers.starter-box.split.queue")).isFalse();
        assertThat(textAt("offers.starter-box.split.queue")).startsWith("split: {");
        assertThat(textAt("acknowledged[7].rule")).startsWith("acknowledged:");
        assertThat(PLACES.of("bonus.rate")).isEqualTo(Place.START);
    }
}
