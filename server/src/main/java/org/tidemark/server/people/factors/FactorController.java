package org.tidemark.server.people.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.people.visits.VisitLine;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffProof;
import org.tidemark.server.web.access.StaffSessions;
import org.tidemark.server.web.access.WayBack;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.qr.QrCode;

/** How somebody of the staff signs in: his second factor, and where he is signed in. */
@InConsole(ConsoleArea.DESK)
@Controller
class FactorController {

    static final String PAGE = "/console/my/sign-in";

    private static final String REDIRECT = "redirect:" + PAGE;
    private static final String BEGUN = "tidemark-factor-begun";
    private static final String CODES = "codes";
    private static final String SAID = "said";

    private final Factors factors;
    private final StaffVisits visits;
    private final StaffPasswords passwords;
    private final KnownDevices devices;
    private final Seals seals;

    FactorController(
            Factors factors,
            StaffVisits visits,
            StaffPasswords passwords,
            KnownDevices devices,
            Seals seals) {
        this.factors = factors;
        this.visits = visits;
        this.passwords = passwords;
        this.devices = devices;
        this.seals = seals;
    }

    /** Also the one time that recovery codes are shown. */
    @GetMapping(PAGE)
    String page(
            @AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request, Model model) {
        String here = StaffSessions.number(request).orElse("");
        Optional<FactorStore.Kept> kept = factors.find(staff.name());
        Optional<byte[]> begun = begun(staff, request);
        List<String> codes =
                model.getAttribute(CODES) instanceof ShownOnce once
                        ? List.of(once.open(seals).split(" "))
                        : List.of();
        model.addAttribute(
                "page",
                new SignInPage(
                        staff.isPerson(),
                        factors.required(),
                        kept.map(FactorStore.Kept::since),
                        factors.codesLeft(staff.name()),
                        begun.map(TimeCode::text).orElse(""),
                        begun.map(secret -> qr(staff, secret, request)).orElse(""),
                        codes,
                        visits.of(staff.name()).stream()
                                .map(one -> VisitLine.of(one, here))
                                .toList()));
        return "staff/sign-in";
    }

    private static String qr(SignedInStaff staff, byte[] secret, HttpServletRequest request) {
        String platform = "Tidemark " + PlatformAddress.of(request).getHost();
        return QrCode.of(TimeCode.address(platform, staff.name(), secret)).svg();
    }

    /** Makes a secret that waits until a code of it shows that his device has it. */
    @ProofWanted
    @PostMapping(PAGE + "/factor/begin")
    String begin(
            @RequestParam(defaultValue = "") String current,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request) {
        person(staff);
        if (!passwords.isRight(staff.name(), current, Caller.of(request))) {
            Problems.at("current", "staff.password.wrong").orRefuse();
        }
        String secret = Base64.getEncoder().encodeToString(TimeCode.newSecret());
        request.getSession().setAttribute(BEGUN, ShownOnce.of(staff.name(), secret, seals));
        return REDIRECT;
    }

    private Optional<byte[]> begun(SignedInStaff staff, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(BEGUN))
                .filter(ShownOnce.class::isInstance)
                .map(ShownOnce.class::cast)
                .filter(secret -> secret.name().equals(staff.name()))
                .map(secret -> Base64.getDecoder().decode(secret.open(seals)));
    }

    /** His device has it: from now on a code is wanted, and whoever is in otherwise is out. */
    @ProofWanted
    @PostMapping(PAGE + "/factor")
    String setUp(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<byte[]> secret = begun(staff, request);
        if (secret.isEmpty()) {
            Problems.whole("staff.factor.begin-again").orRefuse();
        }
        Optional<List<String>> codes = factors.setUp(staff.name(), secret.orElseThrow(), code);
        if (codes.isEmpty()) {
            Problems.at("code", "staff.factor.wrong").orRefuse();
        }
        request.getSession().removeAttribute(BEGUN);
        proved(staff, request, response);
        othersOut(staff, request);
        next.addFlashAttribute(SAID, "staff.factor.done");
        return shown(staff, codes.orElseThrow(), next);
    }

    /** Other recovery codes; those of before are void. */
    @ProofWanted
    @PostMapping(PAGE + "/codes")
    String codes(@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes next) {
        if (factors.find(staff.name()).isEmpty()) {
            return REDIRECT;
        }
        return shown(staff, factors.renewCodes(staff.name()), next);
    }

    private String shown(SignedInStaff staff, List<String> codes, RedirectAttributes next) {
        next.addFlashAttribute(CODES, ShownOnce.of(staff.name(), String.join(" ", codes), seals));
        return REDIRECT;
    }

    /** From now on the password is enough again. */
    @ProofWanted
    @PostMapping(PAGE + "/factor/remove")
    String remove(
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (factors.required()) {
            Problems.whole("staff.factor.needed").orRefuse();
        }
        if (factors.remove(staff.name())) {
            othersOut(staff, request);
            next.addFlashAttribute(SAID, "staff.factor.removed");
        }
        return REDIRECT;
    }

    /** Ends one of his own sign-ins. */
    @PostMapping(PAGE + "/{number}/end")
    String end(@PathVariable String number, @AuthenticationPrincipal SignedInStaff staff) {
        visits.end(number, staff.name(), staff.name());
        return REDIRECT;
    }

    /** Ends all but this one. */
    @PostMapping(PAGE + "/end-others")
    String endOthers(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request) {
        othersOut(staff, request);
        return REDIRECT;
    }

    /** The page where somebody who has a factor shows it. */
    @GetMapping(StaffProof.PAGE)
    String proof(
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedInStaff staff,
            Model model) {
        if (factors.find(staff.name()).isEmpty()) {
            return "redirect:" + page(next);
        }
        model.addAttribute("next", page(next));
        return "staff/proof";
    }

    @PostMapping(StaffProof.PAGE)
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!factors.prove(staff.name(), code, Caller.of(request))) {
            Problems.at("code", "staff.factor.wrong").orRefuse();
        }
        proved(staff, request, response);
        return "redirect:" + page(next);
    }

    private static String page(String next) {
        return WayBack.staffPage(next);
    }

    private void proved(
            SignedInStaff staff, HttpServletRequest request, HttpServletResponse response) {
        StaffVisit visit = visits.at(staff.name(), request).orElseThrow();
        visits.proved(visit);
        devices.remember(WayIn.factor(staff.name()), request, response);
    }

    private void othersOut(SignedInStaff staff, HttpServletRequest request) {
        visits.endOthers(staff.name(), StaffSessions.number(request).orElse(""), staff.name());
    }

    private static void person(SignedInStaff staff) {
        if (!staff.isPerson()) {
            Problems.whole("staff.password.operator").orRefuse();
        }
    }
}
