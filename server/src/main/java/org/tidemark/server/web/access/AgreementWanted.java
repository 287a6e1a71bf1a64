package org.tidemark.server.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For pages and forms by which a member buys: who has not agreed to the terms and the privacy text
 * that hold now is asked first, and comes back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AgreementWanted {}
