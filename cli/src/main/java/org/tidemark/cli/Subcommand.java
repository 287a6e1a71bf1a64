package org.tidemark.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code tidemark}: a class with a picocli {@code @Command} annotation and a public
 * constructor without parameters.
 *
 * <p>To register one, add the class's name as a line to {@code
 * META-INF/services/org.tidemark.cli.Subcommand} of its module. Modules below this one in the
 * picture (the measurements) add theirs without being known here. The help lists subcommands by
 * name.
 */
public interface Subcommand extends Callable<Integer> {

    /**
     * Does the work.
     *
     * @return the exit status: {@link TidemarkCommand#OK}, {@link TidemarkCommand#FAILED} or {@link
     *     TidemarkCommand#BAD_INPUT}
     * @throws BadInputException when a file or an option cannot be used; ends with status 2
     * @throws Exception any other failure; its message is printed, and it ends with status 1
     */
    @Override
    Integer call() throws Exception;
}
