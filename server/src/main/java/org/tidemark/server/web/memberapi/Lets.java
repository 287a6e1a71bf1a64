package org.tidemark.server.web.memberapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tidemark.server.web.access.MemberScope;

/** What a member must have let an app do, so that it may call this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Lets {

    MemberScope value();
}
