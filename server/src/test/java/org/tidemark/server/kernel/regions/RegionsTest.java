package org.tidemark.server.kernel.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;

class RegionsTest {

    private final Regions regions = new Regions();

    @Test
    void there_are_thirty_four_provinces_in_order_of_their_codes() {
        assertThat(regions.provinces()).hasSize(34);
        assertThat(regions.provinces().getFirst().code()).isEqualTo("11");
        assertThat(regions.provinces())
                .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
    }

    @Test
    void every_region_lies_in_one_that_is_there_and_has_both_names() {
        for (Region province : regions.provinces()) {
            for (Region city : regions.within(province.code())) {
                assertThat(city.code()).startsWith(province.code()).hasSize(4);
                List<Region> districts = regions.within(city.code());
                assertThat(districts).as(city.toString()).isNotEmpty();
                assertThat(districts)
                        .allSatisfy(district -> {
                            assertThat(district.code()).startsWith(city.code()).hasSize(6);
                            assertThat(district.name().zh()).isNotBlank();
                            assertThat(district.name().en()).matches("[A-Z][A-Za-z' ]+");
                            assertThat(regions.isWhole(district.code())).isTrue();
                        });
            }
        }
    }

    @Test
    void a_city_without_districts_is_its_own() {
        assertThat(regions.within("4419")).extracting(Region::code).containsExactly("441900");
        assertThat(regions.fullName("441900", Language.ZH)).isEqualTo("广东省东莞市");
        assertThat(regions.fullName("441900", Language.EN)).isEqualTo("Dongguan City, Guangdong");
    }

    @Test
    void a_district_is_named_with_where_it_lies() {
        assertThat(regions.fullName("320583", Language.ZH)).isEqualTo("江苏省苏州市昆山市");
        assertThat(regions.fullName("320583", Language.EN))
                .isEqualTo("Kunshan City, Suzhou City, Jiangsu");
        assertThat(regions.find("440000").orElseThrow().code()).isEqualTo("44");
    }

    @Test
    void what_is_no_code_has_no_region() {
        for (String none : List.of("", "0", "99", "9999", "440199", "44019", "abc", "4419000")) {
            assertThat(regions.find(none)).as(none).isEmpty();
            assertThat(regions.within(none)).as(none).isEmpty();
            assertThat(regions.isWhole(none)).as(none).isFalse();
            assertThat(regions.fullName(none, Language.ZH)).as(none).isEmpty();
        }
    }
}
