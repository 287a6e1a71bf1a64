package org.tidemark.server.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * To which area of the console a route belongs; a method's own counts before its class's. A route
 * of the console without one is the owner's.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InConsole {

    /** The area. */
    ConsoleArea value();

    /** Whether it only looks, although it is a form: a search whose words stand in no address. */
    boolean looks() default false;
}
