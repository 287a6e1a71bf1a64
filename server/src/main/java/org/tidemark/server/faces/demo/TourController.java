package org.tidemark.server.faces.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.staff.SampleStaff;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.site.TourCard;

/**
 * Leads along the tour: the person of a step is signed in and its page is shown. Where the demo is
 * reached from another machine, nobody becomes one of the staff.
 */
@Controller
@ConditionalOnProperty("tidemark.demo")
class TourController {

    private static final String AWAY = "away";
    private static final Pattern STEP = Pattern.compile("[0-9]{1,3}");
    private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)[\\w./?=&%-]*");

    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final SampleStaff staff;

    TourController(AccountStore accounts, AccountSessions sessions, SampleStaff staff) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.staff = staff;
    }

    @Bean
    static OpenRoute tourRoute() {
        return OpenRoute.form(TourCard.ACTION);
    }

    @PostMapping(TourCard.ACTION)
    String go(
            @RequestParam(defaultValue = "1") String to,
            @RequestParam(name = "_page", defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!STEP.matcher(to).matches()) {
            keep(DemoTour.number(request), !to.equals(AWAY), response);
            return "redirect:" + (OWN_PAGE.matcher(from).matches() ? from : "/");
        }
        int number = Math.clamp(Integer.parseInt(to), 1, TourStep.ALL.size());
        TourStep step = TourStep.ALL.get(number - 1);
        if (step.ofStaff()) {
            if (isOfThisMachine(request)) {
                staff.open(step.person(), request, response);
            }
        } else if (!step.person().isEmpty()) {
            accounts.find(step.person())
                    .ifPresent(account -> sessions.open(account, request, response));
        }
        keep(number, true, response);
        return "redirect:" + step.page();
    }

    private static void keep(int number, boolean open, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, DemoTour.keeping(number, open).toString());
    }

    private static boolean isOfThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
