package org.tidemark.server.people.visits;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffDirectory;
import org.tidemark.server.web.access.StaffSessions;
import org.tidemark.server.web.site.PageNotFoundException;

/** Owners see where somebody is signed in, and end it. */
@InConsole(ConsoleArea.STAFF)
@Controller
class StaffVisitsController {

    private static final String PAGE = "/console/staff/{name}/sign-ins";

    private final StaffVisits visits;
    private final StaffDirectory directory;

    StaffVisitsController(StaffVisits visits, StaffDirectory directory) {
        this.visits = visits;
        this.directory = directory;
    }

    @Reveals
    @GetMapping(PAGE)
    String page(@PathVariable String name, HttpServletRequest request, Model model) {
        if (!directory.knows(name)) {
            throw PageNotFoundException.page(name);
        }
        String here = StaffSessions.number(request).orElse("");
        model.addAttribute("name", name);
        model.addAttribute(
                "visits", visits.of(name).stream().map(one -> VisitLine.of(one, here)).toList());
        return "staff/sign-ins";
    }

    /** All of them at once. */
    @PostMapping(PAGE + "/end")
    String endAll(@PathVariable String name, @AuthenticationPrincipal SignedInStaff staff) {
        visits.endOthers(name, "", staff.name());
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{number}/end")
    String end(
            @PathVariable String name,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInStaff staff) {
        visits.end(number, name, staff.name());
        return "redirect:" + PAGE;
    }
}
