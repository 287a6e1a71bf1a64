package org.tidemark.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one sentence, and gives the exit status that goes with it. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final BooleanSupplier debug;

    ErrorReport(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println(failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            commandLine.usage(err);
        }
        return TidemarkCommand.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, ParseResult parseResult) {
        PrintWriter err = commandLine.getErr();
        err.println("tidemark " + commandLine.getCommandName() + ": " + sentence(failure));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return failure instanceof BadInputException || failure instanceof FileSystemException
                ? TidemarkCommand.BAD_INPUT
                : TidemarkCommand.FAILED;
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case AccessDeniedException denied ->
                    denied.getFile() + ": may not be read or written by this user";
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getName() + " (--debug prints where)"
                            : failure.getMessage();
        };
    }
}
