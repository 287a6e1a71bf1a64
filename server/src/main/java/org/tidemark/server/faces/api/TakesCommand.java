package org.tidemark.server.faces.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tidemark.engine.command.Command;

/** Describes an operation that takes a command: its body, its answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TakesCommand {

    /** The command that it takes. */
    Class<? extends Command> value();
}
