package org.tidemark.server.faces.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tidemark.engine.command.Command;

/** Describes a read that is asked with the body of a command, and refused as the command is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TakesBody {

    /** The command whose body it is asked with. */
    Class<? extends Command> value();
}
