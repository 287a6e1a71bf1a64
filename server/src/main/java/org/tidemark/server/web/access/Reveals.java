package org.tidemark.server.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page or file for staff that shows what is somebody's own: a document, a phone, an address, an
 * account. Each look at it is in the audit.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reveals {

    /** The attribute of a request in which a handler may say whose it is: the id of a member. */
    String WHOSE = "org.tidemark.server.web.access.Reveals.WHOSE";
}
