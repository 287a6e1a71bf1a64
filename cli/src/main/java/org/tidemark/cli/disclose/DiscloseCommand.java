package org.tidemark.cli.disclose;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.FactsFile;
import org.tidemark.cli.Outputs;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.ReaderLanguage;
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
import org.tidemark.plan.WordBundle;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.disclosure.BadFiguresException;
import org.tidemark.plan.disclosure.Disclosure;
import org.tidemark.plan.disclosure.DisclosurePage;
import org.tidemark.plan.disclosure.DisclosureText;
import org.tidemark.plan.disclosure.FiguresFile;
import org.tidemark.plan.disclosure.RunningFigures;
import org.tidemark.tables.out.OutputFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidemark disclose}: writes the disclosure of each offer of a plan. */
@Command(name = "disclose")
public final class DiscloseCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(DiscloseCommand.class);

    private static final List<String> KINDS = List.of("html", "txt");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).+\\.(?:pdf|docx?|odt|rtf|md|htm|xlsx?|csv|json|ya?ml|png|jpe?g)");

    @Parameters(paramLabel = "${bundle:cli.label.plan}", descriptionKey = "plan")
    private Path planFile;

    @Option(names = "--offer", paramLabel = "${bundle:cli.label.offer}")
    private String offer = "";

    @Option(names = "--price", paramLabel = "${bundle:cli.label.amount}")
    private String price = "1000.00";

    @Option(names = "--figures", paramLabel = "${bundle:cli.label.figures}")
    private @Nullable Path figures;

    @Option(names = "--facts", paramLabel = "${bundle:cli.label.facts}")
    private @Nullable Path facts;

    @Option(names = "--out", paramLabel = "${bundle:cli.label.folder-or-file}")
    private @Nullable Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireKnownKind();
        Plan plan = plan();
        long priceFen = priceFen();
        Optional<RunningFigures> running = running();
        PlanFacts stated = FactsFile.read(facts);
        List<OfferTerms> offers = offers(plan);
        if (out != null && isFile(out) && offers.size() > 1) {
            throw new BadInputException(WORDS.say("disclose.several", out));
        }
        if (out == null) {
            for (OfferTerms terms : offers) {
                spec.commandLine()
                        .getOut()
                        .print(
                                DisclosureText.of(
                                        disclosure(plan, terms, priceFen, running, stated),
                                        first()));
            }
            spec.commandLine().getOut().flush();
            return TidemarkCommand.OK;
        }
        Path to = out;
        List<Path> outputs = offers.stream().flatMap(terms -> files(to, terms.id())).toList();
        try (OutputFiles files = Outputs.of(Arrays.asList(planFile, figures, facts), outputs)) {
            if (!isFile(to)) {
                Files.createDirectories(to);
            }
            for (OfferTerms terms : offers) {
                write(to, terms.id(), disclosure(plan, terms, priceFen, running, stated), files);
            }
            files.finish();
        }
        PrintWriter screen = spec.commandLine().getOut();
        outputs.forEach(file ->
                screen.println(reader().language().of(WORDS.say("disclose.written", file))));
        screen.flush();
        return TidemarkCommand.OK;
    }

    private static Disclosure disclosure(
            Plan plan,
            OfferTerms terms,
            long priceFen,
            Optional<RunningFigures> running,
            PlanFacts stated) {
        return running.map(now -> Disclosure.of(plan, terms, priceFen, now, stated))
                .orElseGet(() -> Disclosure.of(plan, terms, priceFen, stated));
    }

    private Stream<Path> files(Path to, String id) {
        return isFile(to)
                ? Stream.of(to)
                : languages().stream()
                        .flatMap(each ->
                                KINDS.stream().map(kind -> to.resolve(name(id, each, kind))));
    }

    private void write(Path to, String id, Disclosure disclosure, OutputFiles files)
            throws IOException {
        if (isFile(to)) {
            files.write(to, content(to, disclosure, first()));
            return;
        }
        for (Language each : languages()) {
            for (String kind : KINDS) {
                Path file = to.resolve(name(id, each, kind));
                files.write(file, content(file, disclosure, each));
            }
        }
    }

    private List<Language> languages() {
        return reader().given() ? List.of(reader().language()) : List.of(Language.values());
    }

    private static String name(String id, Language language, String kind) {
        return id + "." + language.code() + "." + kind;
    }

    private static String content(Path file, Disclosure disclosure, Language language) {
        return file.toString().endsWith(".html")
                ? DisclosurePage.of(disclosure, language)
                : DisclosureText.of(disclosure, language);
    }

    /** A name that looks like a document of another kind is no folder that anybody meant. */
    private void requireKnownKind() {
        if (out != null
                && !isFile(out)
                && !Files.isDirectory(out)
                && DOCUMENT.matcher(out.getFileName().toString()).matches()) {
            throw new BadInputException(WORDS.say("disclose.kind", out));
        }
    }

    private static boolean isFile(Path path) {
        return path.toString().endsWith(".html") || path.toString().endsWith(".txt");
    }

    private ReaderLanguage reader() {
        return ReaderLanguage.of(spec);
    }

    /** Chinese where nothing was asked for: a disclosure is for the members of a programme. */
    private Language first() {
        return reader().given() ? reader().language() : Language.ZH;
    }

    private Plan plan() throws IOException {
        try {
            return new YamlPlanReader().read(PlanText.read(planFile));
        } catch (BadPlanException unreadable) {
            throw new IllegalStateException("the plan has just passed the reader", unreadable);
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
                                        WORDS.say(
                                                "disclose.no-offer",
                                                offer,
                                                plan.offers().stream()
                                                        .map(OfferTerms::id)
                                                        .collect(Collectors.joining(", "))))));
    }

    private long priceFen() {
        try {
            long fen = Fen.parse(price).fen();
            if (fen > 0) {
                return fen;
            }
            throw new BadInputException(WORDS.say("disclose.price-zero", price));
        } catch (MalformedAmountException malformed) {
            throw new BadInputException(WORDS.say("disclose.price-form", price), malformed);
        }
    }

    private Optional<RunningFigures> running() throws IOException {
        if (figures == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FiguresFile.read(figures.toString(), TextFile.read(figures)));
        } catch (BadFiguresException unusable) {
            throw new BadInputException(unusable.text(), unusable);
        }
    }
}
