package org.tidemark.server.growth.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.engine.command.Command;
import org.tidemark.plan.Language;
import org.tidemark.server.growth.team.ShareRegister;
import org.tidemark.server.growth.team.ShareRegister.Holder;
import org.tidemark.server.people.verification.MemberVerification;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.brand.Brand;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.Texts;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** The registers, as a page, as files and as a sheet for each holder of shares. */
@InConsole(ConsoleArea.TEAM)
@Controller
class HoldersController {

    static final String PAGE = "/console/people/register";

    private final ShareRegister shares;
    private final WeightStore weights;
    private final MemberVerification verification;
    private final ShareCertificate certificate;
    private final BrandBook brand;
    private final Texts texts;
    private final Clock clock;

    HoldersController(
            ShareRegister shares,
            WeightStore weights,
            MemberVerification verification,
            ShareCertificate certificate,
            BrandBook brand,
            Texts texts,
            Clock clock) {
        this.shares = shares;
        this.weights = weights;
        this.verification = verification;
        this.certificate = certificate;
        this.brand = brand;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("holders", shares.holders());
        model.addAttribute("most", Command.GrantShares.MAX_HOLDERS);
        model.addAttribute("weights", weights.all());
        return "register/register";
    }

    /** The holders with the names of their documents, entry by entry. */
    @Reveals
    @GetMapping(PAGE + "/shares." + Downloads.FORMAT)
    ResponseEntity<byte[]> shares(@PathVariable String format) {
        List<List<String>> rows =
                shares.holders().stream()
                        .flatMap(holder ->
                                shares.entries(holder.memberId()).stream()
                                        .map(entry -> cells(holder, entry)))
                        .toList();
        return Downloads.of(
                new OutTable(
                        List.of(
                                Column.text("member"),
                                Column.text("name"),
                                Column.number("sharesInAll"),
                                Column.text("at"),
                                Column.number("shares"),
                                Column.text("lockedUntil"),
                                Column.text("reference")),
                        rows),
                "share-register",
                format);
    }

    private List<String> cells(Holder holder, ShareRegister.Entry entry) {
        return List.of(
                holder.memberId(),
                verification.legalName(holder.memberId()).orElse(""),
                Long.toString(holder.shares()),
                entry.at().toString(),
                Long.toString(entry.shares()),
                entry.lockedUntil().toString(),
                entry.reference());
    }

    @GetMapping(PAGE + "/weights." + Downloads.FORMAT)
    ResponseEntity<byte[]> weights(@PathVariable String format) {
        return Downloads.of(
                new OutTable(
                        List.of(
                                Column.text("programme"),
                                Column.text("fund"),
                                Column.text("member"),
                                Column.number("weight"),
                                Column.number("ppm"),
                                Column.text("since")),
                        weights.all().stream()
                                .map(one ->
                                        List.of(
                                                one.programme(),
                                                one.fund(),
                                                one.member(),
                                                Long.toString(one.weight()),
                                                Integer.toString(one.ppm()),
                                                one.since().toString()))
                                .toList()),
                "weights",
                format);
    }

    @Reveals
    @GetMapping(PAGE + "/{member}/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable String member, HttpServletRequest request) {
        Holder holder =
                shares.holders().stream()
                        .filter(one -> one.memberId().equals(member))
                        .findFirst()
                        .orElseThrow(() -> PageNotFoundException.member(member));
        request.setAttribute(Reveals.WHOSE, member);
        Brand operator = brand.now();
        byte[] pdf =
                certificate.pdf(
                        new ShareCertificate.Content(
                                operator.company().isEmpty()
                                        ? operator.name().zh()
                                        : operator.company(),
                                verification.legalName(member).orElse(""),
                                member,
                                holder.shares(),
                                shares.entries(member),
                                LocalDate.now(clock)),
                        texts.in(Language.ZH),
                        texts.in(Language.EN));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("certificate.pdf").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
