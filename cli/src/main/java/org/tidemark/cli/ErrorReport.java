package org.tidemark.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import org.tidemark.server.ServerStartException;
import org.tidemark.server.people.vault.PeopleKeyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong in one sentence in the reader's language, and gives the exit status that
 * goes with it.
 */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final WordBundle WORDS = WordBundle.beside(ErrorReport.class);

    private final Language language;
    private final BooleanSupplier debug;

    ErrorReport(Language language, BooleanSupplier debug) {
        this.language = language;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine commandLine = failure.getCommandLine();
        say(commandLine, Misuse.sentence(failure, List.of(args)));
        commandLine.getErr().println(language.of(WORDS.say("cli.misuse.help", name(commandLine))));
        return TidemarkCommand.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, ParseResult parseResult) {
        say(commandLine, sentence(failure));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(commandLine.getErr());
        }
        return failure instanceof BadInputException || failure instanceof FileSystemException
                ? TidemarkCommand.BAD_INPUT
                : TidemarkCommand.FAILED;
    }

    private void say(CommandLine commandLine, LocalizedText sentence) {
        PrintWriter err = commandLine.getErr();
        err.println(name(commandLine) + ": " + language.of(sentence));
    }

    private static String name(CommandLine commandLine) {
        return commandLine.getCommandSpec().qualifiedName();
    }

    private static LocalizedText sentence(Exception failure) {
        return switch (failure) {
            case BadInputException bad -> bad.text();
            case ServerStartException start -> start.text();
            case PeopleKeyException key -> key.text();
            case JournalException journal -> journal.text();
            case NoSuchFileException missing -> WORDS.say("cli.file.missing", missing.getFile());
            case AccessDeniedException denied -> WORDS.say("cli.file.denied", denied.getFile());
            case FileAlreadyExistsException there -> WORDS.say("cli.file.there", there.getFile());
            case NotDirectoryException file -> WORDS.say("cli.file.no-folder", file.getFile());
            default -> unexpected(failure);
        };
    }

    /** What nobody has put into words is quoted. */
    private static LocalizedText unexpected(Exception failure) {
        return failure.getMessage() == null
                ? WORDS.say("cli.failed", failure.getClass().getName())
                : WORDS.say("cli.failed", failure.getMessage());
    }
}
