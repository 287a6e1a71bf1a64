package org.tidemark.server.people.forms;

import java.util.List;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.forms.RefusedForm;

/**
 * What a form offers to choose a region from: a province, then a city in it, then a district in
 * that.
 *
 * @param province code of the chosen one, empty for none; so for city and district
 */
public record RegionChoice(
        List<Region> provinces,
        String province,
        List<Region> cities,
        String city,
        List<Region> districts,
        String district) {

    public RegionChoice {
        provinces = List.copyOf(provinces);
        cities = List.copyOf(cities);
        districts = List.copyOf(districts);
    }

    /** The choice after what was chosen; what does not lie in the choice above it is dropped. */
    public static RegionChoice of(Regions regions, String province, String city, String district) {
        List<Region> provinces = regions.provinces();
        String inProvince = among(provinces, province);
        List<Region> cities = regions.within(inProvince);
        String inCity = among(cities, city);
        List<Region> districts = regions.within(inCity);
        return new RegionChoice(
                provinces, inProvince, cities, inCity, districts, among(districts, district));
    }

    /** The choice in a form that is shown again. */
    public static RegionChoice of(Regions regions, RefusedForm form) {
        return of(
                regions,
                form.value("province", ""),
                form.value("city", ""),
                form.value("district", ""));
    }

    /** The choice that a code stands for. */
    public static RegionChoice of(Regions regions, String code) {
        return of(regions, prefix(code, 2), prefix(code, 4), prefix(code, 6));
    }

    /** The deepest code that was chosen; empty for none. */
    public String code() {
        if (!district.isEmpty()) {
            return district;
        }
        return city.isEmpty() ? province : city;
    }

    private static String prefix(String code, int digits) {
        return code.length() >= digits ? code.substring(0, digits) : "";
    }

    /** What was chosen of what is offered; where only one is offered, that. */
    private static String among(List<Region> offered, String code) {
        if (offered.size() == 1) {
            return offered.getFirst().code();
        }
        return offered.stream().anyMatch(region -> region.code().equals(code)) ? code : "";
    }
}
