package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.web.access.StaffRole;

/** Whose console page is whose, as docs/access.md says: every route is tried with every role. */
class ConsoleRolesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Set<String> OPEN =
            Set.of("GET /console/login", "GET /console/enter", "POST /console/enter");
    private static final AccessTable WRITTEN = AccessTable.read();

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void a_role_reaches_its_own_pages_and_no_others(StaffRole role) {
        Visitor staff = PLATFORM.visitor().staff(role.name());
        String token = staff.token();
        Map<String, Integer> wrong = new TreeMap<>();
        for (String route : console()) {
            Answer answer = ask(staff, route, token);
            boolean refused = answer.status() == 403;
            if (refused == WRITTEN.admits(role, route)) {
                wrong.put(route, answer.status());
            }
            if (!WRITTEN.admits(role, route)) {
                disguised(route).stream()
                        .filter(other -> passes(ask(staff, other, token)))
                        .forEach(other -> wrong.put(other, 200));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The same address as other letters: each is the same page to whoever dispatches. */
    private static List<String> disguised(String route) {
        int last = route.lastIndexOf('/') + 1;
        return Stream.of(1, route.indexOf('/') + 1, last, route.length() - 1)
                .filter(at -> at > route.indexOf('/') && Character.isLetter(route.charAt(at)))
                .filter(at -> route.indexOf('{') < 0 || at < route.indexOf('{'))
                .map(at ->
                        route.substring(0, at)
                                + "%%%02x".formatted((int) route.charAt(at))
                                + route.substring(at + 1))
                .distinct()
                .toList();
    }

    /** Whether something came of it. */
    private static boolean passes(Answer answer) {
        return answer.status() != 403 && answer.status() != 404 && answer.status() != 400;
    }

    @Test
    void what_is_written_names_every_route_once() {
        Set<String> routes =
                Routes.all(PLATFORM).stream()
                        .filter(route -> route.contains(" /console"))
                        .filter(route -> !OPEN.contains(route))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(WRITTEN.routes()).isEqualTo(routes);
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
                        .filter(route -> !OPEN.contains(route))
                        .filter(route -> !route.endsWith("/console/my/refused"))
                        .filter(route -> !route.equals("POST /console/clock"))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }

    /** Names that do not exist and empty forms: nothing comes of it but an answer. */
    private static Answer ask(Visitor visitor, String route, String token) {
        String[] parts = route.split(" ", 2);
        String path =
                parts[1].replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                        .replaceAll("\\{[^}]+}", "1")
                        .replace("**", "x");
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
