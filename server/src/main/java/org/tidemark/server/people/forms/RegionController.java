package org.tidemark.server.people.forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.regions.Regions;

/** The fields of a form that choose a region, drawn anew when a province or a city is chosen. */
@Controller
class RegionController {

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/regions")
    String fields(
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String district,
            Model model) {
        model.addAttribute("choice", RegionChoice.of(regions, province, city, district));
        return "people/region-fields";
    }
}
