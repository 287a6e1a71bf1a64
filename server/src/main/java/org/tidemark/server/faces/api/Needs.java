package org.tidemark.server.faces.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tidemark.server.web.access.ApiScope;

/** What a client needs for an operation that is no command; a command says it by its kind. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {

    /** The scope that opens it. */
    ApiScope value();
}
