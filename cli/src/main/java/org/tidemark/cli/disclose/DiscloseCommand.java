package org.tidemark.cli.disclose;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.FactsFile;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.disclosure.BadFiguresException;
import org.tidemark.plan.disclosure.Disclosure;
import org.tidemark.plan.disclosure.DisclosurePage;
import org.tidemark.plan.disclosure.DisclosureText;
import org.tidemark.plan.disclosure.FiguresFile;
import org.tidemark.plan.disclosure.RunningFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidemark disclose}: writes the disclosure of each offer of a plan. */
@Command(
        name = "disclose",
        description = "Write what a buyer is told before an order: from a plan, as HTML and text.",
        footer = {
            "",
            "Without --out the text is printed. With --out DIR each offer gives OFFER.zh.html, OFFER.zh.txt,",
            "OFFER.en.html and OFFER.en.txt; with --out FILE.html or FILE.txt one file of one language.",
            "",
            "Example:",
            "  tidemark disclose plans/local-life.yaml --out disclosure"
        })
public final class DiscloseCommand implements Subcommand {

    @Parameters(paramLabel = "PLAN.yaml", description = "The plan.")
    private Path planFile;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Only this language; both when not given (one file or the screen: zh).")
    private @Nullable Language language;

    @Option(
            names = "--offer",
            paramLabel = "OFFER",
            description = "Only this offer; every offer of the plan when not given.")
    private String offer = "";

    @Option(
            names = "--price",
            paramLabel = "AMOUNT",
            description = "Price of the order taken as the example; 1000.00 when not given.")
    private String price = "1000.00";

    @Option(
            names = "--figures",
            paramLabel = "FIGURES.yaml",
            description = "How the running programme stands; without it the plan alone speaks.")
    private @Nullable Path figures;

    @Option(
            names = "--facts",
            paramLabel = "FACTS.yaml",
            description = "What the operator states beside the plan; its noticeDays are told.")
    private @Nullable Path facts;

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE",
            description = "Folder for all files, or one file that ends in .html or .txt.")
    private @Nullable Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Plan plan = plan();
        long priceFen = priceFen();
        Optional<RunningFigures> running = running();
        PlanFacts stated = facts == null ? PlanFacts.none() : FactsFile.read(facts, first());
        List<OfferTerms> offers = offers(plan);
        if (out != null && isFile(out) && offers.size() > 1) {
            throw new BadInputException(
                    "--out " + out + " is one file and the plan has several offers; add --offer");
        }
        for (OfferTerms terms : offers) {
            write(
                    terms.id(),
                    running.map(now -> Disclosure.of(plan, terms, priceFen, now, stated))
                            .orElseGet(() -> Disclosure.of(plan, terms, priceFen, stated)));
        }
        return TidemarkCommand.OK;
    }

    private void write(String id, Disclosure disclosure) throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        if (out == null) {
            screen.print(DisclosureText.of(disclosure, first()));
        } else if (isFile(out)) {
            Files.writeString(out, content(out, disclosure, first()));
            screen.println("Written: " + out);
        } else {
            Files.createDirectories(out);
            for (Language each : language == null ? Language.values() : new Language[] {language}) {
                for (String kind : List.of("html", "txt")) {
                    Path file = out.resolve(id + "." + each.code() + "." + kind);
                    Files.writeString(file, content(file, disclosure, each));
                    screen.println("Written: " + file);
                }
            }
        }
        screen.flush();
    }

    private static String content(Path file, Disclosure disclosure, Language language) {
        return file.toString().endsWith(".html")
                ? DisclosurePage.of(disclosure, language)
                : DisclosureText.of(disclosure, language);
    }

    private static boolean isFile(Path path) {
        return path.toString().endsWith(".html") || path.toString().endsWith(".txt");
    }

    private Language first() {
        return language == null ? Language.ZH : language;
    }

    private Plan plan() throws IOException {
        try {
            return new YamlPlanReader().read(PlanText.read(planFile));
        } catch (BadPlanException unreadable) {
            throw new BadInputException(planFile + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private List<OfferTerms> offers(Plan plan) {
        if (offer.isEmpty()) {
            return plan.offers();
        }
        return List.of(
                plan.offer(offer)
                        .orElseThrow(() ->
                                new BadInputException(
                                        "--offer "
                                                + offer
                                                + ": the plan has "
                                                + plan.offers().stream()
                                                        .map(OfferTerms::id)
                                                        .collect(Collectors.joining(", ")))));
    }

    private long priceFen() {
        try {
            long fen = Fen.parse(price).fen();
            if (fen > 0) {
                return fen;
            }
            throw new BadInputException("--price " + price + ": name an amount above zero");
        } catch (MalformedAmountException malformed) {
            throw new BadInputException("--price: " + malformed.getMessage(), malformed);
        }
    }

    private Optional<RunningFigures> running() throws IOException {
        if (figures == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FiguresFile.read(figures.toString(), TextFile.read(figures)));
        } catch (BadFiguresException unusable) {
            throw new BadInputException(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
