package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.web.access.StaffRole;

/** Whose console page is whose: every route is tried with every role. */
class ConsoleRolesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Set<String> FOR_ALL = Set.of("/console", "/console/styleguide");

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void a_role_reaches_its_own_pages_and_no_others(StaffRole role) {
        Visitor staff = PLATFORM.visitor().staff(role.name());
        String token = staff.token();
        Map<String, Integer> wrong = new TreeMap<>();
        for (String route : console()) {
            Answer answer = ask(staff, route, token);
            boolean refused = answer.status() == 403;
            if (refused == mayEnter(role, route)) {
                wrong.put(route, answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_member_is_a_stranger_in_the_console() {
        PLATFORM.enrol("console-stranger");
        Visitor member = PLATFORM.member("console-stranger");
        String token = member.token();
        Map<String, Integer> wrong = new TreeMap<>();
        for (String route : console()) {
            Answer answer = ask(member, route, token);
            String location = answer.http().headers().firstValue("Location").orElse("");
            if (answer.status() != 302 || !location.contains("/console/login")) {
                wrong.put(route, answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Without those that are open, and without those that would change something. */
    private static List<String> console() {
        List<String> routes =
                Routes.all(PLATFORM).stream()
                        .filter(route -> route.contains(" /console"))
                        .filter(route -> !route.endsWith("/console/login"))
                        .filter(route -> !route.endsWith("/console/enter"))
                        .filter(route -> !route.endsWith("/console/my/refused"))
                        .filter(route -> !route.equals("POST /console/clock"))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }

    private static boolean mayEnter(StaffRole role, String route) {
        String path = route.substring(route.indexOf('/'));
        if (role == StaffRole.OWNER || FOR_ALL.contains(path) || path.startsWith("/console/my/")) {
            return true;
        }
        if (role == StaffRole.MONEY && (path + "/").startsWith("/console/programmes/")) {
            return true;
        }
        return path.startsWith(
                switch (role) {
                    case SHOP -> "/console/shop/";
                    case MONEY -> "/console/money/";
                    case PEOPLE -> "/console/people/";
                    case OWNER -> "/console/";
                });
    }

    /** Names that do not exist and empty forms: nothing comes of it but an answer. */
    private static Answer ask(Visitor visitor, String route, String token) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]+}", "1").replace("**", "x");
        return visitor.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                parts[0],
                                parts[0].equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("_csrf=" + token))
                        .build());
    }
}
