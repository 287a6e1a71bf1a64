package org.tidemark.server.faces.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.people.visits.VisitLine;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleFigures;
import org.tidemark.server.web.site.Frame;

/** The start page: which programmes there are, and the way to a member. */
@InConsole(ConsoleArea.DESK)
@Controller
class StartController {

    private static final int NEWEST_MEMBERS = 12;

    /** Parameters with which people are sent to the login page; each has a sentence. */
    private static final List<String> LOGIN_PROBLEMS = List.of("ended", "unkept", "used", "left");

    private final ProgrammeViews programmes;
    private final Members members;
    private final ObjectProvider<ConsoleFigures> figures;
    private final StaffVisits visits;

    StartController(
            ProgrammeViews programmes,
            Members members,
            ObjectProvider<ConsoleFigures> figures,
            StaffVisits visits) {
        this.programmes = programmes;
        this.members = members;
        this.figures = figures;
        this.visits = visits;
    }

    @GetMapping("/console")
    String start(
            @ModelAttribute("frame") Frame frame,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "page",
                new StartPage(
                        programmes.all().value(),
                        members.newest(NEWEST_MEMBERS).value(),
                        figures.orderedStream()
                                .map(wing ->
                                        new StartPage.Section(
                                                wing.word(),
                                                wing.figures().stream()
                                                        .filter(one -> frame.mayOpen(one.page()))
                                                        .toList()))
                                .filter(section -> !section.figures().isEmpty())
                                .toList(),
                        staff.isPerson()
                                ? visits.at(staff.name(), request)
                                        .flatMap(visits::before)
                                        .map(one -> VisitLine.of(one, ""))
                                : Optional.empty()));
        return "console/start";
    }

    @GetMapping("/console/login")
    String login(@RequestParam Map<String, String> parameters, Model model) {
        LOGIN_PROBLEMS.stream()
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(problem -> model.addAttribute("problem", "login." + problem));
        model.addAttribute("next", parameters.getOrDefault("next", ""));
        return "console/login";
    }
}
