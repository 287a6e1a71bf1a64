package org.tidemark.server.people.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.kernel.regions.TestRegions;

class RegionChoiceTest {

    private final Regions regions = TestRegions.all();

    @Test
    void where_only_one_is_offered_it_is_chosen_and_nowhere_else() {
        int alone = 0;
        for (Region province : regions.provinces()) {
            for (Region city : regions.within(province.code())) {
                List<Region> districts = regions.within(city.code());
                RegionChoice choice = RegionChoice.of(regions, province.code(), city.code(), "");
                if (districts.size() == 1) {
                    alone++;
                    assertThat(choice.district()).isEqualTo(districts.getFirst().code());
                    assertThat(choice.code()).isEqualTo(districts.getFirst().code());
                } else {
                    assertThat(choice.district()).as(city.code()).isEmpty();
                    assertThat(choice.code()).isEqualTo(city.code());
                }
            }
        }
        assertThat(alone).as("cities without districts").isPositive();
    }

    @Test
    void what_lies_elsewhere_is_dropped() {
        RegionChoice choice = RegionChoice.of(regions, "44", "1101", "110101");
        assertThat(choice.province()).isEqualTo("44");
        assertThat(choice.city()).isEmpty();
        assertThat(choice.district()).isEmpty();
    }
}
